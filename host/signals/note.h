#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/annotation.h"
#include "signals/card_texts.h"
#include "signals/rule_scores.h"

namespace doorman {

/// What a note's own words say about it.
struct NoteReading {
    RuleScores rules;
    /// Absent when the note is cut off and nothing in the part that was seen decides its kind.
    std::optional<NoteJudgement> judgement;
    /// The text is cut off, so that what was not found may stand in the rest.
    bool truncated = false;
    /// An unfilled placeholder: nobody wrote this note to this person.
    bool automation = false;
};

/// What rules and words say together, without the language: `default` if a rule of that group hit;
/// else the loudest kind above 0, but personal where a pitch or spam is hardly likelier, unless its
/// score is one that the presets act on; else `generic`. `confidence` is that score, and for
/// `generic` how far the others stayed away; a `guess` where the score is below 0.5.
[[nodiscard]] NoteJudgement judge(const RuleScores& rules);

/// `sender` is the sender's name, whose words say nothing; empty when it is not known.
[[nodiscard]] NoteReading read_note(const Catalogue& catalogue, const CardText& note,
                                    bool truncated, std::span<const std::string> groups_off,
                                    std::string_view sender = {});

/// Sets sales, spam, recruiting, personal and met. What is below 0.5 in a note that is cut off is
/// not known.
void set_scores(Scores& scores, const NoteReading& reading);

/// The same for a note that was seen to be none: nothing is sold, nothing is claimed.
void set_scores_of_no_note(Scores& scores);

}  // namespace doorman
