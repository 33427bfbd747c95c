#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::answer;
using build::card;
using build::decision;
using build::decisions;
using build::good;
using build::kind;
using build::recall;

namespace {

constexpr Outcome kAllOutcomes[] = {Outcome::done,   Outcome::dialog, Outcome::no_effect,
                                    Outcome::undone, Outcome::left,   Outcome::manual};

struct DecisionsFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));
};

}  // namespace

TEST_CASE_METHOD(DecisionsFixture,
                 "A decision's life is decide, press, confirm, each with its time") {
    good(journal.decide(decision("d1", "urn:li:invitation:1")));
    CHECK(decisions(journal).at(0).state == DecisionState::decided);
    clock.pass(std::chrono::seconds(4));
    good(journal.press("d1"));
    CHECK(decisions(journal).at(0).state == DecisionState::pressed);
    clock.pass(std::chrono::seconds(1));
    good(journal.confirm("d1", Outcome::done));

    const HistoryDecision entry = decisions(journal).at(0);
    CHECK(entry.state == DecisionState::confirmed);
    CHECK(entry.outcome == Outcome::done);
    CHECK(entry.decided_at == "2026-11-22T08:00:00Z");
    CHECK(entry.pressed_at == "2026-11-22T08:00:04Z");
    CHECK(entry.confirmed_at == "2026-11-22T08:00:05Z");
}

TEST_CASE_METHOD(DecisionsFixture, "What was decided is kept word for word") {
    Decision asked = decision("d1", "profile:ann", Action::wait);
    asked.profile = "ann";
    asked.reason_id.reset();
    asked.reason_text = "zażółć \U0001F998; DROP TABLE decision";
    asked.verdict_seen = Verdict::ignore;
    asked.policy_revision = 42;
    asked.undo_ms.reset();
    good(journal.decide(asked));

    const Decision kept = decisions(journal).at(0).decision;
    CHECK(kept.id == asked.id);
    CHECK(kept.key == asked.key);
    CHECK(kept.profile == asked.profile);
    CHECK(kept.action == asked.action);
    CHECK_FALSE(kept.reason_id.has_value());
    CHECK(kept.reason_text == asked.reason_text);
    CHECK(kept.verdict_seen == asked.verdict_seen);
    CHECK(kept.policy_revision == 42);
    CHECK_FALSE(kept.undo_ms.has_value());
}

TEST_CASE_METHOD(DecisionsFixture,
                 "The same decision again is the same decision, however far it has come") {
    const Decision once = decision("d1", "urn:li:invitation:1");
    answer(journal, once);
    good(journal.decide(once));
    REQUIRE(decisions(journal).size() == 1);
    CHECK(decisions(journal).at(0).outcome == Outcome::done);
}

TEST_CASE_METHOD(DecisionsFixture,
                 "Another decision of the same id is a conflict and changes nothing") {
    Decision first = decision("d1", "urn:li:invitation:1");
    first.profile = "ann";
    good(journal.decide(first));
    std::vector<Decision> others(8, first);
    others[0].key = "urn:li:invitation:2";
    others[1].profile = "bob";
    others[2].action = Action::accept;
    others[3].reason_id = "spam";
    others[4].verdict_seen = Verdict::accept;
    others[5].policy_revision = 7;
    others[6].undo_ms.reset();
    others[7].reason_id.reset();
    others[7].reason_text = "no";
    for (const auto& other : others)
        CHECK(kind(journal.decide(other)) == JournalErrorKind::conflict);
    REQUIRE(decisions(journal).size() == 1);
    CHECK(decisions(journal).at(0).decision.key == first.key);
}

TEST_CASE_METHOD(DecisionsFixture, "A decision has exactly one reason") {
    Decision none = decision("d1", "k");
    none.reason_id.reset();
    Decision both = decision("d2", "k");
    both.reason_text = "and words";
    CHECK(kind(journal.decide(none)) == JournalErrorKind::conflict);
    CHECK(kind(journal.decide(both)) == JournalErrorKind::conflict);
    CHECK(decisions(journal).empty());
}

TEST_CASE_METHOD(DecisionsFixture, "Nobody presses or confirms what was never decided") {
    CHECK(kind(journal.press("nobody")) == JournalErrorKind::not_found);
    CHECK(kind(journal.confirm("nobody", Outcome::left)) == JournalErrorKind::not_found);
}

