#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/catalogue.h"
#include "text/fold.h"
#include "text/placeholders.h"

namespace doorman {

/// The first match of one rule, in bytes of the folded text; begin < end.
struct Hit {
    /// Index into `Catalogue::rules()`.
    std::uint32_t rule = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Matches {
    /// In the order of the rules.
    std::vector<Hit> hits;
    /// Rules whose expression could not be built or run (RE2 out of memory): not known, which is
    /// not the same as no hit. Empty but for an owner's monstrous expression.
    std::vector<std::uint32_t> failed;
};

/// Every rule of `field` over the text in one pass: expressions are tried only where a match of
/// theirs can begin, or where the literals that they need occur (rules/rule_tables.h). The result
/// is the same as RE2's for each expression by itself. Time is linear in the text.
[[nodiscard]] Matches match(const Catalogue& catalogue, Field field, const Folded& folded);

/// A hit as the sender's own characters.
struct Found {
    std::uint32_t rule = 0;
    Span where;
    /// There is no blank in it.
    bool one_word = false;
};

/// All that is to be known of one text before it is judged.
struct Reading {
    /// `folded.disguised` names the words that mix scripts to deceive; the rules were run on both
    /// readings of them.
    Folded folded;
    /// In the order of the rules, at most once each.
    std::vector<Found> found;
    /// Spans of the original; `folded` has them masked.
    std::vector<Span> placeholders;
    /// "Hi ,".
    std::vector<Span> empty_greetings;
    std::vector<std::uint32_t> failed;
};

/// Folds, masks placeholders, and matches both haystacks: the road that every text of a card, every
/// example of a pack and `doorman rules explain` take.
[[nodiscard]] Reading read(const Catalogue& catalogue, Field field, std::string_view utf8);

}  // namespace doorman
