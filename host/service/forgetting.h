#pragma once

#include <cstdint>
#include <string>

#include "journal/journal.h"

namespace doorman {

/// Forgets one person with everything about them (`Journal::forget`), the contact too that an older
/// archive tells of by their name alone: the one road of the wire and of the command line.
JournalResult<Forgotten> forget_person(Journal& journal, const std::string& profile);
JournalResult<Forgotten> forget_person(Journal& journal, std::int64_t entry);

}  // namespace doorman
