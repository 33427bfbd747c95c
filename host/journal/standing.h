#pragma once

#include "journal/people.h"

namespace doorman {

/// Works out anew what stands of an invitation's decisions, after one of them changed: the entry's
/// decision, action, reason, reminder and place in the history, and with the action the records of
/// its signals. Within a transaction.
///
/// The last decision stands, but one that came to nothing (undone, left, dialog, noEffect) gives
/// way to the one before; and where none was seen to be done and none is under way, to what the
/// archive tells. Accepting and ignoring count as actions once they were seen to be done,
/// or where the archive told them; waiting from the start.
void settle(Database& database, RowId invitation);

}  // namespace doorman
