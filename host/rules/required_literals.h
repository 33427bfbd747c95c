#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// Literals of which at least one must occur in any text that the expression matches.
using Clause = std::vector<std::string>;

/// What a text must hold for `pattern` to match it: one literal of *every* clause. At most 8
/// clauses of literals of at least 3 bytes, the most telling first; none when the expression can
/// match texts that share nothing, and so has to be run on every text.
///
/// Sound because it is RE2's own analysis (FilteredRE2) that is asked: a clause is a set of atoms
/// without which RE2 rules a match out. `pattern` is one that `fold_pattern` made.
[[nodiscard]] std::vector<Clause> required_literals(std::string_view pattern);

/// How rarely a literal occurs in everyday text, as bits of surprise by its letters alone.
[[nodiscard]] double rarity(std::string_view literal);

}  // namespace doorman
