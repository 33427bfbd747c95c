#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "signals/card_texts.h"
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

/// The industries that `text` names, in its order; where terms overlap the longest counts, and an
/// abbreviation like "MICE" only in capitals.
[[nodiscard]] std::vector<IndustryHit> industries_in(const WordText& text);

/// What of a selling headline tells whom its sender sells to: "event planners fill seats" of "I
/// help event planners fill seats | DM me", "founders" of "Ghostwriter for founders | DM me". Empty
/// where no rule heard it sell.
[[nodiscard]] std::vector<WordRange> audiences(const Catalogue& rules, const CardText& headline);

/// Whether the sender's headline is of the owner's industry.
struct IndustryComparison {
    /// 1 when the headline shares an industry with the owner or uses one of the owner's own words
    /// for it, 0 when it maps to other industries only; absent when it maps to none, or when the
    /// owner has not said what their own is. Words of `audiences` tell nothing, and neither do the
    /// owner's own words in another sense that the vocabulary knows ("adverse events"). Absent too
    /// where the owner's industry stands only where it need not be the sender's: "Former nurse",
    /// "Hiring nurses", "Nurse recruiter", "Software for nurses".
    std::optional<double> same;
    /// What decided: the shared industry, or the first other one.
    IndustryHit hit;
    /// The headline uses the owner's own word; `hit.industry` means nothing then.
    bool own_word = false;
};

[[nodiscard]] IndustryComparison compare_industry(const Owner& owner, const CardText& headline,
                                                  std::span<const WordRange> audiences = {});

}  // namespace doorman
