#include "journal/search.h"
#include "journal/standing.h"
#include "journal/state.h"
#include "journal/times.h"
#include "journal/words.h"

namespace doorman {
namespace {

[[noreturn]] void not_found(std::string what, std::string where) {
    throw JournalError{{std::move(what), std::move(where), ""}, JournalErrorKind::not_found};
}

struct Decided {
    RowId row = 0;
    RowId invitation = 0;
    /// For an answer, and nobody has confirmed what came of it.
    bool waits = false;
};

Decided find(Database& database, const std::string& id) {
    Query query = database.query(
        "SELECT id, invitation, action = 'wait' AND outcome IS NULL FROM decision WHERE uuid = ?1");
    query.bind(id);
    if (!query.step()) not_found("no such decision", "decision " + id);
    return {query.integer(0), query.integer(1), query.integer(2) != 0};
}

/// The reason given at first is kept once.
void change_reason(Database& database, RowId decision, const DecisionChange& change,
                   std::int64_t now) {
    database
        .query(
            "UPDATE decision SET first_reason_id = reason_id, first_reason_text = reason_text "
            "WHERE id = ?1 AND changed_at IS NULL")
        .bind(decision)
        .run();
    database
        .query(
            "UPDATE decision SET reason_id = ?2, reason_text = ?3, changed_at = ?4 WHERE id = ?1")
        .bind(decision, change.reason_id, change.reason_text, now)
        .run();
}

}  // namespace

JournalResult<void> Journal::change(const DecisionChange& change) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const Decided decided = find(database, change.decision_id);
        if (change.remind && !decided.waits)
            throw JournalError{{"only of those who still wait one is reminded",
                                "decision " + change.decision_id, ""},
                               JournalErrorKind::conflict};
        if (change.reason_id || change.reason_text)
            change_reason(database, decided.row, change, state_->now());
        if (change.remind)
            database.query("UPDATE decision SET remind_at = ?2 WHERE id = ?1")
                .bind(decided.row, change.remind_at ? milliseconds_of(*change.remind_at)
                                                    : std::optional<std::int64_t>())
                .run();
        settle(database, decided.invitation);
        index_texts(database, decided.invitation);
        transaction.commit();
    });
}

JournalResult<void> Journal::mark_pitched(std::int64_t entry, bool pitched_after) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const std::string name = "entry " + std::to_string(entry);
        {
            Query query = database.query("SELECT action FROM entry WHERE invitation = ?1");
            query.bind(entry);
            if (!query.step()) not_found("no such invitation", name);
            if (pitched_after && query.text(0) == word(Action::ignore))
                throw JournalError{
                    {"whoever was ignored did not pitch after being accepted", name, ""},
                    JournalErrorKind::conflict};
        }
        database
            .query(
                "UPDATE entry SET pitched_said = ?2, "
                "pitched_at = iif(?2, coalesce(pitched_at, ?3), NULL) WHERE invitation = ?1 "
                "AND (pitched_said IS NOT ?2 OR (pitched_at IS NOT NULL) <> ?2)")
            .bind(entry, pitched_after, state_->now())
            .run();
        transaction.commit();
    });
}

}  // namespace doorman
