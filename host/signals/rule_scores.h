#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/facts.h"
#include "rules/catalogue.h"
#include "rules/matcher.h"

namespace doorman {

/// A rule that counts for its group: the heaviest of its family that hit.
struct CountedRule {
    const Rule* rule = nullptr;
    /// Where, in UTF-16 code units of the text as sent.
    Span where;
};

/// What the hits of one text add up to.
///
/// For each group: z = bias + the heaviest weight of each family that hit + what rules of other
/// groups say about it ("also", "against"; each family once), and score = 1 / (1 + e^-z). A group
/// that nothing speaks for stays at 0.1 or below.
class RuleScores {
public:
    /// Rules of the groups named in `groups_off` neither count nor show.
    RuleScores(const Catalogue& catalogue, std::span<const Found> found,
               std::span<const std::string> groups_off);

    /// 0..1.
    [[nodiscard]] double score(Group group) const;
    /// Of all groups, heaviest first within one.
    [[nodiscard]] std::span<const CountedRule> counted() const { return counted_; }
    /// nullptr when no rule of the group hit.
    [[nodiscard]] const CountedRule* heaviest(Group group) const;
    [[nodiscard]] bool hit(Group group) const { return heaviest(group) != nullptr; }
    /// Families of the group that speak for it with some weight.
    [[nodiscard]] EvidenceStrength strength(Group group) const;

private:
    std::array<double, kGroupNames.size()> sums_{};
    std::array<bool, kGroupNames.size()> founded_{};
    std::vector<CountedRule> counted_;
};

}  // namespace doorman