TEST_CASE_METHOD(DecisionsFixture,
                 "Pressed, it may end in any way; not pressed, only without a press") {
    for (const auto outcome : kAllOutcomes) {
        const std::string id = "pressed" + std::to_string(static_cast<int>(outcome));
        good(journal.decide(decision(id, "urn:" + id)));
        good(journal.press(id));
        good(journal.confirm(id, outcome));
    }
    for (const auto outcome : {Outcome::undone, Outcome::left, Outcome::manual}) {
        const std::string id = "decided" + std::to_string(static_cast<int>(outcome));
        good(journal.decide(decision(id, "urn:" + id)));
        good(journal.confirm(id, outcome));
    }
    good(journal.decide(decision("d", "urn:d")));
    for (const auto outcome : {Outcome::done, Outcome::dialog, Outcome::no_effect})
        CHECK(kind(journal.confirm("d", outcome)) == JournalErrorKind::conflict);
    CHECK_FALSE(decisions(journal).at(0).outcome.has_value());
}

TEST_CASE_METHOD(DecisionsFixture, "Each step again is the same step") {
    good(journal.decide(decision("d1", "k")));
    good(journal.press("d1"));
    clock.pass(std::chrono::seconds(9));
    good(journal.press("d1"));
    CHECK(decisions(journal).at(0).pressed_at == "2026-11-22T08:00:00Z");
    good(journal.confirm("d1", Outcome::dialog));
    good(journal.confirm("d1", Outcome::dialog));
    CHECK(decisions(journal).at(0).outcome == Outcome::dialog);
}

TEST_CASE_METHOD(DecisionsFixture, "Once confirmed it is neither pressed nor confirmed otherwise") {
    for (const auto outcome : kAllOutcomes) {
        const std::string id = "d" + std::to_string(static_cast<int>(outcome));
        good(journal.decide(decision(id, "urn:" + id)));
        good(journal.press(id));
        good(journal.confirm(id, outcome));
        CHECK(kind(journal.press(id)) == JournalErrorKind::conflict);
        for (const auto other : kAllOutcomes) {
            if (other != outcome)
                CHECK(kind(journal.confirm(id, other)) == JournalErrorKind::conflict);
        }
    }
}

TEST_CASE_METHOD(DecisionsFixture, "Waiting presses nothing, but may be undone") {
    good(journal.decide(decision("d1", "k", Action::wait)));
    CHECK(kind(journal.press("d1")) == JournalErrorKind::conflict);
    CHECK(kind(journal.confirm("d1", Outcome::done)) == JournalErrorKind::conflict);
    good(journal.confirm("d1", Outcome::undone));
}

TEST_CASE_METHOD(DecisionsFixture,
                 "An invitation counts as answered only when its card was seen to go") {
    for (const auto outcome : kAllOutcomes) {
        if (outcome == Outcome::done) continue;
        const std::string id = std::to_string(static_cast<int>(outcome));
        good(journal.decide(decision(id, "urn:" + id)));
        good(journal.press(id));
        good(journal.confirm(id, outcome));
        CHECK_FALSE(build::recall(journal, card("urn:" + id)).last.has_value());
    }
    answer(journal, decision("done", "urn:done", Action::accept));
    REQUIRE(build::recall(journal, card("urn:done")).last.has_value());
    CHECK(build::recall(journal, card("urn:done")).last->action == Action::accept);
}

TEST_CASE_METHOD(DecisionsFixture, "An invitation that was not done may be decided again") {
    good(journal.decide(decision("d1", "k")));
    good(journal.confirm("d1", Outcome::undone));
    answer(journal, decision("d2", "k", Action::accept));
    CHECK(build::recall(journal, card("k", "ann")).last->action == Action::accept);
}

TEST_CASE_METHOD(DecisionsFixture,
                 "What was pressed and never confirmed is known when the person comes again") {
    Decision pressed = decision("d", "urn:1");
    pressed.profile = "ann";
    good(journal.decide(pressed));
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).unconfirmed);
    good(journal.press("d"));
    const auto unconfirmed = recall(journal, card("urn:2", "ann")).unconfirmed;
    REQUIRE(unconfirmed);
    CHECK(unconfirmed->action == Action::ignore);
    CHECK(unconfirmed->decided_at == "2026-11-22T08:00:00Z");
    CHECK_FALSE(unconfirmed->left_to_owner);
    CHECK_FALSE(recall(journal, card("urn:3", "bob")).unconfirmed);
    good(journal.confirm("d", Outcome::no_effect));
    CHECK_FALSE(recall(journal, card("urn:2", "ann")).unconfirmed);
}

TEST_CASE_METHOD(DecisionsFixture,
                 "What was left to the owner's hand is not confirmed, until an answer is") {
    good(journal.decide(decision("d", "urn:1", Action::accept)));
    good(journal.confirm("d", Outcome::manual));
    REQUIRE(recall(journal, card("urn:1")).unconfirmed);
    CHECK(recall(journal, card("urn:1")).unconfirmed->left_to_owner);
    build::answer(journal, decision("e", "urn:1", Action::accept));
    CHECK_FALSE(recall(journal, card("urn:1")).unconfirmed);
}
