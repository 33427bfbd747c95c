#include "signals/rule_scores.h"

#include <algorithm>
#include <cmath>

namespace doorman {
namespace {

/// No judgement without evidence, whatever bias an owner's pack sets.
constexpr double kWithoutEvidence = 0.1;

std::size_t index(Group group) {
    return static_cast<std::size_t>(group);
}

/// The strongest thing that one family of one group said about `target`, for and against it.
struct Influenced {
    Group target = Group::sales;
    Group source = Group::sales;
    std::string_view family;
    double for_it = 0;
    double against_it = 0;
};

Influenced& entry(std::vector<Influenced>& all, Group target, const Rule& rule) {
    for (Influenced& known : all)
        if (known.target == target && known.source == rule.group && known.family == rule.family)
            return known;
    return all.emplace_back(Influenced{target, rule.group, rule.family});
}

CountedRule& family_of(std::vector<CountedRule>& counted, const Rule& rule) {
    for (CountedRule& known : counted)
        if (known.rule->group == rule.group && known.rule->family == rule.family) return known;
    return counted.emplace_back();
}

bool is_off(std::span<const std::string> groups_off, Group group) {
    return std::find(groups_off.begin(), groups_off.end(), name_of(group)) != groups_off.end();
}

}  // namespace

RuleScores::RuleScores(const Catalogue& catalogue, std::span<const Found> found,
                       std::span<const std::string> groups_off) {
    for (std::size_t i = 0; i < sums_.size(); ++i) sums_[i] = catalogue.bias(static_cast<Group>(i));
    std::vector<Influenced> influenced;
    for (const Found& hit : found) {
        const Rule& rule = catalogue.rules()[hit.rule];
        if (is_off(groups_off, rule.group)) continue;
        CountedRule& heaviest = family_of(counted_, rule);
        if (!heaviest.rule || rule.weight > heaviest.rule->weight) heaviest = {&rule, hit.where};
        for (const Influence& other : rule.others) {
            Influenced& sum = entry(influenced, other.group, rule);
            sum.for_it = std::max(sum.for_it, other.weight);
            sum.against_it = std::min(sum.against_it, other.weight);
        }
    }
    for (const CountedRule& one : counted_) {
        sums_[index(one.rule->group)] += one.rule->weight;
        founded_[index(one.rule->group)] = true;
    }
    for (const Influenced& one : influenced) {
        sums_[index(one.target)] += one.for_it + one.against_it;
        if (one.for_it > 0) founded_[index(one.target)] = true;
    }
    std::stable_sort(counted_.begin(), counted_.end(),
                     [](const CountedRule& a, const CountedRule& b) {
                         if (a.rule->group != b.rule->group) return a.rule->group < b.rule->group;
                         return a.rule->weight > b.rule->weight;
                     });
}

double RuleScores::score(Group group) const {
    const double score = 1 / (1 + std::exp(-sums_[index(group)]));
    return founded_[index(group)] ? score : std::min(score, kWithoutEvidence);
}

const CountedRule* RuleScores::heaviest(Group group) const {
    for (const CountedRule& one : counted_)
        if (one.rule->group == group) return &one;
    return nullptr;
}

EvidenceStrength RuleScores::strength(Group group) const {
    EvidenceStrength strength;
    for (const CountedRule& one : counted_) {
        if (one.rule->group != group || one.rule->weight <= 0) continue;
        ++strength.families;
        strength.near_certain = strength.near_certain || one.rule->near_certain;
    }
    return strength;
}

}  // namespace doorman
