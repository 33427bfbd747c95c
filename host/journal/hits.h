#pragma once

#include <span>
#include <string_view>

#include "journal/people.h"
#include "model/annotation.h"

namespace doorman {

/// The row of the signal of this name, which is added where it is new.
RowId signal_row(Database& database, std::string_view name);

/// One signal of an invitation more (it may have it already), or less.
void add_hit(Database& database, RowId signal, RowId invitation);
void remove_hit(Database& database, RowId signal, RowId invitation);

/// Replaces which signals were found on an invitation. Within a transaction.
void write_hits(Database& database, RowId invitation, std::span<const Signal> signals);

}  // namespace doorman
