#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;

namespace {

class Inbox {
public:
    Inbox() : journal_(build::good(Journal::open(folder_ / "journal.sqlite", clock_.options()))) {}

    Journal& journal() { return journal_; }
    build::Clock& clock() { return clock_; }

    /// A judged card.
    void card(const std::string& key, Verdict verdict, std::optional<NoteKind> kind = {},
              const std::string& note = "", std::vector<std::uint64_t> hashes = {}) {
        Seen seen = build::seen(build::card("urn:" + key, key), std::move(hashes));
        seen.annotation.verdict = verdict;
        seen.facts.note = kind;
        if (!note.empty()) seen.invitation.note = Note{note, false};
        build::good(journal_.remember(std::span(&seen, 1)));
    }
    void answer(const std::string& key, Action action, Verdict seen, const std::string& reason) {
        Decision decision = build::decision("d-" + key, "urn:" + key, action);
        decision.verdict_seen = seen;
        decision.reason_id = reason;
        build::answer(journal_, decision);
    }
    Statistics figures() { return build::good(journal_.statistics()); }

private:
    TemporaryFolder folder_;
    build::Clock clock_;
    Journal journal_;
};

}  // namespace

TEST_CASE("invitations are counted by the week that they came in, and by verdict") {
    Inbox inbox;  // a Sunday, the last day of week 47
    inbox.card("ann", Verdict::accept);
    inbox.card("bob", Verdict::ignore);
    inbox.clock().pass_days(1);
    inbox.card("cat", Verdict::review);
    const auto weeks = inbox.figures().weeks;
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].week == "2026-W47");
    CHECK(weeks[0].accept == 1);
    CHECK(weeks[0].ignore == 1);
    CHECK(weeks[1].week == "2026-W48");
    CHECK(weeks[1].review == 1);
}

TEST_CASE("a week belongs to the year of its Thursday") {
    Inbox inbox;
    inbox.clock().pass_days(40);  // Friday, 1 January 2027
    inbox.card("ann", Verdict::accept);
    inbox.clock().pass_days(3);
    inbox.card("bob", Verdict::accept);
    const auto weeks = inbox.figures().weeks;
    REQUIRE(weeks.size() == 2);
    CHECK(weeks[0].week == "2026-W53");
    CHECK(weeks[1].week == "2027-W01");
}

TEST_CASE(
    "reasons in the owner's own words are counted together, answers without a reason are not") {
    Inbox inbox;
    for (const char* key : {"ann", "bob", "cat"}) inbox.card(key, Verdict::review);
    inbox.answer("ann", Action::ignore, Verdict::review, "salesPitch");
    for (const char* key : {"bob", "cat"}) {
        Decision decision =
            build::decision(std::string("d-") + key, std::string("urn:") + key, Action::ignore);
        decision.reason_id.reset();
        decision.reason_text = std::string("because of ") + key;
        build::answer(inbox.journal(), decision);
    }
    const auto reasons = inbox.figures().reasons;
    REQUIRE(reasons.size() == 2);
    CHECK_FALSE(reasons[0].reason_id);
    CHECK(reasons[0].action == Action::ignore);
    CHECK(reasons[0].count == 2);
    CHECK(reasons[1].reason_id == "salesPitch");
}

TEST_CASE("kinds of notes and the owner's reasons are counted, the most frequent first") {
    Inbox inbox;
    inbox.card("ann", Verdict::review, NoteKind::none);
    inbox.card("bob", Verdict::ignore, NoteKind::sales);
    inbox.card("cat", Verdict::ignore, NoteKind::sales);
    inbox.answer("ann", Action::accept, Verdict::review, "mutual");
    inbox.answer("bob", Action::ignore, Verdict::ignore, "salesPitch");
    inbox.answer("cat", Action::ignore, Verdict::ignore, "salesPitch");
    const Statistics figures = inbox.figures();
    REQUIRE(figures.kinds.size() == 2);
    CHECK(figures.kinds[0].kind == NoteKind::sales);
    CHECK(figures.kinds[0].count == 2);
    REQUIRE(figures.reasons.size() == 2);
    CHECK(figures.reasons[0].reason_id == "salesPitch");
    CHECK(figures.reasons[0].action == Action::ignore);
    CHECK(figures.reasons[0].count == 2);
}

TEST_CASE("agreement counts what was done against what was suggested then") {
    Inbox inbox;
    for (const char* key : {"ann", "bob", "cat"}) inbox.card(key, Verdict::ignore);
    inbox.answer("ann", Action::ignore, Verdict::ignore, "spam");
    inbox.answer("bob", Action::accept, Verdict::ignore, "openDoor");
    build::good(inbox.journal().decide(build::decision("undone", "urn:cat", Action::ignore)));
    const auto agreement = inbox.figures().agreement;
    REQUIRE(agreement.size() == 1);
    CHECK(agreement[0].same == 1);
    CHECK(agreement[0].of == 2);
}

TEST_CASE("a campaign is one text of three people or more, told once with its latest note") {
    Inbox inbox;
    inbox.card("ann", Verdict::review, NoteKind::sales, "Our app, Ann", {1, 2});
    inbox.card("bob", Verdict::review, NoteKind::sales, "Our app, Bob", {2, 3});
    inbox.clock().pass_days(1);
    inbox.card("cat", Verdict::review, NoteKind::sales, "Our app, Cat", {3, 4});
    inbox.card("dan", Verdict::review, NoteKind::generic_, "Two only", {9});
    inbox.card("eve", Verdict::review, NoteKind::generic_, "Two only", {9});
    const auto campaigns = inbox.figures().campaigns;
    REQUIRE(campaigns.size() == 1);
    CHECK(campaigns[0].people == 3);
    CHECK(campaigns[0].note == "Our app, Cat");
    CHECK(campaigns[0].kind == NoteKind::sales);
    CHECK(campaigns[0].last_seen.starts_with("2026-11-23"));
}

TEST_CASE("one person who sends a text thrice is no campaign") {
    Inbox inbox;
    for (const char* key : {"1", "2", "3"}) {
        Seen seen = build::seen(build::card(std::string("urn:") + key, "ann"), {7});
        build::good(inbox.journal().remember(std::span(&seen, 1)));
    }
    CHECK(inbox.figures().campaigns.empty());
}

TEST_CASE("an empty journal has no figures") {
    Inbox inbox;
    const Statistics figures = inbox.figures();
    CHECK(figures.weeks.empty());
    CHECK(figures.agreement.empty());
    CHECK(figures.campaigns.empty());
}
