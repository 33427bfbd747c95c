#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace doorman {

/// What stands behind a word, in rising order of how much it separates.
enum class Gap : std::uint8_t {
    /// Blanks, hyphens, apostrophes, "&", "%", signs of currencies, the period of an abbreviation.
    soft,
    /// Commas, brackets, bars, slashes, "@", a dash between blanks.
    comma,
    /// The end of a sentence, or of the text.
    sentence,
};

/// One word of a folded text.
struct Word {
    /// Bytes of `WordText::text`.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// Bytes of `Folded::text`.
    std::uint32_t folded_begin = 0;
    std::uint32_t folded_end = 0;
    Gap after = Gap::sentence;
    /// Behind an "@", which people write for "at".
    bool after_at = false;
    /// Written with a capital, or in nothing but capitals (two letters at least).
    bool capital = false;
    bool all_capitals = false;
    /// Its last letter bears a diacritic, which folding took off.
    bool ends_accented = false;
};

/// Words [first, last] of a text.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A text cut into words, and the words in a row: phrases are looked up there byte by byte. Words
/// are joined by ' ' where a phrase may go on, and by '|' where punctuation ends it.
struct WordText {
    std::string text;
    std::vector<Word> words;
    /// Some letter bears a diacritic: its writer does not leave them out.
    bool writes_accents = false;

    [[nodiscard]] std::string_view operator[](std::size_t word) const {
        return std::string_view(text).substr(words[word].begin,
                                             words[word].end - words[word].begin);
    }
    [[nodiscard]] bool begins_sentence(std::size_t word) const {
        return word == 0 || words[word - 1].after == Gap::sentence;
    }
};

/// Linear. `original` is what was folded; capitals are read there. Chinese and Japanese put no
/// blanks between words: there each character is one, and neighbours make the words.
[[nodiscard]] WordText words_of(std::string_view original, const Folded& folded);

/// The folded words of a name or a term, joined as in `WordText::text`.
[[nodiscard]] std::string phrase_of(std::string_view utf8);

/// One of 0 to 9.
[[nodiscard]] bool holds_digit(std::string_view text);

}  // namespace doorman
