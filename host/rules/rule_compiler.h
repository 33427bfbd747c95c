#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/literal_index.h"
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
    std::vector<std::string> texts_;
    std::vector<Expression> expressions_;
    std::vector<OwnedLiteralIndex> literals_;
    ProgramBuilder programs_;
};

}  // namespace doorman
