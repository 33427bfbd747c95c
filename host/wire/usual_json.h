#pragma once

#include <optional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace doorman {

/// Parses JSON as it usually comes, much faster than the library: whole numbers, strings in
/// valid UTF-8 without "\u" escapes, at most `kMaxJsonDepth` deep. nullopt for anything else, be it
/// JSON or not; whatever is read is what the library would have read.
[[nodiscard]] std::optional<nlohmann::json> parse_usual_json(std::string_view text);

}  // namespace doorman
