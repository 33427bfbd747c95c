#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "rules/catalogue.h"
#include "rules/expressions.h"
#include "rules/pack.h"
#include "rules/rule_compiler.h"
#include "rules/rule_tables.h"

namespace doorman {

/// What is behind a `Catalogue`. All but `compiled` is constant once made.
struct Catalogue::Parts {
    /// `base` and, after it, the rules of `own`, in which a rule of a known id replaces it.
    Parts(const RuleTables& base, std::vector<PackSource> own);

    /// The built-in rules, or the owner's: expression e of it is expression first_expression + e of
    /// `compiled`, and belongs to rule first_rule + tables.expressions[e].rule.
    struct Section {
        MatchTables tables;
        std::uint32_t first_rule = 0;
        std::uint32_t first_expression = 0;
    };

    std::span<const Rule> rules;
    std::span<const PackInfo> packs;
    std::array<double, kGroupNames.size()> biases{};
    std::vector<Section> sections;
    /// By rule, the fields that it reads: none where the owner has taken it back. By themselves,
    /// since matching asks this of most rules and hardly anything else.
    std::vector<FieldSet> reads;
    std::vector<Error> problems;
    /// Made once the number of expressions is known, which is before anything is matched.
    std::unique_ptr<CompiledExpressions> compiled;

    [[nodiscard]] bool active(std::uint32_t rule) const { return reads[rule].bits() != 0; }

private:
    void add_rules();
    void apply_changes();
    void compile_own(std::size_t first);
    [[nodiscard]] const Rule* find(std::string_view id) const;

    std::vector<PackSource> own_;
    std::vector<Rule> merged_;
    std::vector<PackInfo> merged_packs_;
    std::unique_ptr<RuleCompiler> own_compiler_;
};

}  // namespace doorman
