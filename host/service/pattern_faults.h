#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "model/locale.h"

namespace doorman {

/// Why an owner's expression is none, in the owner's words.
struct PatternFault {
    std::string what;
    /// Where in the expression, in UTF-16 code units; absent = not one place.
    std::optional<std::size_t> where;
};

/// nullopt: a rule may have this pattern (rules/pattern.h).
[[nodiscard]] std::optional<PatternFault> pattern_fault(std::string_view pattern, Locale locale);

}  // namespace doorman
