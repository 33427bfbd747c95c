#include <set>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

namespace {

using Keys = std::set<std::string>;

/// Ann was ignored for her pitch, Bob accepted, Cyd waits for a day that has come, Dan waits, Eve
/// was only seen; to press for Fay had no effect.
struct HistoryFilterFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    HistoryFilterFixture() {
        remember("ann", "Ann Łęcka", "Growth partner", "Open to a quick CALL?", NoteKind::sales,
                 Verdict::ignore);
        remember("bob", "Bob Lee", "Nurse", "We met in Łódź", NoteKind::personal, Verdict::accept);
        remember("cyd", "Cyd", "Nurse", {}, NoteKind::none, Verdict::review);
        remember("dan", "Dan", "Baker", {}, NoteKind::none, Verdict::review);
        remember("eve", "Eve", "Baker", {}, NoteKind::none, Verdict::review);
        remember("fay", "Fay", "Baker", {}, NoteKind::none, Verdict::review);
        build::answer(journal, decision("d1", "ann"));
        clock.pass(std::chrono::hours(1));
        Decision met = decision("d2", "bob", Action::accept);
        met.reason_id = "met";
        build::answer(journal, met);
        clock.pass(std::chrono::hours(1));
        Decision wait = decision("d3", "cyd", Action::wait);
        wait.reason_id.reset();
        wait.reason_text = "Ask Ülkü first";
        wait.remind_at = "2026-11-23T08:00:00Z";
        good(journal.decide(wait));
        Decision later = decision("d4", "dan", Action::wait);
        later.remind_at = "2026-12-24T08:00:00Z";
        good(journal.decide(later));
        good(journal.decide(decision("d5", "fay", Action::accept)));
        good(journal.press("d5"));
        good(journal.confirm("d5", Outcome::no_effect));
        clock.pass_days(2);
    }

    void remember(const std::string& key, const std::string& name, const std::string& headline,
                  const std::optional<std::string>& note, NoteKind kind, Verdict verdict) {
        Seen seen = build::seen(card(key, key, headline));
        seen.invitation.name = name;
        seen.invitation.note = Note{note, false};
        seen.facts.note = kind;
        seen.annotation.verdict = verdict;
        good(journal.remember(std::vector<Seen>{seen}));
    }

    Keys found(const HistoryFilter& filter) {
        const HistoryPage page = good(journal.history(filter, "", kMostHistoryEntries));
        CHECK(page.total == static_cast<std::int64_t>(page.entries.size()));
        Keys keys;
        for (const auto& entry : page.entries) keys.insert(*entry.key);
        return keys;
    }
    Keys search(const std::string& text) {
        HistoryFilter filter;
        filter.text = text;
        filter.reason_texts = {{"salesPitch", "proposta commerciale"}, {"met", "we met"}};
        return found(filter);
    }
};

}  // namespace

