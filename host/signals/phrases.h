#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "signals/words.h"

namespace doorman {

/// A phrase to look for, in the form of `phrase_of`.
struct Phrase {
    std::string_view text;
    std::uint32_t value = 0;
    /// The last word may go on ("pielegniar" for "pielegniarka").
    bool open = false;
    /// Meant only where it is written in capitals; `longest_phrase` does not look at it.
    bool capitals = false;
};

struct PhraseHit {
    /// Words [first, last] of the text.
    std::size_t first = 0;
    std::size_t last = 0;
    const Phrase* phrase = nullptr;
};

/// The longest of `phrases` that begins at word `first` and ends with a word. `phrases` must be
/// sorted by text. Fast enough to ask for every word of a text: a binary search by the first three
/// bytes.
[[nodiscard]] std::optional<PhraseHit> longest_phrase(std::span<const Phrase> phrases,
                                                      const WordText& text, std::size_t first);

/// Word `word` by itself is one of `phrases`, and begins none that is longer.
[[nodiscard]] bool is_one_of(std::span<const Phrase> phrases, const WordText& text,
                             std::size_t word);

/// A phrase of `phrases`, at most three words long, that ends right before `word` in its sentence.
[[nodiscard]] std::optional<PhraseHit> phrase_before(std::span<const Phrase> phrases,
                                                     const WordText& text, std::size_t word);

[[nodiscard]] bool all_in_capitals(const WordText& text, const PhraseHit& hit);

/// Another word follows, or stands before, with no punctuation between.
[[nodiscard]] bool goes_on(const WordText& text, std::size_t word);
[[nodiscard]] bool follows_closely(const WordText& text, std::size_t word);

}  // namespace doorman
