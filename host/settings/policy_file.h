#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/background.h"
#include "model/policy.h"
#include "model/result.h"

namespace doorman {

/// Greatest size of a file of settings, and of a policy or background on the wire (less, so that
/// answers that repeat them fit into a frame).
inline constexpr std::size_t kMaxSettingsFileBytes = 1024 * 1024;
inline constexpr std::size_t kMaxSettingsBytes = 64 * 1024;

/// What is wrong with a text of settings over `kMaxSettingsBytes`.
Error over_the_bound(std::string where);

/// A policy whose shape and meaning were both checked (wire/policy_json.h, policy/check.h).
Result<Policy> policy_from_text(std::string text);

/// The policy of a preset's id, or else of the file of that name; what the command line takes. An
/// error says the file, and the line where that is known; for an unknown name, the presets.
Result<Policy> policy_by_name_or_file(const std::string& name_or_path);

/// A background file; one that is not there is an error. What it holds and no background has, such
/// as a misspelt name, is passed over and told in `remarks`.
Result<Background> background_from_file(const std::filesystem::path& path,
                                        std::vector<Error>& remarks);

/// The same fault with the file's name before where it is, unless it stands there already.
Error in_file(const std::filesystem::path& path, Error fault);

/// The file's JSON; nullopt = there is no file. An error says the file, and the line where it is
/// no JSON.
Result<std::optional<nlohmann::json>> json_in_file(const std::filesystem::path& path,
                                                   std::size_t most_bytes);

/// One of Doorman's own; `id` must be a preset's.
Policy preset_policy(std::string_view id);

}  // namespace doorman
