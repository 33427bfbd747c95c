#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/annotation.h"
#include "model/decision.h"
#include "model/history.h"
#include "model/invitation.h"
#include "model/policy.h"

namespace doorman {

/// The words by which the wire, the files and the command line call the model's enumerations, in
/// the order of each. The journal's columns and owners' policies hold them: append-only.

template <class E>
struct Named {
    E value;
    std::string_view name;
};

template <class E>
inline constexpr std::array<Named<E>, 0> kNames{};

template <>
inline constexpr std::array kNames<Verdict>{Named<Verdict>{Verdict::accept, "accept"},
                                            Named<Verdict>{Verdict::review, "review"},
                                            Named<Verdict>{Verdict::ignore, "ignore"}};

template <>
inline constexpr std::array kNames<NoteKind>{Named<NoteKind>{NoteKind::none, "none"},
                                             Named<NoteKind>{NoteKind::generic_, "generic"},
                                             Named<NoteKind>{NoteKind::default_, "default"},
                                             Named<NoteKind>{NoteKind::personal, "personal"},
                                             Named<NoteKind>{NoteKind::recruiting, "recruiting"},
                                             Named<NoteKind>{NoteKind::sales, "sales"},
                                             Named<NoteKind>{NoteKind::spam, "spam"}};

template <>
inline constexpr std::array kNames<Action>{Named<Action>{Action::accept, "accept"},
                                           Named<Action>{Action::ignore, "ignore"},
                                           Named<Action>{Action::wait, "wait"}};

template <>
inline constexpr std::array kNames<Outcome>{
    Named<Outcome>{Outcome::done, "done"},          Named<Outcome>{Outcome::dialog, "dialog"},
    Named<Outcome>{Outcome::no_effect, "noEffect"}, Named<Outcome>{Outcome::undone, "undone"},
    Named<Outcome>{Outcome::left, "left"},          Named<Outcome>{Outcome::manual, "manual"}};

template <>
inline constexpr std::array kNames<Photo>{Named<Photo>{Photo::present, "present"},
                                          Named<Photo>{Photo::placeholder, "placeholder"}};

template <>
inline constexpr std::array kNames<Badge>{Named<Badge>{Badge::verified, "verified"},
                                          Named<Badge>{Badge::premium, "premium"},
                                          Named<Badge>{Badge::open_to_work, "openToWork"}};

template <>
inline constexpr std::array kNames<ListFilter>{
    Named<ListFilter>{ListFilter::mutual_connection, "mutualConnection"},
    Named<ListFilter>{ListFilter::school, "school"},
    Named<ListFilter>{ListFilter::company, "company"},
    Named<ListFilter>{ListFilter::verified, "verified"}};

template <>
inline constexpr std::array kNames<Op>{Named<Op>{Op::at_least, "atLeast"},
                                       Named<Op>{Op::below, "below"}, Named<Op>{Op::is, "is"},
                                       Named<Op>{Op::in, "in"}};

template <>
inline constexpr std::array kNames<DecisionState>{
    Named<DecisionState>{DecisionState::decided, "decided"},
    Named<DecisionState>{DecisionState::pressed, "pressed"},
    Named<DecisionState>{DecisionState::confirmed, "confirmed"}};

template <>
inline constexpr std::array kNames<Source>{Named<Source>{Source::page, "page"},
                                           Named<Source>{Source::archive, "archive"}};

template <>
inline constexpr std::array kNames<HistoryList>{
    Named<HistoryList>{HistoryList::turned_away, "turnedAway"},
    Named<HistoryList>{HistoryList::waiting, "waiting"},
    Named<HistoryList>{HistoryList::due, "due"},
    Named<HistoryList>{HistoryList::pitched_after, "pitchedAfter"}};

/// The words alone: the one of a value stands at its number.
template <class E>
inline constexpr auto kWordsOf = [] {
    std::array<std::string_view, kNames<E>.size()> words;
    for (const auto& entry : kNames<E>) words[static_cast<std::size_t>(entry.value)] = entry.name;
    return words;
}();

template <class E>
constexpr std::string_view name_of(E value) {
    for (const auto& entry : kNames<E>) {
        if (entry.value == value) return entry.name;
    }
    return {};
}

/// nullopt for a word that is none of them.
template <class E>
constexpr std::optional<E> from_name(std::string_view name) {
    for (const auto& entry : kNames<E>) {
        if (entry.name == name) return entry.value;
    }
    return std::nullopt;
}

}  // namespace doorman
