#include "journal/state.h"
#include "journal/times.h"

namespace doorman {
namespace {

// Of entry e: the owner decided or said something about it, or their own archive tells of it, also
// where the page had shown it before.
#define DOORMAN_IS_KEPT                                                               \
    "(e.decision IS NOT NULL OR e.action IS NOT NULL OR e.pitched_at IS NOT NULL "    \
    "OR e.pitched_said IS NOT NULL OR e.source = 'archive' OR EXISTS (SELECT 1 FROM " \
    "invitation_key k WHERE k.invitation = e.invitation AND k.key LIKE 'archive:%'))"

}  // namespace

JournalResult<void> Journal::purge(int note_days, int person_days) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const std::int64_t now = state_->now();
        const std::int64_t notes_before = now - note_days * kDay;
        const std::int64_t people_before = now - person_days * kDay;
        database
            .query(
                "UPDATE search SET note = NULL WHERE invitation IN ("
                "SELECT id FROM invitation WHERE note IS NOT NULL AND last_seen < ?1)")
            .bind(notes_before)
            .run();
        database
            .query(
                "UPDATE invitation SET note = NULL, note_known = 0, note_truncated = 0 "
                "WHERE note IS NOT NULL AND last_seen < ?1")
            .bind(notes_before)
            .run();
        database
            .query(
                "DELETE FROM person WHERE last_seen < ?1 AND NOT EXISTS ("
                "SELECT 1 FROM invitation i JOIN entry e ON e.invitation = i.id "
                "WHERE i.person = person.id AND " DOORMAN_IS_KEPT ")")
            .bind(people_before)
            .run();
        database
            .query(
                "DELETE FROM invitation WHERE person IS NULL AND last_seen < ?1 AND NOT EXISTS ("
                "SELECT 1 FROM entry e WHERE e.invitation = invitation.id AND " DOORMAN_IS_KEPT ")")
            .bind(people_before)
            .run();
        transaction.commit();
    });
}

#undef DOORMAN_IS_KEPT

}  // namespace doorman
