#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/decision.h"

namespace doorman {

/// How far a decision came. Only `confirmed` with outcome `done` claims that the page obeyed.
enum class DecisionState { decided, pressed, confirmed };

/// One decision as the history shows it. Times are ISO 8601 UTC.
struct HistoryEntry {
    Decision decision;
    DecisionState state = DecisionState::decided;
    std::string decided_at;
    std::optional<std::string> pressed_at;
    std::optional<std::string> confirmed_at;
    std::optional<Outcome> outcome;
    /// Of the invitation as last seen; absent = not known, or no longer kept.
    std::optional<std::string> name;
    std::optional<std::string> headline;
    std::optional<std::string> note;
    std::optional<NoteKind> note_kind;
};

/// Absent = any.
struct HistoryFilter {
    std::optional<Action> action;
    std::optional<std::string> reason_id;
    std::optional<Verdict> verdict_seen;
    std::optional<NoteKind> note_kind;
    /// The slug of one person.
    std::optional<std::string> profile;
};

struct HistoryPage {
    /// Newest first.
    std::vector<HistoryEntry> entries;
    /// For the next page; empty = that was the last one. Opaque; stays good while decisions are
    /// added.
    std::string next;
};

inline constexpr std::size_t kMostHistoryEntries = 500;

}  // namespace doorman
