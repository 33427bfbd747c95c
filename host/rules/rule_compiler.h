#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/literal_index.h"
#include "rules/prefix_trie.h"
#include "rules/program_builder.h"
#include "rules/rule_tables.h"

namespace doorman {

/// Turns patterns into what the matcher runs: when Doorman is built for its own packs, when they
/// are loaded for the owner's.
class RuleCompiler {
public:
    /// The patterns of rules 0, 1, …, as `fold_pattern` made them.
    explicit RuleCompiler(std::span<const std::string_view> patterns);

    /// Valid while the compiler stays where it is.
    [[nodiscard]] MatchTables tables() const;

private:
    std::vector<Expression> expressions_;
    // A vector's memory stays when the compiler is moved; a short string's would not.
    std::vector<char> patterns_;
    ProgramBuilder programs_;
    std::vector<std::uint32_t> guarded_;
    std::optional<OwnedPrefixTrie> at_start_;
    std::optional<OwnedPrefixTrie> at_words_;
    std::optional<OwnedPrefixTrie> anywhere_;
    std::optional<OwnedLiteralIndex> literals_;
};

}  // namespace doorman
