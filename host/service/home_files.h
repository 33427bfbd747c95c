#pragma once

#include <filesystem>

#include "model/result.h"

namespace doorman {

/// Takes away all that Doorman keeps in its home beside the journal: settings (also damaged ones
/// that were set aside, and what a killed writer left), saved policies, packs, lock files. Files of
/// others, and the folder itself, stay. The error names the first that would not go; the rest is
/// gone.
Result<void> remove_home_files(const std::filesystem::path& home);

}  // namespace doorman
