#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// The alternatives of the whole pattern: "a|\b(?:c|d)\b" has three, "a", "\bc\b" and "\bd\b".
/// Matching them one by one and taking the leftmost match, the earlier alternative first, is
/// matching the pattern.
[[nodiscard]] std::vector<std::string> split_alternatives(std::string_view pattern);

}  // namespace doorman
