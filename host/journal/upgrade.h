#pragma once

#include "journal/database.h"

namespace doorman {

/// What SQL alone cannot bring from an older version to a newer one.

/// Version 1 to 2: facts and hits out of each stored annotation, texts to search through, and what
/// stands of the decisions.
void fill_entries(Database& database);

}  // namespace doorman
