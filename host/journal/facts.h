#pragma once

#include "journal/people.h"
#include "model/facts.h"

namespace doorman {

/// The facts of an entry; a missing entry knows nothing.
Facts read_facts(Database& database, RowId invitation);
void write_facts(Database& database, RowId invitation, const Facts& facts);

/// The facts as they would be if the note had not been shown.
void leave_out_note(Facts& facts);

/// `now`, and where it does not know a fact, `before`. What the note says goes together.
Facts keep_known_facts(const Facts& now, const Facts& before);

}  // namespace doorman
