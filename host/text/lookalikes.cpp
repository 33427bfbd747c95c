#include "text/lookalikes.h"

#include <algorithm>
#include <iterator>

namespace doorman {
namespace {

struct Lookalike {
    char16_t letter;
    char latin;
};
// Sorted by letter.
constexpr Lookalike kLookalikes[] = {
#include DOORMAN_LOOKALIKES
};

}  // namespace

char latin_lookalike(char32_t letter) {
    const auto found = std::lower_bound(
        std::begin(kLookalikes), std::end(kLookalikes), letter,
        [](const Lookalike& entry, char32_t wanted) { return entry.letter < wanted; });
    return found != std::end(kLookalikes) && found->letter == letter ? found->latin : '\0';
}

}  // namespace doorman
