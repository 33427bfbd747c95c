#pragma once

#include <array>
#include <span>
#include <string_view>

#include "rules/literal_index.h"
#include "rules/prefix_trie.h"
#include "rules/program.h"
#include "rules/rule.h"

namespace doorman {

/// One alternative of a rule's pattern. A rule's alternatives stand together, in their order.
struct Expression {
    /// Into `MatchTables::patterns`. Numbers, since thousands of pointers would have to be set
    /// right each time that the executable is loaded.
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t rule = 0;
    /// Whether it is in a trie, and whether in `MatchTables::literals`: at least one of the two.
    bool prefixed = false;
    bool guarded = false;
};

/// What is run over a text. An expression that the machine can run, and of whose matches the
/// beginnings can be told, is found by these beginnings; any other by the literals that a text has
/// to hold for it; and one of which the beginnings are everyday words, by both.
struct MatchTables {
    std::span<const Expression> expressions;
    std::string_view patterns;
    /// Numbered as `expressions`, as are the tries' outputs.
    Programs programs;
    /// To walk from where the text starts, from where words do, and from everywhere.
    PrefixTrie at_start;
    PrefixTrie at_words;
    PrefixTrie anywhere;
    /// The expressions that `literals` numbers 0, 1, …
    std::span<const std::uint32_t> guarded;
    LiteralIndex literals;

    [[nodiscard]] std::string_view pattern(const Expression& expression) const {
        return patterns.substr(expression.begin, expression.size);
    }
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
