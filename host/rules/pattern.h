#pragma once

#include <string>
#include <string_view>

#include <re2/re2.h>

#include "model/result.h"

namespace doorman {

/// How every expression is compiled, wherever it is: quiet, over UTF-8, with bounded memory.
[[nodiscard]] const RE2::Options& expression_options();

/// The pattern as it meets folded text: its own letters folded in the same way ("Verfügung" in a
/// pack matches "verfugung" and "Verfügung"). An error for a pattern that could never match folded
/// text, can match without taking a character, or is no RE2 expression.
[[nodiscard]] Result<std::string> fold_pattern(std::string_view pattern);

}  // namespace doorman
