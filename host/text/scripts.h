#pragma once

namespace doorman {

// Scripts that are read otherwise than in words of letters between blanks, by Unicode's blocks.

/// Hiragana and katakana.
constexpr bool is_kana(char32_t code) {
    return code >= 0x3040 && code <= 0x30FF;
}

/// Chinese characters, with their extensions.
constexpr bool is_han(char32_t code) {
    return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
           (code >= 0x20000 && code <= 0x323AF);
}

/// Of the scripts that put no blanks between words.
constexpr bool needs_no_blanks(char32_t code) {
    return is_kana(code) || is_han(code);
}

/// Korean syllables.
constexpr bool is_hangul(char32_t code) {
    return code >= 0xAC00 && code <= 0xD7A3;
}

}  // namespace doorman
