#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace doorman {

/// One thing that is wrong with a pack. Shown as "file:line: rule: what".
struct PackProblem {
    std::string file;
    /// From 1; 0 when the file could not be read at all.
    int line = 0;
    /// Empty when it is not about one rule.
    std::string rule;
    std::string what;
};

struct PackReport {
    std::vector<PackProblem> problems;
    /// Worth knowing, not wrong: a rule that no literal guards is run on every text.
    std::vector<PackProblem> remarks;
    std::size_t packs = 0;
    std::size_t rules = 0;
    std::size_t examples = 0;
};

/// Checks packs as the build does: form, expressions, every example through the real fold and
/// match, every sales and spam rule over everybody's personal examples. `doorman rules test`.
[[nodiscard]] PackReport test_packs(std::span<const std::filesystem::path> files);

/// The built-in packs' own examples, again.
[[nodiscard]] PackReport test_built_in_packs();

}  // namespace doorman
