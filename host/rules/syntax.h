#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
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

    friend bool operator==(const CharSet&, const CharSet&) = default;
};

/// An expression's tree, in the part of RE2's syntax that packs use.
struct Syntax {
    enum class Kind {
        literal,
        set,
        begin_text,
        end_text,
        word_boundary,
        not_word_boundary,
        concat,
        alternate,
        repeat,
    };
    static constexpr int kUnbounded = -1;

    Kind kind = Kind::concat;
    std::string literal;
    CharSet set;
    /// Of `repeat`, which is greedy and has one child.
    int min = 0;
    int max = 0;
    std::vector<Syntax> children;
};

/// nullopt for what is not known here: flags, lazy repetition, Unicode classes, and what RE2 refuses
/// itself. RE2 runs those.
[[nodiscard]] std::optional<Syntax> parse_expression(std::string_view pattern);

/// Whether it may match without taking a character.
[[nodiscard]] bool may_be_empty(const Syntax& expression);

/// The alternatives of the whole pattern: "a|\b(?:c|d)\b" has three, "a", "\bc\b" and "\bd\b".
/// Matching them one by one and taking the leftmost match, the earlier alternative first, is
/// matching the pattern.
[[nodiscard]] std::vector<std::string> split_alternatives(std::string_view pattern);

}  // namespace doorman
