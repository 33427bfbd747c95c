#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "model/result.h"

namespace doorman {

/// What a failed system call says: what was tried, the system's own words, and the path it was
/// tried on (empty for a stream).
inline Error system_error(std::string_view attempt, const std::filesystem::path& path, int code) {
    return Error{
        std::string(attempt) + ": " + std::generic_category().message(code), path.string(), {}};
}

}  // namespace doorman
