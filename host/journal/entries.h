#pragma once

#include "journal/people.h"
#include "model/history.h"

namespace doorman {

/// The whole entry; nullopt = there is none (any more).
std::optional<HistoryEntry> read_entry(Database& database, RowId invitation);

/// The columns of a decision in the order in which `decision_of` reads them, from `first` on.
#define DOORMAN_DECISION_COLUMNS                                                              \
    "d.uuid, d.key, d.profile, d.action, d.reason_id, d.reason_text, d.verdict_seen, "        \
    "d.policy_revision, d.undo_ms, d.remind_at, d.decided_at, d.pressed_at, d.confirmed_at, " \
    "d.outcome, d.changed_at, d.first_reason_id, d.first_reason_text"
HistoryDecision decision_of(const Query& row, int first);

}  // namespace doorman
