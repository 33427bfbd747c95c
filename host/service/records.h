#pragma once

#include <span>

#include "journal/journal.h"

namespace doorman {

/// Gives each signal its record with this owner: how they decided on the invitations that it was
/// found on. Signals on which nothing was decided yet have none; a journal that cannot be read
/// gives none.
void add_records(Journal& journal, std::span<Seen> judged);

}  // namespace doorman
