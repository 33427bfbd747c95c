#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "model/result.h"

namespace doorman {

/// Objects and arrays inside one another; a deeper text is refused before a tree is built of it,
/// since a deep tree overflows the stack where it is walked.
inline constexpr int kMaxJsonDepth = 32;

/// Parses one JSON text. Lone surrogate escapes ("\ud83d" without its other half: LinkedIn cuts
/// emoji in two) are read as U+FFFD, which leaves all offsets as they were, in bytes and in UTF-16.
///
/// Errors say where in the text ("byte 17") and never hold any of it. Takes time linear in the
/// text.
Result<nlohmann::json> parse_json(std::string text);

/// The same for a file that a person wrote: errors say the line, from 1, as nothing but a number.
Result<nlohmann::json> parse_json_lines(std::string text);

}  // namespace doorman
