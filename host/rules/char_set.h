#pragma once

#include <bitset>
#include <utility>
#include <vector>

namespace doorman {

/// A set of characters: ASCII ones bit by bit, and of the others all, none, or ranges.
struct CharSet {
    std::bitset<128> ascii;
    /// Sorted, not overlapping, all >= 0x80.
    std::vector<std::pair<char32_t, char32_t>> beyond;

    void add(char32_t first, char32_t last);
    void add(const CharSet& other);
    void complement();

    /// The bytes that the UTF-8 of its characters begins with.
    [[nodiscard]] std::bitset<256> first_bytes() const;
    /// The characters that begin with one of the bytes; beyond ASCII all, if any.
    [[nodiscard]] static CharSet beginning_with(const std::bitset<256>& bytes);
    /// Whether it has all that a folded text can hold, but perhaps the blank.
    [[nodiscard]] bool all_but_blank() const;

    friend bool operator==(const CharSet&, const CharSet&) = default;
};

}  // namespace doorman
