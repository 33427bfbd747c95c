#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// A note that the owner answered.
struct AnsweredNote {
    std::string_view text;
    bool ignored = false;
};

/// Words in a row that tell what the owner ignores from what they accept.
struct TellingPhrase {
    /// As folding leaves them (text/fold.h). A text and no pattern: one that is to find it has to
    /// escape what means something there ("c++ developers").
    std::string phrase;
    /// In how many different notes.
    std::size_t ignored = 0;
    std::size_t accepted = 0;
    /// ISO 639-1 of most of those notes; empty when it cannot be told.
    std::string language;
};

/// Phrases of two to four words that stand in at least `kLeastNotes` ignored notes and, against
/// their frequency there, rarely in accepted ones: by the log-odds of the two shares, each counted
/// half a note up, and `kLeastOdds` or more. Of phrases that overlap and are as frequent only the
/// longest stands for all, and those of stop words only are left out. Equal texts count once. The
/// most telling first, at most `most`.
///
/// Linear in the texts; of more than `kMostNotes` notes only the first are read.
[[nodiscard]] std::vector<TellingPhrase> telling_phrases(std::span<const AnsweredNote> notes,
                                                         std::size_t most);

inline constexpr std::size_t kLeastNotes = 3;
/// e to the power of this: more than four times as frequent.
inline constexpr double kLeastOdds = 1.5;
inline constexpr std::size_t kMostNotes = 5000;

}  // namespace doorman
