#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace doorman {

inline constexpr char32_t kReplacement = 0xFFFD;

struct DecodedChar {
    /// U+FFFD for bytes that are not UTF-8.
    char32_t code = kReplacement;
    /// How many bytes it took: at least 1.
    std::size_t bytes = 1;
};

/// The character at `at` (< text.size()). Ill-formed input is cut into maximal parts exactly as the
/// Encoding Standard's decoder does, so that offsets agree with what a browser counts.
inline DecodedChar decode_utf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {};

    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte's bounds exclude overlong forms, surrogates and what lies past U+10FFFF.
    unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t code = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size() || byte(i) < low || byte(i) > high) return {kReplacement, i};
        code = code << 6 | (byte(i) & 0x3FU);
        low = 0x80;
        high = 0xBF;
    }
    return {code, length};
}

/// Whether all of it is well-formed.
inline bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const DecodedChar next = decode_utf8(text, at);
        // A U+FFFD may have been written as such.
        if (next.code == kReplacement && text.substr(at, next.bytes) != "\xEF\xBF\xBD")
            return false;
        at += next.bytes;
    }
    return true;
}

/// Appends `code`, a scalar value.
inline void append_utf8(std::string& out, char32_t code) {
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

}  // namespace doorman
