#pragma once

#include <string>

#include "model/locale.h"
#include "policy/suggest.h"

namespace doorman {

/// Why another value is proposed, in one sentence.
[[nodiscard]] std::string why(const Suggestion& suggestion, Locale locale);

}  // namespace doorman
