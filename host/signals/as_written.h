#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "signals/card_texts.h"

namespace doorman {

// Words as the sender wrote them: "example.com" is two words, and written as one. Each `word` is an
// index of one of the text's.

/// The first word that begins at `offset` or behind it; the count of words if none.
[[nodiscard]] std::size_t word_from(const CardText& text, std::uint32_t offset);

/// Whether a sentence ends behind the word. None ends in the middle of "example.com".
[[nodiscard]] bool ends_sentence(const CardText& text, std::size_t word);

/// Between the word and the next one, or the end.
[[nodiscard]] std::string_view marks_behind(const CardText& text, std::size_t word);

/// Whether nothing between the word and the next one is a blank, though both are of a script that
/// has them.
[[nodiscard]] bool unbroken(const CardText& text, std::size_t word);

/// The first of the words that the sender wrote as one with this, and one behind the last of them.
[[nodiscard]] std::size_t first_of_written(const CardText& text, std::size_t word);
[[nodiscard]] std::size_t end_of_written(const CardText& text, std::size_t word);

/// Where words [first, behind) stand, with the marks that belong to them: "C++", "$500", "(Hist,
/// '98)", but not "(Hist". There is at least one.
[[nodiscard]] Span written(const CardText& text, std::size_t first, std::size_t behind);

}  // namespace doorman
