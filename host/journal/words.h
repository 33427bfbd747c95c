#pragma once

#include <string_view>

#include "wire/names.h"

namespace doorman {

/// The file's columns hold the wire's words (wire/names.h).
template <class Enum>
std::string_view word(Enum value) {
    return name_of(value);
}

/// A word that this version does not know (the file is of a newer one) is read as the first.
template <class Enum>
Enum of_word(std::string_view word) {
    return from_name<Enum>(word).value_or(Enum{});
}
inline Action action_of(std::string_view word) {
    return of_word<Action>(word);
}
inline Outcome outcome_of(std::string_view word) {
    return of_word<Outcome>(word);
}
inline Verdict verdict_of(std::string_view word) {
    return of_word<Verdict>(word);
}
inline NoteKind note_kind_of(std::string_view word) {
    return of_word<NoteKind>(word);
}
inline Photo photo_of(std::string_view word) {
    return of_word<Photo>(word);
}
inline ListFilter list_of(std::string_view word) {
    return of_word<ListFilter>(word);
}

}  // namespace doorman
