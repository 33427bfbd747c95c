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
#include "signals/diction.h"

namespace doorman {

/// From here on a score says what it is named for; below, it speaks against it.
inline constexpr double kReached = 0.5;
/// From here on the presets act on a pitch, and on spam.
inline constexpr double kPitchActedOn = 0.7;
inline constexpr double kSpamActedOn = 0.8;

/// A rule that counts for its group: of its family the one that hit and counts most, or the note's
/// diction, which counts as a rule of a family of its own.
struct CountedRule {
    const Rule* rule = nullptr;
    double weight = 0;
    /// Where, in UTF-16 code units of the text as sent.
    Span where;
};

/// Whether what counts is the note's diction.
[[nodiscard]] bool is_diction(const CountedRule& one);

/// A note's diction and where it is heard, in UTF-16 code units; both by `kDictionGroups`.
struct Speech {
    std::array<double, kDictionGroups.size()> sums{};
    std::array<Span, kDictionGroups.size()> loudest{};
};

/// What the hits of one text add up to.
///
/// For each group: z = bias + the heaviest weight of each family that hit + what rules of other
/// groups say about it ("also", "against"; each family once), all of this but the owner's own rules
/// by half where the text's words are known, + its diction as against all that the words may
/// otherwise mean (of a pitch with caution against what is personal), and score = 1 / (1 + e^-z). A
/// group that nothing speaks for stays at 0.1 or below.
class RuleScores {
public:
    /// Rules of the groups named in `groups_off` neither count nor show. Of rules that weigh alike,
    /// one of the text's own `language` stands for the family.
    RuleScores(const Catalogue& catalogue, std::span<const Found> found,
               std::span<const std::string> groups_off, std::string_view language = {},
               const Speech& speech = {});

    /// 0..1.
    [[nodiscard]] double score(Group group) const;
    /// z with its diction as against a note that says nothing: what tells kinds from each other.
    /// The lowest of all where nothing speaks for the group.
    [[nodiscard]] double loudness(Group group) const;
    /// Of all groups, heaviest first within one, diction last.
    [[nodiscard]] std::span<const CountedRule> counted() const { return counted_; }
    /// nullptr when no rule of the group hit.
    [[nodiscard]] const CountedRule* heaviest(Group group) const;
    [[nodiscard]] bool hit(Group group) const { return heaviest(group) != nullptr; }
    /// Families of the group that speak for it with some weight. Those that found little but the
    /// same words are one; a diction that is loud enough is near-certain by itself.
    [[nodiscard]] EvidenceStrength strength(Group group) const;

private:
    void hear(const Speech& speech, std::span<const std::string> groups_off);
    void sort_counted();

    std::array<double, kGroupNames.size()> sums_{};
    std::array<double, kGroupNames.size()> loudness_{};
    std::array<bool, kGroupNames.size()> founded_{};
    std::vector<CountedRule> counted_;
};

}  // namespace doorman
