#pragma once

#include <string_view>

#include "model/annotation.h"
#include "model/decision.h"
#include "model/invitation.h"

namespace doorman {

/// The words that the file's columns hold; they are the wire's, and append-only.
std::string_view word(Action action);
std::string_view word(Outcome outcome);
std::string_view word(Verdict verdict);
std::string_view word(NoteKind kind);
std::string_view word(Photo photo);
std::string_view word(ListFilter list);

/// A word that this version does not know (the file is of a newer one) is read as the first.
Action action_of(std::string_view word);
Outcome outcome_of(std::string_view word);
Verdict verdict_of(std::string_view word);
NoteKind note_kind_of(std::string_view word);
Photo photo_of(std::string_view word);
ListFilter list_of(std::string_view word);

}  // namespace doorman
