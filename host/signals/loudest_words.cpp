#include "signals/loudest_words.h"

#include <cmath>
#include <limits>

namespace doorman {
namespace {

constexpr std::uint32_t kLongestGreeting = 4;

/// Its words.
std::uint32_t greeting_of(const WordText& text) {
    for (std::uint32_t word = 0; word < kLongestGreeting && word + 1 < text.words.size(); ++word)
        if (text.words[word].after != Gap::soft)
            return text.words[word].after == Gap::comma ? word + 1 : 0;
    return 0;
}

}  // namespace

WordRange loudest_words(const WordText& text, std::span<const WordWeight> weights, int silent,
                        double later) {
    WordRange loudest;
    double most = std::numeric_limits<double>::lowest();
    const auto words = static_cast<std::uint32_t>(text.words.size());
    const std::uint32_t greeting = greeting_of(text);
    double share = greeting > 0 ? std::pow(later, 4) : 1;
    for (std::uint32_t first = 0; first < words; ++first) {
        if (first > 0 && first == greeting) share = 1;
        if (first > 0 && text.begins_sentence(first)) share *= later;
        WordWeight all;
        for (std::uint32_t last = first; last < words && last - first < kMostLoudWords; ++last) {
            all.sum += weights[last].sum;
            all.features += weights[last].features;
            const double loudness = share * all.sum / std::sqrt(all.features + silent);
            const bool shorter = last - first < loudest.last - loudest.first;
            if (loudness > most || (loudness == most && shorter)) {
                most = loudness;
                loudest = {first, last};
            }
            if (text.words[last].after == Gap::sentence) break;
        }
    }
    return loudest;
}

}  // namespace doorman
