#pragma once

#include <filesystem>

#include "model/result.h"

namespace doorman {

/// The absolute path of the running executable, symbolic links resolved.
Result<std::filesystem::path> executable_path();

}  // namespace doorman
