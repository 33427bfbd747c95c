#include "signals/phrases.h"

#include <algorithm>

namespace doorman {
namespace {

constexpr std::size_t kKey = 3;

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
    const std::string_view key = rest.substr(0, std::min<std::size_t>(kKey, word.end - word.begin));

    auto candidate = std::lower_bound(
        phrases.begin(), phrases.end(), key,
        [](const Phrase& phrase, std::string_view wanted) { return phrase.text < wanted; });
    const Phrase* best = nullptr;
    for (; candidate != phrases.end() && candidate->text.starts_with(key); ++candidate) {
        if ((!best || candidate->text.size() > best->text.size()) && matches(*candidate, rest))
            best = &*candidate;
    }
    if (!best) return {};
    return PhraseHit{first, word_ending_at(text, first, word.begin + best->text.size()), best};
}

}  // namespace doorman
