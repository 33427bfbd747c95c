#pragma once

#include "journal/people.h"

namespace doorman {

/// What a search of the history finds an invitation by, folded. Written anew from what the
/// invitation and its decision hold. Within a transaction.
void index_texts(Database& database, RowId invitation);

}  // namespace doorman