TEST_CASE_METHOD(HistoryFilterFixture,
                 "A search finds names, headlines, notes and the owner's own words") {
    CHECK(search("lee") == Keys{"bob"});
    CHECK(search("baker") == Keys{"dan", "eve", "fay"});
    CHECK(search("quick call") == Keys{"ann"});
    CHECK(search("ask") == Keys{"cyd"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "A search minds neither case nor diacritics") {
    CHECK(search("LECKA") == Keys{"ann"});
    CHECK(search("łódź") == Keys{"bob"});
    CHECK(search("ulku") == Keys{"cyd"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "All words must be there, wherever each of them is") {
    CHECK(search("nurse met") == Keys{"bob"});
    CHECK(search("  nurse   ") == Keys{"bob", "cyd"});
    CHECK(search("nurse baker").empty());
}

TEST_CASE_METHOD(HistoryFilterFixture, "A search finds the reason by what the owner knows it as") {
    CHECK(search("commerciale").contains("ann"));
    CHECK_FALSE(search("commerciale").contains("bob"));
    CHECK(search("salesPitch").empty());
}

TEST_CASE_METHOD(HistoryFilterFixture, "What looks like a pattern is text") {
    CHECK(search("%").empty());
    CHECK(search("' OR 1").empty());
}

TEST_CASE_METHOD(HistoryFilterFixture, "By action: what stands, however far it came") {
    HistoryFilter filter;
    filter.actions = {Action::accept};
    CHECK(found(filter) == Keys{"bob", "fay"});
    filter.actions = {Action::ignore, Action::wait};
    CHECK(found(filter) == Keys{"ann", "cyd", "dan"});
    filter.actions = {};
    filter.undecided = true;
    CHECK(found(filter) == Keys{"eve"});
    filter.actions = {Action::ignore};
    CHECK(found(filter) == Keys{"ann", "eve"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "By verdict, by kind of note, by reason") {
    HistoryFilter verdict;
    verdict.verdicts = {Verdict::accept, Verdict::ignore};
    CHECK(found(verdict) == Keys{"ann", "bob"});
    HistoryFilter kind;
    kind.kinds = {NoteKind::personal};
    CHECK(found(kind) == Keys{"bob"});
    HistoryFilter reason;
    reason.reason_ids = {"met", "unheard"};
    CHECK(found(reason) == Keys{"bob"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "By time: from since on, before until") {
    HistoryFilter filter;
    filter.since = "2026-11-22T09:00:00Z";
    CHECK(found(filter) == Keys{"bob", "cyd", "dan", "fay"});
    filter.until = "2026-11-22T10:00:00Z";
    CHECK(found(filter) == Keys{"bob"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "By person") {
    HistoryFilter filter;
    filter.profile = "dan";
    CHECK(found(filter) == Keys{"dan"});
    filter.profile = "nobody";
    CHECK(found(filter).empty());
}

TEST_CASE_METHOD(HistoryFilterFixture, "The turned away are those whose card was seen to go") {
    HistoryFilter filter;
    filter.list = HistoryList::turned_away;
    CHECK(found(filter) == Keys{"ann"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "Who waits is due when the day has come") {
    HistoryFilter filter;
    filter.list = HistoryList::waiting;
    CHECK(found(filter) == Keys{"cyd", "dan"});
    filter.list = HistoryList::due;
    CHECK(found(filter) == Keys{"cyd"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "All that is given must fit") {
    HistoryFilter filter;
    filter.text = "nurse";
    filter.list = HistoryList::waiting;
    CHECK(found(filter) == Keys{"cyd"});
    filter.kinds = {NoteKind::sales};
    CHECK(found(filter).empty());
}

TEST_CASE_METHOD(HistoryFilterFixture,
                 "Pages of what fits join, and each tells how many there are") {
    HistoryFilter filter;
    filter.text = "baker";
    Keys all;
    std::string cursor;
    do {
        const HistoryPage page = good(journal.history(filter, cursor, 1));
        CHECK(page.total == 3);
        REQUIRE(page.entries.size() == 1);
        all.insert(*page.entries[0].key);
        cursor = page.next;
    } while (!cursor.empty());
    CHECK(all == Keys{"dan", "eve", "fay"});
}

TEST_CASE_METHOD(HistoryFilterFixture, "The overview counts all of it") {
    const HistoryOverview overview = good(journal.overview());
    CHECK(overview.invitations == 6);
    CHECK(overview.people == 6);
    CHECK(overview.accepted == 1);
    CHECK(overview.ignored == 1);
    CHECK(overview.waiting.count == 2);
    CHECK(overview.waiting.due == 1);
    CHECK(overview.waiting_since == "2026-11-22T10:00:00Z");
    CHECK(overview.contacts == 0);
    CHECK(good(journal.waiting()).due == 1);
}

TEST_CASE_METHOD(HistoryFilterFixture,
                 "The words of a note are not found once the note is forgotten") {
    clock.pass_days(91);
    good(journal.purge(90, 30));
    CHECK(search("quick").empty());
    CHECK(search("growth") == Keys{"ann"});
}
