#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::kind;

namespace {

struct Fixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    std::vector<std::string> ids(const HistoryFilter& filter = {}) {
        std::vector<std::string> found;
        for (const auto& entry : build::history(journal, filter))
            found.push_back(entry.decision.id);
        return found;
    }
};
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(Fixture, "The history is newest first, also within one instant") {
    good(journal.decide(decision("a", "k1")));
    good(journal.decide(decision("b", "k2")));
    clock.pass(std::chrono::milliseconds(1));
    good(journal.decide(decision("c", "k3")));
    CHECK(ids() == Ids{"c", "b", "a"});
}

TEST_CASE_METHOD(Fixture, "Pages join without gap or repetition, whatever is decided meanwhile") {
    for (int i = 0; i < 7; ++i)
        good(journal.decide(decision(std::to_string(i), "k" + std::to_string(i))));
    Ids all;
    std::string cursor;
    int pages = 0;
    do {
        const HistoryPage page = good(journal.history({}, cursor, 3));
        CHECK(page.entries.size() <= 3);
        for (const auto& entry : page.entries) all.push_back(entry.decision.id);
        cursor = page.next;
        good(journal.decide(decision("later" + std::to_string(++pages), "later")));
    } while (!cursor.empty());
    CHECK(pages == 3);
    CHECK(all == Ids{"6", "5", "4", "3", "2", "1", "0"});
}

TEST_CASE_METHOD(Fixture, "A full last page has no next one") {
    good(journal.decide(decision("a", "k")));
    good(journal.decide(decision("b", "k")));
    CHECK(good(journal.history({}, "", 2)).next.empty());
}

TEST_CASE_METHOD(Fixture, "A cursor that is none of ours is told") {
    for (const auto* cursor : {"x", "1", "1.", ".1", "1.2x", "99999999999999999999.1"})
        CHECK(kind(journal.history({}, cursor, 10)) == JournalErrorKind::not_found);
}

TEST_CASE_METHOD(Fixture, "Filters: action, reason, verdict, kind of note, person") {
    Invitation pitch = card("urn:1", "ann");
    Seen seen = build::seen(pitch);
    seen.facts.note = NoteKind::sales;
    good(journal.remember(std::vector<Seen>{seen}));
    good(journal.decide(decision("pitch", "urn:1")));
    Decision met = decision("met", "urn:2", Action::accept);
    met.profile = "bob";
    met.reason_id = "met";
    met.verdict_seen = Verdict::accept;
    good(journal.decide(met));

    HistoryFilter filter;
    SECTION("action") {
        filter.action = Action::accept;
        CHECK(ids(filter) == Ids{"met"});
    }
    SECTION("reason") {
        filter.reason_id = "salesPitch";
        CHECK(ids(filter) == Ids{"pitch"});
    }
    SECTION("verdict") {
        filter.verdict_seen = Verdict::accept;
        CHECK(ids(filter) == Ids{"met"});
    }
    SECTION("kind of note") {
        filter.note_kind = NoteKind::sales;
        CHECK(ids(filter) == Ids{"pitch"});
    }
    SECTION("person") {
        filter.profile = "bob";
        CHECK(ids(filter) == Ids{"met"});
        filter.profile = "nobody";
        CHECK(ids(filter).empty());
    }
    SECTION("together") {
        filter.profile = "bob";
        filter.action = Action::ignore;
        CHECK(ids(filter).empty());
    }
}
