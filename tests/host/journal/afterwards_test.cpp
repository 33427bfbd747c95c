#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::kind;
using build::recall;

namespace {

struct AfterwardsFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    Decision kept() { return build::decisions(journal).at(0).decision; }
    std::int64_t entry_of(const std::string& key) {
        for (const auto& entry : build::history(journal))
            if (entry.key == key) return entry.id;
        FAIL("no entry " << key);
        return 0;
    }
    void mark(const std::string& key, bool pitched = true) {
        good(journal.mark_pitched(entry_of(key), pitched));
    }
};

DecisionChange reason(std::string id) {
    DecisionChange change;
    change.decision_id = "d";
    change.reason_id = std::move(id);
    return change;
}

DecisionChange reminder(std::optional<std::string> at) {
    DecisionChange change;
    change.decision_id = "d";
    change.remind = true;
    change.remind_at = std::move(at);
    return change;
}

}  // namespace

TEST_CASE_METHOD(AfterwardsFixture,
                 "A reason can be changed afterwards, to another or to own words") {
    build::answer(journal, decision("d", "k"));
    good(journal.change(reason("dontKnow")));
    CHECK(kept().reason_id == "dontKnow");
    DecisionChange words;
    words.decision_id = "d";
    words.reason_text = "He called me by another name";
    good(journal.change(words));
    CHECK(kept().reason_text == "He called me by another name");
    CHECK_FALSE(kept().reason_id.has_value());
    CHECK(build::decisions(journal).at(0).changed_at == "2026-11-22T08:00:00Z");
}

TEST_CASE_METHOD(AfterwardsFixture,
                 "The decision stays the same one by the reason that it came with") {
    const Decision first = decision("d", "k");
    good(journal.decide(first));
    good(journal.change(reason("dontKnow")));
    good(journal.change(reason("spam")));
    good(journal.decide(first));
    Decision other = first;
    other.reason_id = "spam";
    CHECK(kind(journal.decide(other)) == JournalErrorKind::conflict);
    CHECK(kept().reason_id == "spam");
}

TEST_CASE_METHOD(AfterwardsFixture, "What is found by a reason follows its change") {
    build::answer(journal, decision("d", "k"));
    DecisionChange words;
    words.decision_id = "d";
    words.reason_text = "Too pushy";
    good(journal.change(words));
    HistoryFilter filter;
    filter.text = "pushy";
    CHECK(build::history(journal, filter).size() == 1);
    good(journal.change(reason("spam")));
    CHECK(build::history(journal, filter).empty());
    filter = {};
    filter.reason_ids = {"spam"};
    CHECK(build::history(journal, filter).size() == 1);
    CHECK(recall(journal, card("k")).last->reason_id == "spam");
}

TEST_CASE_METHOD(AfterwardsFixture, "A reminder is kept, moved and taken away") {
    Decision wait = decision("d", "k", Action::wait);
    wait.remind_at = "2026-11-29T08:00:00Z";
    good(journal.decide(wait));
    CHECK(kept().remind_at == "2026-11-29T08:00:00Z");
    CHECK(good(journal.waiting()).due == 0);
    good(journal.change(reminder("2026-11-22T07:00:00Z")));
    CHECK(good(journal.waiting()).due == 1);
    good(journal.change(reminder(std::nullopt)));
    CHECK_FALSE(kept().remind_at.has_value());
    CHECK(good(journal.waiting()).due == 0);
    CHECK(good(journal.waiting()).count == 1);
}

TEST_CASE_METHOD(AfterwardsFixture,
                 "The same decision with another reminder is the same decision") {
    Decision wait = decision("d", "k", Action::wait);
    good(journal.decide(wait));
    wait.remind_at = "2026-11-29T08:00:00Z";
    good(journal.decide(wait));
    CHECK_FALSE(kept().remind_at.has_value());
}

TEST_CASE_METHOD(AfterwardsFixture, "Only who waits has a reminder") {
    Decision ignored = decision("d", "k");
    ignored.remind_at = "2026-11-29T08:00:00Z";
    good(journal.decide(ignored));
    CHECK_FALSE(kept().remind_at.has_value());
    CHECK(kind(journal.change(reminder("2026-11-29T08:00:00Z"))) == JournalErrorKind::conflict);
}

TEST_CASE_METHOD(AfterwardsFixture, "Who waits no longer has no reminder, and keeps a reason") {
    const bool taken_back = GENERATE(true, false);
    good(journal.decide(decision("d", "k", Action::wait)));
    if (taken_back)
        good(journal.confirm("d", Outcome::undone));
    else
        build::answer(journal, decision("after all", "k", Action::accept));
    CHECK(kind(journal.change(reminder("2026-11-29T08:00:00Z"))) == JournalErrorKind::conflict);
    CHECK(kind(journal.change(reminder(std::nullopt))) == JournalErrorKind::conflict);
    good(journal.change(reason("later")));
}

TEST_CASE_METHOD(AfterwardsFixture, "What was never decided cannot be changed") {
    CHECK(kind(journal.change(reason("spam"))) == JournalErrorKind::not_found);
}

