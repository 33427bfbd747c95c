#pragma once

#include <iosfwd>
#include <optional>

#include "journal/journal.h"
#include "rules/catalogue.h"
#include "settings/settings.h"

namespace doorman {

/// The owner's journal for reading; nullopt where there is none yet.
Result<std::optional<Journal>> open_journal();

/// The same for changing it; that there is none is an error then.
Result<Journal> open_journal_to_write();

/// Names on `err` each damaged journal that was set aside and still lies in the owner's home.
void tell_set_aside(std::ostream& err);

/// The built-in rules with the owner's packs; what is left out of these is named on `err`.
Catalogue rules_of_owner(std::ostream& err);

/// The owner's settings, or Doorman's own start where there are none; what is wrong with their
/// files is named on `err`.
Settings owner_settings(std::ostream& err);

}  // namespace doorman
