#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "signals/owner.h"
#include "signals/vocabulary.h"
#include "signals/words.h"

namespace doorman {

/// An industry that a text names, and the words that name it.
struct IndustryHit {
    /// Index into `industries()`.
    std::uint32_t industry = 0;
    std::size_t first_word = 0;
    std::size_t last_word = 0;
};

/// The vocabulary (vocabulary/industries.json): several languages, all looked for at once.
[[nodiscard]] std::span<const Industry> industries();

/// The industries that `text` names, in its order; where terms overlap the longest counts.
[[nodiscard]] std::vector<IndustryHit> industries_in(const WordText& text);

/// Whether the sender's headline is of the owner's industry.
struct IndustryComparison {
    /// 1 when the headline shares an industry with the owner or uses one of the owner's own words
    /// for it, 0 when it maps to other industries only; absent when it maps to none, or when the
    /// owner has not said what their own is.
    std::optional<double> same;
    /// What decided: the shared industry, or the first other one.
    IndustryHit hit;
    /// The headline uses the owner's own word; `hit.industry` means nothing then.
    bool own_word = false;
};

[[nodiscard]] IndustryComparison compare_industry(const Owner& owner, const WordText& headline);

}  // namespace doorman
