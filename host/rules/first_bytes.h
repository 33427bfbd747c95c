#pragma once

#include <bitset>

#include "rules/syntax.h"

namespace doorman {

/// What a match of an expression can begin with.
struct First {
    std::bitset<256> bytes;
    /// It may match without taking a byte, so that what follows can begin it too.
    bool nullable = false;
};

[[nodiscard]] First first_of(const Syntax& node);

/// Whether every match begins with `anchor`: "^" or "\b".
[[nodiscard]] bool begins_with(const Syntax& node, Syntax::Kind anchor);

}  // namespace doorman
