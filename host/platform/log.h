#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "model/result.h"

namespace doorman {

/// The host's log: to stderr (which a browser shows in its own console), and where the owner asks
/// for it also to a file that is rotated at 1 MiB, three kept. Lines name methods, codes, paths and
/// fields, never a sender's text.
///
/// Nothing is kept until `start_log` was called; to be called once, before the first thread.
Result<void> start_log(const std::optional<std::filesystem::path>& file);

void log_info(std::string_view line);
void log_warning(std::string_view line);
void log_error(std::string_view line);

}  // namespace doorman
