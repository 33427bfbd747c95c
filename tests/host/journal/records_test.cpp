#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

namespace {

struct RecordsFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    void remember(const std::string& key, const std::vector<std::string>& signals) {
        Seen seen = build::seen(card(key, key));
        for (const auto& id : signals) seen.annotation.signals.push_back({id, "sales", 1, "", {}});
        good(journal.remember(std::vector<Seen>{seen}));
    }
    SignalHits of(std::string_view signal) {
        return good(journal.records_of(std::span(&signal, 1))).front();
    }
};

}  // namespace

TEST_CASE_METHOD(RecordsFixture, "A signal's record counts what was decided on those who had it") {
    for (const char* key : {"a", "b", "c", "d", "e"}) remember(key, {"pitch"});
    remember("x", {"other"});
    build::answer(journal, decision("1", "a", Action::ignore));
    build::answer(journal, decision("2", "b", Action::ignore));
    build::answer(journal, decision("3", "c", Action::accept));
    good(journal.decide(decision("4", "d", Action::wait)));
    build::answer(journal, decision("5", "x", Action::accept));
    CHECK(of("pitch").hits == 5);
    CHECK(of("pitch").record.ignored == 2);
    CHECK(of("pitch").record.accepted == 1);
    CHECK(of("pitch").record.waited == 1);
    CHECK(of("other").record.accepted == 1);
}

TEST_CASE_METHOD(RecordsFixture, "A signal that was never found has an empty record") {
    CHECK(of("unheard").hits == 0);
    CHECK(of("unheard").record.accepted == 0);
}

TEST_CASE_METHOD(RecordsFixture, "What is not seen to be done is not counted") {
    remember("a", {"pitch"});
    good(journal.decide(decision("1", "a", Action::ignore)));
    good(journal.press("1"));
    CHECK(of("pitch").record.ignored == 0);
    good(journal.confirm("1", Outcome::no_effect));
    CHECK(of("pitch").record.ignored == 0);
}

TEST_CASE_METHOD(RecordsFixture,
                 "Who waits and is then answered moves from the one count to the other") {
    remember("a", {"pitch"});
    good(journal.decide(decision("1", "a", Action::wait)));
    CHECK(of("pitch").record.waited == 1);
    build::answer(journal, decision("2", "a", Action::accept));
    CHECK(of("pitch").record.waited == 0);
    CHECK(of("pitch").record.accepted == 1);
}

TEST_CASE_METHOD(RecordsFixture, "A card that is read anew is counted by what it shows now") {
    remember("a", {"pitch", "early"});
    good(journal.decide(decision("1", "a", Action::wait)));
    remember("a", {"pitch", "late", "late"});
    CHECK(of("pitch").hits == 1);
    CHECK(of("early").hits == 0);
    CHECK(of("early").record.waited == 0);
    CHECK(of("late").hits == 1);
    CHECK(of("late").record.waited == 1);
}

TEST_CASE_METHOD(RecordsFixture, "Who is forgotten is counted no more") {
    remember("a", {"pitch"});
    clock.pass_days(31);
    good(journal.purge(90, 30));
    CHECK(of("pitch").hits == 0);
}
