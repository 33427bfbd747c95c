#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "rules/pack.h"

namespace doorman {

struct PackReport {
    std::vector<PackProblem> problems;
    /// Worth knowing, not wrong: a rule that no literal guards is run on every text.
    std::vector<PackProblem> remarks;
    std::size_t packs = 0;
    std::size_t rules = 0;
    std::size_t examples = 0;
};

/// Checks parsed packs: ids, every example through the real fold and match, and every sales and
/// spam rule over everybody's personal messages, those of `packs` and `more_personal`.
[[nodiscard]] PackReport check_packs(const std::vector<PackSource>& packs,
                                     std::span<const PersonalExample> more_personal = {});

/// Checks pack files, form and all, with the built-in personal messages too. `doorman rules test`.
[[nodiscard]] PackReport test_packs(std::span<const std::filesystem::path> files);

/// The built-in packs' own examples, again.
[[nodiscard]] PackReport test_built_in_packs();

}  // namespace doorman
