#pragma once

#include <cstddef>

namespace doorman {

// The numbers that the fit of diction's weights shares with their use: scripts/tune asks for them
// (`rule_hits --shape`), so that they stand here alone.

/// A word's stem, in letters.
inline constexpr std::size_t kStemLetters = 5;
/// Pieces of words, in letters; of Korean, whose letters are syllables, in these.
inline constexpr std::size_t kPieceLetters = 5;
inline constexpr std::size_t kPieceSyllables = 2;
/// Fewer known features say nothing: a bare name in Chinese is three words.
inline constexpr std::size_t kFewestFeatures = 5;
/// A note is taken to have so many more that say nothing, as few words say little.
inline constexpr std::size_t kSilentFeatures = 10;
/// Known words in steps of this many make the lengths of the vocabulary, the last one open.
inline constexpr std::size_t kDictionLengthStep = 8;

/// What a sentence says by itself has to be so much louder, in log-odds, than the whole note.
inline constexpr double kOneSentence = 2.0;

/// What rules say counts so much where words speak as well, as these repeat much of it: of notes
/// that had taught neither, two to four in a thousand more are judged rightly than with 1, and no
/// more with less.
inline constexpr double kBesideWords = 0.5;
/// From here on, in log-odds against a note that says nothing, words are evidence by themselves.
inline constexpr double kHeard = 1;
/// The same as against all that the words may otherwise mean.
inline constexpr double kDistinct = 0.5;
/// From here on against all else, words alone are near-certain. Of 433 notes on the border of kinds
/// in which a pitch was so loud at first sight 426 were one, and of spam 112 of 112; of an
/// ordinary inbox's 364 all were.
inline constexpr double kNearCertain = 5;
/// How much louder, in log-odds, a pitch has to be than what is personal: of the two errors, a
/// personal note called a pitch is by far the worse.
inline constexpr double kDoubt = 1.2;
/// How much louder what is personal counts in the score of a pitch: a note that the doubt leaves
/// personal then stays below 0.7, from where on presets turn people away.
inline constexpr double kCaution = kDoubt - 0.8;

}  // namespace doorman
