#pragma once

#include <optional>
#include <string_view>

namespace doorman {

/// Whitespace, and what is drawn as if it were.
[[nodiscard]] bool looks_like_space(char32_t code);

/// A letter of the Latin script, in any case or width.
[[nodiscard]] bool is_latin(char32_t code);

/// What folding makes of characters for which Unicode's own mappings do not do: apostrophes,
/// quotes, dashes, marks of trade, small capitals, letters in filled shapes. Empty = dropped.
[[nodiscard]] std::optional<std::string_view> substitute(char32_t code);

/// A lower-case Latin letter that Unicode does not decompose, in plain letters (ł, ø, æ).
[[nodiscard]] std::optional<std::string_view> plain_latin(char32_t lower);

/// A combining mark that is put over letters of any script, for show or as a diacritic.
[[nodiscard]] constexpr bool is_general_mark(char32_t code) {
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x483 && code <= 0x489) ||
           (code >= 0x1AB0 && code <= 0x1AFF) || (code >= 0x1DC0 && code <= 0x1DFF) ||
           (code >= 0x20D0 && code <= 0x20FF) || (code >= 0xFE20 && code <= 0xFE2F);
}

}  // namespace doorman
