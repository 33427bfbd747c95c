#include "journal/words.h"

#include <algorithm>
#include <array>

namespace doorman {
namespace {

// In the order of the enums, which index them.
constexpr std::array<std::string_view, 3> kActions{"accept", "ignore", "wait"};
constexpr std::array<std::string_view, 6> kOutcomes{"done",   "dialog", "noEffect",
                                                    "undone", "left",   "manual"};
constexpr std::array<std::string_view, 3> kVerdicts{"accept", "review", "ignore"};
constexpr std::array<std::string_view, 7> kNoteKinds{"none",       "generic", "default", "personal",
                                                     "recruiting", "sales",   "spam"};
constexpr std::array<std::string_view, 2> kPhotos{"present", "placeholder"};
constexpr std::array<std::string_view, 4> kLists{"mutualConnection", "school", "company",
                                                 "verified"};

template <class Enum, std::size_t N>
std::string_view at(const std::array<std::string_view, N>& words, Enum value) {
    return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
Enum find(const std::array<std::string_view, N>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? Enum{} : static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view word(Action action) {
    return at(kActions, action);
}
std::string_view word(Outcome outcome) {
    return at(kOutcomes, outcome);
}
std::string_view word(Verdict verdict) {
    return at(kVerdicts, verdict);
}
std::string_view word(NoteKind kind) {
    return at(kNoteKinds, kind);
}
std::string_view word(Photo photo) {
    return at(kPhotos, photo);
}
std::string_view word(ListFilter list) {
    return at(kLists, list);
}

Action action_of(std::string_view word) {
    return find<Action>(kActions, word);
}
Outcome outcome_of(std::string_view word) {
    return find<Outcome>(kOutcomes, word);
}
Verdict verdict_of(std::string_view word) {
    return find<Verdict>(kVerdicts, word);
}
NoteKind note_kind_of(std::string_view word) {
    return find<NoteKind>(kNoteKinds, word);
}
Photo photo_of(std::string_view word) {
    return find<Photo>(kPhotos, word);
}
ListFilter list_of(std::string_view word) {
    return find<ListFilter>(kLists, word);
}

}  // namespace doorman
