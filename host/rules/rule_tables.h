#pragma once

#include <array>
#include <span>
#include <string_view>

#include "rules/literal_index.h"
#include "rules/rule.h"

namespace doorman {

/// Packs made ready: what `compile_packs` writes into the executable as constant data.
struct RuleTables {
    std::span<const Rule> rules;
    std::span<const PackInfo> packs;
    /// By `Group`.
    std::array<double, kGroupNames.size()> biases{};
    /// Numbers the rules as `rules` does.
    LiteralIndex literals;
};

/// The packs of host/rules/packs.
extern const RuleTables kBuiltInRules;

/// The same packs as they were written, for `doorman rules test`.
struct BuiltInSource {
    std::string_view file;
    std::string_view json;
};
[[nodiscard]] std::span<const BuiltInSource> built_in_sources();

}  // namespace doorman
