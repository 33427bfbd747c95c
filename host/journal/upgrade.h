#pragma once

#include "journal/database.h"

namespace doorman {

/// What SQL alone cannot bring from an older version to a newer one.

/// Version 1 to 2: facts and hits out of each stored annotation, texts to search through, and what
/// stands of the decisions.
void fill_entries(Database& database);

/// Version 2 to 3: slugs without case, with those people united who were two by it alone; and what
/// still waits of people whose answer was given since.
void unite_cases_and_end_waits(Database& database);

}  // namespace doorman
