#pragma once

#include <array>
#include <span>
#include <string_view>

#include "rules/literal_index.h"
#include "rules/program.h"
#include "rules/rule.h"

namespace doorman {

/// One alternative of a rule's pattern. A rule's alternatives stand together, in their order.
struct Expression {
    std::string_view pattern;
    std::uint32_t rule = 0;
};

/// What is run over a text: which expressions may match it, and how they do. All three number the
/// expressions alike.
struct MatchTables {
    std::span<const Expression> expressions;
    LiteralIndex literals;
    Programs programs;
};

/// Packs made ready: what `compile_packs` writes into the executable as constant data.
struct RuleTables {
    std::span<const Rule> rules;
    std::span<const PackInfo> packs;
    /// By `Group`.
    std::array<double, kGroupNames.size()> biases{};
    MatchTables matching;
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
