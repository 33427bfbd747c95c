#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace doorman {

/// The length of the valid UTF-8 sequence at the start of `text`, which is not empty (RFC 3629:
/// nothing overlong, no surrogates, nothing over U+10FFFF), or 0.
inline std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) {
        return i < text.size() && (byte(i) & 0xC0) == 0x80;
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!continues(1) || !continues(2)) return 0;
        if (lead == 0xE0 && byte(1) < 0xA0) return 0;
        if (lead == 0xED && byte(1) > 0x9F) return 0;
        return 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (!continues(1) || !continues(2) || !continues(3)) return 0;
        if (lead == 0xF0 && byte(1) < 0x90) return 0;
        if (lead == 0xF4 && byte(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

/// How many bytes at the start of `text` stand for themselves in a JSON string: valid UTF-8 but
/// quotes, backslashes and control characters.
inline std::size_t plain_length(std::string_view text) {
    // Eight bytes at a time: the high bit of a byte says that it is not plain ASCII.
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr std::uint64_t kHigh = 0x80 * kOnes;
    const auto less_than = [](std::uint64_t word, std::uint64_t limit) {
        return (word - limit * kOnes) & ~word;
    };
    std::size_t length = 0;
    for (;;) {
        std::uint64_t word = 0;
        while (length + sizeof word <= text.size()) {
            std::memcpy(&word, text.data() + length, sizeof word);
            const std::uint64_t special = word | less_than(word, ' ') |
                                          less_than(word ^ '"' * kOnes, 1) |
                                          less_than(word ^ '\\' * kOnes, 1);
            if ((special & kHigh) != 0) break;
            length += sizeof word;
        }
        for (;; ++length) {
            if (length == text.size()) return length;
            const auto byte = static_cast<unsigned char>(text[length]);
            if (byte >= 0x80) break;
            if (byte < ' ' || byte == '"' || byte == '\\') return length;
        }
        const std::size_t next = sequence_length(text.substr(length));
        if (next == 0) return length;
        length += next;
    }
}

}  // namespace doorman
