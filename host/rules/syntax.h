#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/char_set.h"

namespace doorman {

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
    /// Of `repeat`, which has one child: as often as can be, or, if lazy ("*?"), as seldom.
    int min = 0;
    int max = 0;
    bool lazy = false;
    std::vector<Syntax> children;
};

/// nullopt for what is not known here: flags, lazy repetition but "*?", Unicode classes, and what
/// RE2 refuses itself. RE2 runs those.
[[nodiscard]] std::optional<Syntax> parse_expression(std::string_view pattern);

/// Whether it may match without taking a character.
[[nodiscard]] bool may_be_empty(const Syntax& expression);

}  // namespace doorman
