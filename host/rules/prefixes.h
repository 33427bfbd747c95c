#pragma once

#include <string>
#include <vector>

#include "rules/syntax.h"

namespace doorman {

/// Texts of which one begins every match of the expression: as long as they can be told, up to 12
/// bytes, at most a thousand, none the beginning of another. Empty when a match can begin with
/// too many things.
[[nodiscard]] std::vector<std::string> match_prefixes(const Syntax& expression);

}  // namespace doorman
