#include "journal/invitations.h"
#include "journal/search.h"
#include "journal/standing.h"
#include "journal/state.h"
#include "journal/times.h"
#include "journal/waits.h"
#include "journal/words.h"

namespace doorman {
namespace {

JournalError conflict(std::string_view decision_id, std::string what) {
    return JournalError{{std::move(what), "decision " + std::string(decision_id), ""},
                        JournalErrorKind::conflict};
}

/// How far a decision has come.
struct Life {
    RowId row = 0;
    RowId invitation = 0;
    Action action = Action::wait;
    bool pressed = false;
    std::optional<Outcome> outcome;
};

Life life_of(Database& database, std::string_view decision_id) {
    Query query = database.query(
        "SELECT id, invitation, action, pressed_at, outcome FROM decision WHERE uuid = ?1");
    query.bind(decision_id);
    if (!query.step())
        throw JournalError{{"no such decision", "decision " + std::string(decision_id), ""},
                           JournalErrorKind::not_found};
    Life life{query.integer(0), query.integer(1), action_of(query.text(2)), !query.is_null(3), {}};
    if (!query.is_null(4)) life.outcome = outcome_of(query.text(4));
    return life;
}

/// The reason that it came with, whatever the owner made of it later.
bool same_reason(const Query& stored, const Decision& decision) {
    return stored.optional_text(3) == decision.reason_id &&
           stored.optional_text(4) == decision.reason_text;
}

/// Whether this decision is on disk already; throws a conflict if another one has its id.
bool is_known(Database& database, const Decision& decision) {
    Query query = database.query(
        "SELECT key, profile, action, iif(changed_at IS NULL, reason_id, first_reason_id), "
        "iif(changed_at IS NULL, reason_text, first_reason_text), verdict_seen, policy_revision, "
        "undo_ms FROM decision WHERE uuid = ?1");
    query.bind(decision.id);
    if (!query.step()) return false;
    const bool same = query.text(0) == decision.key && query.optional_text(1) == decision.profile &&
                      query.text(2) == word(decision.action) && same_reason(query, decision) &&
                      query.text(5) == word(decision.verdict_seen) &&
                      query.integer(6) == decision.policy_revision &&
                      query.optional_integer(7) == decision.undo_ms;
    if (!same) throw conflict(decision.id, "another decision has this id");
    return true;
}

std::optional<std::int64_t> reminder(const Decision& decision) {
    if (decision.action != Action::wait || !decision.remind_at) return {};
    return milliseconds_of(*decision.remind_at);
}

bool needs_press(Outcome outcome) {
    return outcome == Outcome::done || outcome == Outcome::dialog || outcome == Outcome::no_effect;
}

void answer(Database& database, const Life& life, std::int64_t now) {
    database.query("UPDATE invitation SET answered_at = ?2, answer = ?3 WHERE id = ?1")
        .bind(life.invitation, now, word(life.action))
        .run();
    database.query("UPDATE invitation_key SET open = 0 WHERE invitation = ?1")
        .bind(life.invitation)
        .run();
    end_waits(database, life.invitation, now, now);
}

}  // namespace

JournalResult<void> Journal::decide(const Decision& decision) {
    return state_->guarded([&] {
        if (decision.reason_id.has_value() == decision.reason_text.has_value())
            throw conflict(decision.id,
                           "a decision has either a reason's id or words of one's own");
        Database& database = state_->database;
        Transaction transaction(database);
        if (is_known(database, decision)) return;

        const std::int64_t now = state_->now();
        const auto slug = slug_of(decision.key, decision.profile);
        const InvitationRow invitation = find_or_add_invitation(database, decision.key, slug, now);
        database
            .query(
                "INSERT INTO decision (uuid, invitation, key, profile, action, reason_id, "
                "reason_text, verdict_seen, "
                "policy_revision, undo_ms, remind_at, decided_at) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .bind(decision.id, invitation.id, decision.key, decision.profile, word(decision.action),
                  decision.reason_id, decision.reason_text, word(decision.verdict_seen),
                  decision.policy_revision, decision.undo_ms, reminder(decision), now)
            .run();
        settle(database, invitation.id);
        index_texts(database, invitation.id);
        transaction.commit();
    });
}

JournalResult<void> Journal::press(std::string_view decision_id) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const Life life = life_of(database, decision_id);
        if (life.action == Action::wait) throw conflict(decision_id, "waiting presses nothing");
        if (life.outcome) throw conflict(decision_id, "it was confirmed already");
        if (life.pressed) return;
        database.query("UPDATE decision SET pressed_at = ?2 WHERE id = ?1")
            .bind(life.row, state_->now())
            .run();
        transaction.commit();
    });
}

JournalResult<void> Journal::confirm(std::string_view decision_id, Outcome outcome) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const Life life = life_of(database, decision_id);
        if (life.outcome == outcome) return;
        if (life.outcome) throw conflict(decision_id, "it was confirmed with another outcome");
        if (needs_press(outcome) && !life.pressed)
            throw conflict(decision_id, "it was never pressed");

        const std::int64_t now = state_->now();
        database.query("UPDATE decision SET confirmed_at = ?2, outcome = ?3 WHERE id = ?1")
            .bind(life.row, now, word(outcome))
            .run();
        if (outcome == Outcome::done) answer(database, life, now);
        settle(database, life.invitation);
        transaction.commit();
    });
}

}  // namespace doorman
