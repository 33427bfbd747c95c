#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rules/catalogue.h"
#include "rules/expressions.h"
#include "rules/literal_index.h"
#include "rules/pack.h"
#include "rules/rule_tables.h"

namespace doorman {

/// What is behind a `Catalogue`. All but `expressions` is constant once made.
struct Catalogue::Parts {
    /// `base` and, after it, the rules of `own`, in which a rule of a known id replaces it.
    Parts(const RuleTables& base, std::vector<PackSource> own);

    /// Rules [first, first + index.clauses.size()) and where to look for them.
    struct Section {
        LiteralIndex index;
        std::uint32_t first = 0;
    };

    std::span<const Rule> rules;
    std::span<const PackInfo> packs;
    std::array<double, kGroupNames.size()> biases{};
    std::vector<Section> sections;
    /// By rule; empty when all are active.
    std::vector<bool> inactive;
    std::vector<Error> problems;
    Expressions expressions;

    [[nodiscard]] bool active(std::uint32_t rule) const { return inactive.empty() || !inactive[rule]; }

private:
    void add_rules();
    void apply_changes();
    void index_own(std::size_t first);
    [[nodiscard]] const Rule* find(std::string_view id) const;

    std::vector<PackSource> own_;
    std::vector<Rule> merged_;
    std::vector<PackInfo> merged_packs_;
    std::vector<OwnedLiteralIndex> indexes_;
};

}  // namespace doorman
