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

    friend bool operator==(const CharSet&, const CharSet&) = default;
};

}  // namespace doorman
