#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;

namespace {

class Texts {
public:
    Texts() : journal_(build::good(Journal::open(folder_ / "journal.sqlite"))) {}

    Journal& operator*() { return journal_; }
    Journal* operator->() { return &journal_; }

    void card(const std::string& key, const std::string& note, const std::string& packs,
              const std::vector<std::string>& signals = {}) {
        Seen seen = build::seen(build::card(key, {}, "Headline"));
        seen.invitation.note = Note{note, false};
        seen.packs = packs;
        for (const std::string& id : signals)
            seen.annotation.signals.push_back({id, "sales", 1, "", {}, {}});
        build::good(journal_.remember(std::span(&seen, 1)));
    }

private:
    TemporaryFolder folder_;
    Journal journal_;
};

constexpr auto kFromTheLast = INT64_MAX;

}  // namespace

TEST_CASE("texts come the last first, page by page") {
    Texts inbox;
    for (const char* key : {"a", "b", "c"}) inbox.card(key, std::string("note ") + key, "p:1");
    const auto first = build::good(inbox->texts(kFromTheLast, 2));
    REQUIRE(first.size() == 2);
    CHECK(first[0].note == "note c");
    const auto second = build::good(inbox->texts(first[1].id, 2));
    REQUIRE(second.size() == 1);
    CHECK(second[0].note == "note a");
    CHECK(second[0].headline == "Headline");
}

TEST_CASE("a text comes with what the owner did") {
    Texts inbox;
    inbox.card("a", "note", "p:1");
    CHECK_FALSE(build::good(inbox->texts(kFromTheLast, 1))[0].action);
    build::answer(*inbox, build::decision("d", "a", Action::ignore));
    CHECK(build::good(inbox->texts(kFromTheLast, 1))[0].action == Action::ignore);
}

TEST_CASE("what other packs judged is found until it is judged again") {
    Texts inbox;
    inbox.card("old", "note", "p:1");
    inbox.card("new", "note", "p:2");
    const auto stale = build::good(inbox->judged_otherwise("p:2", kFromTheLast, 10));
    REQUIRE(stale.size() == 1);
    Rejudged judged;
    judged.id = stale[0].id;
    build::good(inbox->rejudge(std::span(&judged, 1), {}, "p:2"));
    CHECK(build::good(inbox->judged_otherwise("p:2", kFromTheLast, 10)).empty());
}

TEST_CASE("judging again replaces the facts and the hits of known rules, and no other signal") {
    Texts inbox;
    inbox.card("old", "note", "p:1", {"sales.gone", "sales.stays", "industry.same"});
    Rejudged judged;
    judged.id = build::good(inbox->judged_otherwise("p:2", kFromTheLast, 10))[0].id;
    judged.facts.scores.sales = 0.75;
    judged.hits = {"sales.stays", "sales.fresh"};
    const std::vector<std::string_view> rules{"sales.gone", "sales.stays", "sales.fresh"};
    build::good(inbox->rejudge(std::span(&judged, 1), rules, "p:2"));

    CHECK(build::good(inbox->facts_of_entry(judged.id)).scores.sales == 0.75);
    const std::vector<std::string_view> signals{"sales.gone", "sales.stays", "sales.fresh",
                                                "industry.same"};
    const auto records = build::good(inbox->records_of(signals));
    CHECK(records[0].hits == 0);
    CHECK(records[1].hits == 1);
    CHECK(records[2].hits == 1);
    CHECK(records[3].hits == 1);
}

TEST_CASE("a rule that hits an answered note anew has the answer on its record") {
    Texts inbox;
    inbox.card("old", "note", "p:1");
    build::answer(*inbox, build::decision("d", "old", Action::ignore));
    Rejudged judged;
    judged.id = build::good(inbox->judged_otherwise("p:2", kFromTheLast, 10))[0].id;
    judged.hits = {"own.fresh"};
    const std::vector<std::string_view> rules{"own.fresh"};
    build::good(inbox->rejudge(std::span(&judged, 1), rules, "p:2"));
    CHECK(build::good(inbox->records_of(rules))[0].record.ignored == 1);
}
