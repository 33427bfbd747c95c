#pragma once

#include <cstdint>
#include <span>

#include "signals/words.h"

namespace doorman {

/// What the features that a word has a part in weigh together.
struct WordWeight {
    int sum = 0;
    int features = 0;
};

/// Of stretches of at most `kMostLoudWords` words, none of which crosses the end of a sentence, the
/// loudest: by the sum of its weights / √(its features, and `silent` more), as many that say little
/// are no voice; each sentence `later` times as loud as the one before, and a greeting, a few
/// words before the first comma, as four sentences behind the next. Of equal ones it is the
/// shortest. `weights` has one for each word of `text`. Linear.
[[nodiscard]] WordRange loudest_words(const WordText& text, std::span<const WordWeight> weights,
                                      int silent, double later);

inline constexpr std::uint32_t kMostLoudWords = 6;

}  // namespace doorman
