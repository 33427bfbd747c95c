#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "signals/loudest_words.h"
#include "signals/stems.h"
#include "signals/words.h"

namespace doorman {

/// The groups that words speak for, in the order of `Diction::sums`: the kinds, of which a note is
/// one, and beside them whether it says that the two have met.
inline constexpr std::array kDictionGroups{Group::sales, Group::spam, Group::recruiting,
                                           Group::personal, Group::met};
inline constexpr std::size_t kDictionKinds = 4;

/// What a note is written with besides words: bit i for the i-th of `kMarks`.
using Marks = std::uint8_t;
struct MarkSigns {
    std::string_view name;
    /// Any of these makes the mark; empty ones do not count.
    std::array<std::string_view, 4> signs;
};
inline constexpr std::array<MarkSigns, 8> kMarks{{
    {"question", {"?", "？", "؟"}},
    {"exclamation", {"!", "！"}},
    {"lines", {"\n"}},
    {"link", {"://", "www."}},
    {"address", {"@"}},
    {"money", {"$", "€", "£", "₹"}},
    {"percent", {"%"}},
    {"dots", {"..", "…"}},
}};
[[nodiscard]] Marks marks_of(std::string_view original);

/// How the words of a note, taken together, sound. Rules look for what is hardly ever said
/// otherwise; many a note consists of words that each say little, and much together.
///
/// Features of a note are its stems, the words that are longer, pairs of neighbouring stems, pieces
/// of words that are not written as names (five letters of "<word>" in a row, two syllables of
/// Korean), the concepts its words are about, and pairs of these in a row. For each group z = bias
/// + the weights of the note's length and of its marks + the sum of the weights of the features
/// that are known, each once, / √(how many are, and ten more); for met also the same of each
/// sentence by itself, less a doubt, where that is more. Weights (vocabulary/diction.json)
/// are fitted by scripts/tune on top of what the rules say; names, places and forms of address have
/// none.
struct Diction {
    /// Log-odds: of a kind, against a note that says nothing; of met, against one that does not
    /// say so. 0 when hardly a feature is known.
    std::array<double, kDictionGroups.size()> sums{};
    /// Of the likeliest kind and of met, where its sum is above 0: the few words in a row that
    /// together speak loudest for it and for no other kind; a meeting is personal.
    std::array<WordRange, kDictionGroups.size()> loudest{};
};

/// Linear.
[[nodiscard]] Diction diction_of(const WordText& note, Marks marks, std::string_view sender);

}  // namespace doorman
