#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::kind;

namespace {

struct HistoryFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    std::vector<std::string> ids(const HistoryFilter& filter = {}) {
        std::vector<std::string> found;
        for (const auto& entry : build::history(journal, filter))
            found.push_back(entry.decision ? entry.decision->decision.id : *entry.key);
        return found;
    }
};
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE_METHOD(HistoryFixture, "The history is newest first, also within one instant") {
    good(journal.decide(decision("a", "k1")));
    good(journal.decide(decision("b", "k2")));
    clock.pass(std::chrono::milliseconds(1));
    good(journal.decide(decision("c", "k3")));
    CHECK(ids() == Ids{"c", "b", "a"});
}

TEST_CASE_METHOD(HistoryFixture,
                 "Pages join without gap or repetition, whatever is decided meanwhile") {
    for (int i = 0; i < 7; ++i)
        good(journal.decide(decision(std::to_string(i), "k" + std::to_string(i))));
    Ids all;
    std::string cursor;
    int pages = 0;
    do {
        const HistoryPage page = good(journal.history({}, cursor, 3));
        CHECK(page.entries.size() <= 3);
        for (const auto& entry : page.entries) all.push_back(entry.decision->decision.id);
        cursor = page.next;
        good(journal.decide(decision("later" + std::to_string(++pages), "later")));
    } while (!cursor.empty());
    CHECK(pages == 3);
    CHECK(all == Ids{"6", "5", "4", "3", "2", "1", "0"});
}

TEST_CASE_METHOD(HistoryFixture, "A full last page has no next one") {
    good(journal.decide(decision("a", "k")));
    good(journal.decide(decision("b", "k2")));
    CHECK(good(journal.history({}, "", 2)).next.empty());
}

TEST_CASE_METHOD(HistoryFixture, "A cursor that is none of ours is told") {
    for (const auto* cursor : {"x", "1", "1.", ".1", "1.2x", "99999999999999999999.1"})
        CHECK(kind(journal.history({}, cursor, 10)) == JournalErrorKind::not_found);
}

TEST_CASE_METHOD(HistoryFixture, "Who was only seen is in the history too, by when that was") {
    build::remember(journal, card("urn:1", "ann", "Nurse"));
    clock.pass(std::chrono::hours(2));
    good(journal.decide(decision("a", "urn:2")));
    clock.pass(std::chrono::hours(2));
    build::remember(journal, card("urn:3"));
    CHECK(ids() == Ids{"urn:3", "a", "urn:1"});
    const HistoryEntry seen = build::history(journal).at(2);
    CHECK(seen.seen_at == "2026-11-22T08:00:00Z");
    CHECK(seen.profile == "ann");
    CHECK(seen.headline == "Nurse");
    CHECK_FALSE(seen.decision.has_value());
}

TEST_CASE_METHOD(HistoryFixture, "An invitation is one entry, however often it was decided") {
    good(journal.decide(decision("wait", "k", Action::wait)));
    build::answer(journal, decision("yes", "k", Action::accept));
    REQUIRE(ids() == Ids{"yes"});
    CHECK(good(journal.history({}, "", 1)).total == 1);
}

TEST_CASE_METHOD(HistoryFixture, "An entry tells how often the person came before") {
    build::remember(journal, card("urn:1", "ann"));
    build::answer(journal, decision("a", "urn:1"));
    clock.pass(std::chrono::hours(2));
    build::remember(journal, card("urn:2", "ann"));
    CHECK(build::history(journal).at(0).came_again == 1);
    CHECK(build::history(journal).at(1).came_again == 0);
}

TEST_CASE_METHOD(HistoryFixture,
                 "What an archive tells late of a person came before all the same") {
    build::remember(journal, card("urn:1", "ann"));
    PastInvitation past;
    past.profile = "ann";
    past.key = "archive:years ago";
    past.sent_at = 1'000'000;
    good(journal.import_archive({"Basic.zip", {}, {past}}, Rehearse::no));
    const auto entries = build::history(journal);
    REQUIRE(entries.size() == 2);
    REQUIRE(entries[1].source == Source::archive);
    CHECK(entries[0].came_again == 1);
    CHECK(entries[1].came_again == 0);
}

TEST_CASE_METHOD(HistoryFixture, "An entry holds what was judged, without the texts") {
    Seen seen = build::seen(card("urn:1", "ann"));
    seen.annotation.verdict = Verdict::ignore;
    seen.annotation.reason.id = "sales";
    seen.annotation.note = NoteJudgement{NoteKind::sales, 0.9, "it"};
    seen.annotation.signals = {{"sales.it.call", "sales", 2.5, "a pitch", {{"note", 1, 5}}}};
    seen.facts.note = NoteKind::sales;
    good(journal.remember(std::vector<Seen>{seen}));
    const HistoryEntry entry = build::history(journal).at(0);
    CHECK(entry.verdict == Verdict::ignore);
    CHECK(entry.rule_id == "sales");
    CHECK(entry.note_kind == NoteKind::sales);
    CHECK(entry.language == "it");
    REQUIRE(entry.signals.size() == 1);
    CHECK(entry.signals[0].id == "sales.it.call");
    CHECK(entry.signals[0].group == "sales");
    CHECK(entry.signals[0].weight == 2.5);
}

TEST_CASE_METHOD(HistoryFixture, "Entries are found again by their numbers") {
    good(journal.decide(decision("a", "k1")));
    good(journal.decide(decision("b", "k2")));
    const auto all = build::history(journal);
    const std::vector<std::int64_t> wanted{all[1].id, 99999, all[0].id};
    const auto found = good(journal.entries(wanted));
    REQUIRE(found.size() == 2);
    CHECK(found[0].decision->decision.id == "a");
    CHECK(found[1].decision->decision.id == "b");
}
