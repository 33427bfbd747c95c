#pragma once

#include <span>

#include "signals/card_texts.h"

namespace doorman {

// Diction knows where a note is loudest, be it in "thank you" or "again"; a reader has to see what
// it is about.

/// Whether the words there say something by themselves: some that are no greeting, thanks or short
/// word, fewer beside a person ("you were the judge"). True where words are not parted by blanks.
[[nodiscard]] bool says_something(const CardText& note, Span where);

/// Of the note's clauses the one that says most by the same measure, most of all if it holds some
/// of `heard`, and more if some of `told`; the first of equal ones. Of a clause that is too long
/// for a quote it is the beginning, without its thanks. `heard` if no clause says anything. Linear
/// for a few `told`.
[[nodiscard]] Span telling_clause(const CardText& note, Span heard, std::span<const Span> told);

/// Whether a clause begins with the word behind a conjunction: "in Wales and | your blog is gold".
[[nodiscard]] bool begins_behind_conjunction(const CardText& note, std::size_t word);

}  // namespace doorman