TEST_CASE_METHOD(AfterwardsFixture, "A card says since when it waits, until it is answered") {
    Decision wait = decision("d", "urn:1", Action::wait);
    wait.profile = "ann";
    wait.remind_at = "2026-11-29T08:00:00Z";
    good(journal.decide(wait));
    const Memory memory = recall(journal, card("urn:1", "ann"));
    REQUIRE(memory.waiting.has_value());
    CHECK(memory.waiting->since == "2026-11-22T08:00:00Z");
    CHECK(memory.waiting->remind_at == "2026-11-29T08:00:00Z");
    build::answer(journal, decision("e", "urn:1"));
    CHECK_FALSE(recall(journal, card("urn:1", "ann")).waiting.has_value());
}

TEST_CASE_METHOD(AfterwardsFixture,
                 "Who pitched after being accepted is known by it when they come again") {
    build::remember(journal, card("urn:1", "ann"));
    build::answer(journal, decision("d", "urn:1", Action::accept));
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).pitched_at.has_value());
    mark("urn:1");
    CHECK(recall(journal, card("urn:2", "ann")).pitched_at == "2026-11-22T08:00:00Z");
    CHECK(build::history(journal).at(0).pitched_after);
    mark("urn:1", false);
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).pitched_at.has_value());
}

TEST_CASE_METHOD(AfterwardsFixture, "Marked again it keeps the time of the first mark") {
    build::remember(journal, card("urn:1", "ann"));
    mark("urn:1");
    clock.pass_days(1);
    mark("urn:1");
    CHECK(recall(journal, card("urn:1", "ann")).pitched_at == "2026-11-22T08:00:00Z");
}

TEST_CASE_METHOD(AfterwardsFixture, "Their text is a pitch from then on, whoever sends it") {
    build::remember(journal, card("urn:1", "ann"), {7, 8});
    CHECK_FALSE(recall(journal, card("urn:2", "bob"), {8, 9}).known_pitch);
    mark("urn:1");
    CHECK(recall(journal, card("urn:2", "bob"), {8, 9}).known_pitch);
    CHECK_FALSE(recall(journal, card("urn:2", "bob"), {9}).known_pitch);
    CHECK(recall(journal, card("urn:2", "ann"), {7}).known_pitch);
    mark("urn:1", false);
    CHECK_FALSE(recall(journal, card("urn:2", "bob"), {8, 9}).known_pitch);
}

TEST_CASE_METHOD(AfterwardsFixture, "A text of theirs that is read later is a pitch too") {
    build::remember(journal, card("urn:1", "ann"));
    mark("urn:1");
    build::remember(journal, card("urn:1", "ann"), {7});
    CHECK(recall(journal, card("urn:2", "bob"), {7}).known_pitch);
}

TEST_CASE_METHOD(AfterwardsFixture, "An entry that is not there cannot be marked") {
    CHECK(kind(journal.mark_pitched(4711, true)) == JournalErrorKind::not_found);
}

TEST_CASE_METHOD(AfterwardsFixture, "The list of those who pitched after") {
    build::remember(journal, card("urn:1", "ann"));
    build::remember(journal, card("urn:2", "bob"));
    mark("urn:2");
    HistoryFilter filter;
    filter.list = HistoryList::pitched_after;
    REQUIRE(build::history(journal, filter).size() == 1);
    CHECK(build::history(journal, filter).at(0).profile == "bob");
}

TEST_CASE_METHOD(AfterwardsFixture,
                 "Whoever was ignored cannot have pitched after being accepted") {
    build::remember(journal, card("urn:1", "ann"));
    build::answer(journal, decision("d", "urn:1"));
    CHECK(kind(journal.mark_pitched(entry_of("urn:1"), true)) == JournalErrorKind::conflict);
    good(journal.mark_pitched(entry_of("urn:1"), false));
    CHECK_FALSE(recall(journal, card("urn:1", "ann")).pitched_at.has_value());
}

TEST_CASE_METHOD(AfterwardsFixture,
                 "Whoever is answered waits no longer, under no other invitation either") {
    Decision wait = decision("w", "urn:1", Action::wait);
    wait.profile = "ann";
    good(journal.decide(wait));
    Decision of_another = decision("b", "urn:9", Action::wait);
    of_another.profile = "bob";
    good(journal.decide(of_another));
    Decision ignored = decision("d", "urn:2");
    ignored.profile = "ann";
    clock.pass_days(30);
    build::answer(journal, ignored);
    CHECK_FALSE(recall(journal, card("urn:3", "ann")).waiting.has_value());
    CHECK(recall(journal, card("urn:9", "bob")).waiting.has_value());
    CHECK(good(journal.waiting()).count == 1);
    for (const auto& entry : build::history(journal))
        if (entry.key == "urn:1") CHECK(entry.decision->outcome == Outcome::undone);
    // The card that is still there may say so too.
    good(journal.confirm("w", Outcome::undone));
}

TEST_CASE_METHOD(AfterwardsFixture, "Whoever waits again after an answer waits") {
    Decision ignored = decision("d", "urn:1");
    ignored.profile = "ann";
    build::answer(journal, ignored);
    clock.pass_days(1);
    Decision wait = decision("w", "urn:2", Action::wait);
    wait.profile = "ann";
    good(journal.decide(wait));
    CHECK(recall(journal, card("urn:2", "ann")).waiting.has_value());
}
