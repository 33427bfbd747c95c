#pragma once

#include <iosfwd>
#include <optional>

#include "journal/journal.h"
#include "settings/settings.h"

namespace doorman {

/// The owner's journal for reading; nullopt where there is none yet.
Result<std::optional<Journal>> open_journal();

/// The owner's settings, or Doorman's own start where there are none; what is wrong with their
/// files is named on `err`.
Settings owner_settings(std::ostream& err);

}  // namespace doorman
