#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "signals/words.h"

namespace doorman {

/// What a word is about: a line of vocabulary/concepts.json.
using Concept = std::uint16_t;
[[nodiscard]] std::string_view name_of_concept(Concept about);

/// What a word that counts is looked up by.
struct Stem {
    /// Its first five letters, or "0" for a number.
    std::string_view text;
    /// What the word goes on with behind these; empty for a number.
    std::string_view rest;
    /// Index into `WordText::words`.
    std::uint32_t word = 0;
    /// Written as names are, inside a sentence.
    bool name_like = false;
    /// The word behind the stem before it, in the same sentence.
    bool follows = false;
    std::uint8_t concept_count = 0;
    std::array<Concept, 4> concepts{};

    [[nodiscard]] std::span<const Concept> about() const {
        return std::span(concepts).first(concept_count);
    }
};

/// The words of a note that count, in order. The name in the greeting does not, nor do the words of
/// `sender`'s name where it is signed, nor the name where the whole of it stands: what people are
/// called says nothing about what they want. (Elsewhere they do: somebody called June may write of
/// the month.)
[[nodiscard]] std::vector<Stem> stems_of(const WordText& note, std::string_view sender);

}  // namespace doorman
