#pragma once

#include <cstddef>
#include <vector>

#include "text/fold.h"

namespace doorman {

/// A gap that a tool was to fill and did not.
struct Placeholder {
    enum class Kind {
        /// "{firstName}", "{{first_name}}", "%FIRSTNAME%", "[Name]", "<company>", "${name}"; the
        /// "null" of "Hi null,".
        field,
        /// "Hi ,": a greeting with nobody in it.
        empty_greeting,
    };
    Kind kind = Kind::field;
    /// Bytes of the folded text.
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Finds the placeholders, in order, and overwrites fields with '_', byte for byte, so that no rule
/// takes the tool's words for the sender's: `folded` keeps its length and its map. Linear.
std::vector<Placeholder> mask_placeholders(Folded& folded);

}  // namespace doorman
