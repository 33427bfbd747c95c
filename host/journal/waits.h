#pragma once

#include "journal/people.h"

namespace doorman {

/// Ends what the owner let wait of this invitation's person, the invitation's own included, before
/// it was answered at `answered_at`: nobody is waited for whose answer is given. Such a decision is
/// confirmed as `undone`. Within a transaction.
void end_waits(Database& database, RowId invitation, std::int64_t answered_at, std::int64_t now);

}  // namespace doorman
