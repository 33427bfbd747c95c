#include "signals/campaign.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "text/fnv.h"

namespace doorman {
namespace {

/// Words in a shingle. Pairs would make all polite notes alike; fours break at every masked name.
constexpr std::size_t kShingle = 3;
constexpr std::size_t kBands = 8;
constexpr std::size_t kRows = 5;
constexpr std::size_t kHashes = kBands * kRows;

/// Where a language or a shouting sender writes more than this share of the words with a capital,
/// capitals do not tell names.
constexpr double kManyCapitals = 0.35;
constexpr std::uint64_t kMasked = 0x6d61736b6564;

/// SplitMix64's finaliser: every bit of the input moves every bit of the output.
constexpr std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27;
    x *= 0x94d049bb133111eb;
    return x ^ x >> 31;
}

/// Each min-hash is the shingle, which is mixed already, under another odd multiplier: enough of a
/// permutation.
constexpr auto kMultipliers = [] {
    std::array<std::uint64_t, kHashes> odd{};
    for (std::size_t k = 0; k < kHashes; ++k) odd[k] = mix(0x9e3779b97f4a7c15 + k) | 1;
    return odd;
}();

std::uint64_t hash_word(std::string_view word, std::uint64_t salt) {
    return mix(fnv1a(word, kFnvStart ^ salt));
}

bool capitals_tell_names(const WordText& text) {
    std::size_t inside = 0;
    std::size_t capital = 0;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        if (text.begins_sentence(i)) continue;
        ++inside;
        capital += text.words[i].capital ? 1 : 0;
    }
    return static_cast<double>(capital) <= kManyCapitals * static_cast<double>(inside);
}

/// The name in "Robin, I saw …" and "Hi Robin, …": up to two words before the note's first comma.
std::size_t end_of_greeting(const WordText& text) {
    for (std::size_t i = 0; i < std::min<std::size_t>(3, text.words.size()); ++i)
        if (text.words[i].after != Gap::soft) return i + 1;
    return 0;
}

/// The note's words as numbers; names, firms and numbers are one number, however many in a row.
std::vector<std::uint64_t> masked_words(const WordText& text, std::uint64_t salt,
                                        std::size_t& unmasked) {
    const bool by_capitals = capitals_tell_names(text);
    const std::size_t greeting = end_of_greeting(text);
    std::vector<std::uint64_t> words;
    words.reserve(text.words.size());
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const bool name = i < greeting || (by_capitals && text.words[i].capital && text[i] != "i" &&
                                           !text.begins_sentence(i));
        if (name || holds_digit(text[i])) {
            if (words.empty() || words.back() != kMasked) words.push_back(kMasked);
            continue;
        }
        words.push_back(hash_word(text[i], salt));
        ++unmasked;
    }
    return words;
}

}  // namespace

std::vector<std::uint64_t> campaign_hashes(const WordText& note, std::uint64_t salt) {
    std::size_t unmasked = 0;
    const std::vector<std::uint64_t> words = masked_words(note, salt, unmasked);
    if (unmasked < kCampaignWords || words.size() < kShingle) return {};

    std::array<std::uint64_t, kHashes> least{};
    least.fill(std::numeric_limits<std::uint64_t>::max());
    for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
        std::uint64_t shingle = salt;
        for (std::size_t k = 0; k < kShingle; ++k) shingle = mix(shingle ^ words[i + k]) + k;
        for (std::size_t k = 0; k < kHashes; ++k)
            least[k] = std::min(least[k], shingle * kMultipliers[k]);
    }

    std::vector<std::uint64_t> bands;
    bands.reserve(kBands);
    for (std::size_t band = 0; band < kBands; ++band) {
        std::uint64_t hash = mix(salt + band);
        for (std::size_t row = 0; row < kRows; ++row) hash = mix(hash ^ least[band * kRows + row]);
        bands.push_back(hash);
    }
    std::sort(bands.begin(), bands.end());
    bands.erase(std::unique(bands.begin(), bands.end()), bands.end());
    return bands;
}

}  // namespace doorman
