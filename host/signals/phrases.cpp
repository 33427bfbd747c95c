#include "signals/phrases.h"

#include <algorithm>

namespace doorman {
namespace {

constexpr std::size_t kKey = 3;

/// The first bytes as a number that sorts like the text: cheaper to compare than the text.
std::uint32_t key_of(std::string_view text) {
    std::uint32_t key = 0;
    for (std::size_t i = 0; i < kKey; ++i)
        key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return key;
}

/// The word in which byte `end` of the text lies or ends, from `first` on.
std::size_t word_ending_at(const WordText& text, std::size_t first, std::size_t end) {
    std::size_t word = first;
    while (text.words[word].end < end) ++word;
    return word;
}

bool matches(const Phrase& phrase, std::string_view rest) {
    if (!rest.starts_with(phrase.text)) return false;
    if (phrase.open || rest.size() == phrase.text.size()) return true;
    const char next = rest[phrase.text.size()];
    return next == ' ' || next == '|';
}

}  // namespace

std::optional<PhraseHit> longest_phrase(std::span<const Phrase> phrases, const WordText& text,
                                        std::size_t first) {
    const Word& word = text.words[first];
    const std::string_view rest = std::string_view(text.text).substr(word.begin);
    const std::string_view start =
        rest.substr(0, std::min<std::size_t>(kKey, word.end - word.begin));
    auto candidate = std::lower_bound(
        phrases.begin(), phrases.end(), key_of(start),
        [](const Phrase& phrase, std::uint32_t wanted) { return key_of(phrase.text) < wanted; });
    const Phrase* best = nullptr;
    for (; candidate != phrases.end() && candidate->text.starts_with(start); ++candidate) {
        if ((!best || candidate->text.size() > best->text.size()) && matches(*candidate, rest))
            best = &*candidate;
    }
    if (!best) return {};
    return PhraseHit{first, word_ending_at(text, first, word.begin + best->text.size()), best};
}

bool is_one_of(std::span<const Phrase> phrases, const WordText& text, std::size_t word) {
    const auto hit = longest_phrase(phrases, text, word);
    return hit && hit->last == word;
}

std::optional<PhraseHit> phrase_before(std::span<const Phrase> phrases, const WordText& text,
                                       std::size_t word) {
    constexpr std::size_t kMostWords = 3;
    if (word == 0 || text.words[word - 1].after == Gap::sentence) return {};
    for (std::size_t length = 1; length <= kMostWords && length <= word; ++length) {
        const auto hit = longest_phrase(phrases, text, word - length);
        if (hit && hit->last == word - 1) return hit;
    }
    return {};
}

bool all_in_capitals(const WordText& text, const PhraseHit& hit) {
    for (std::size_t i = hit.first; i <= hit.last; ++i)
        if (!text.words[i].all_capitals) return false;
    return true;
}

bool goes_on(const WordText& text, std::size_t word) {
    return word + 1 < text.words.size() && text.words[word].after == Gap::soft;
}

bool follows_closely(const WordText& text, std::size_t word) {
    return word > 0 && text.words[word - 1].after == Gap::soft;
}

}  // namespace doorman
