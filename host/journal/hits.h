#pragma once

#include <set>
#include <span>

#include "journal/people.h"
#include "model/annotation.h"

namespace doorman {

/// Replaces which signals were found on an invitation. Within a transaction.
void write_hits(Database& database, RowId invitation, std::span<const Signal> signals);

}  // namespace doorman
