#pragma once

#include <string>
#include <vector>

#include "rules/syntax.h"

namespace doorman {

/// What stands in a prefix for figures in a row, whichever and how many: "€ 5" and "€ 1500" begin
/// with the same.
inline constexpr char kAnyFigure = '0';

/// Texts of which one begins every match of the expression, once figures in a row are read as one
/// kAnyFigure: as long as they can be told, up to 12 bytes, at most a thousand, none the beginning
/// of another. Empty when a match can begin with too many things.
[[nodiscard]] std::vector<std::string> match_prefixes(const Syntax& expression);

/// Of sorted texts those that do not begin with another of them: where that one stands, they are
/// found with it.
[[nodiscard]] std::vector<std::string> shortest_of(std::vector<std::string> sorted);

}  // namespace doorman
