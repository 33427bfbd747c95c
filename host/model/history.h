#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/annotation.h"
#include "model/decision.h"

namespace doorman {

/// What is remembered, as lists show it. All times are ISO 8601 UTC, whole seconds.

/// How far a decision came. Only `confirmed` with outcome `done` claims that the page obeyed.
enum class DecisionState { decided, pressed, confirmed };

struct HistoryDecision {
    Decision decision;
    DecisionState state = DecisionState::decided;
    std::string decided_at;
    std::optional<std::string> pressed_at;
    std::optional<std::string> confirmed_at;
    std::optional<Outcome> outcome;
    /// The owner gave another reason later; `decision` holds the later one, and one of the two
    /// after this the first.
    std::optional<std::string> changed_at;
    std::optional<std::string> first_reason_id;
    std::optional<std::string> first_reason_text;
};

/// Where an invitation is known from: a card of the page, or LinkedIn's export of the owner's data.
enum class Source { page, archive };

/// One invitation, with the decision that stands of it. What is absent is not known, or no longer
/// kept.
struct HistoryEntry {
    /// The journal's own number of the invitation.
    std::int64_t id = 0;
    std::optional<std::string> key;
    std::optional<std::string> profile;
    std::optional<std::string> name;
    std::optional<std::string> headline;
    /// The card was read: without a text there was none.
    bool note_known = false;
    std::optional<std::string> note;
    std::optional<NoteKind> note_kind;
    /// ISO 639-1, of the note; empty = not known.
    std::string language;
    /// What Doorman said last, and by which rule of the policy.
    std::optional<Verdict> verdict;
    std::optional<std::string> rule_id;
    Source source = Source::page;
    /// When the card was last seen; of an invitation of the archive, when it was sent.
    std::string seen_at;
    std::optional<HistoryDecision> decision;
    /// What the archive told became of it, where nothing was decided in Doorman.
    std::optional<Action> answer;
    std::optional<std::string> answered_at;
    /// Accepted, and then they pitched.
    bool pitched_after = false;
    /// Earlier invitations of the same person, by when they were sent or first seen.
    std::int64_t came_again = 0;
    /// Without texts.
    std::vector<Signal> signals;
};

/// The lists to come back to.
enum class HistoryList {
    /// Ignored, and seen to be done.
    turned_away,
    waiting,
    /// Waiting, and the day of the reminder has come.
    due,
    pitched_after,
};

/// All that is given must fit; within a vector any one of its members. Empty or absent = any.
struct HistoryFilter {
    /// Words, each of which must be in the name, the headline, the note, the owner's own words of
    /// the reason, or in what `reason_texts` calls it. Case and diacritics do not matter.
    std::string text;
    /// What the owner's reasons are called: id and words.
    std::vector<std::pair<std::string, std::string>> reason_texts;
    /// Of the decision that stands, however far it came; `undecided` adds those without one.
    std::vector<Action> actions;
    bool undecided = false;
    std::vector<Verdict> verdicts;
    std::vector<std::string> reason_ids;
    std::vector<NoteKind> kinds;
    std::optional<HistoryList> list;
    /// By the time of the decision, else of `seen_at`: at or after `since`, before `until`.
    std::optional<std::string> since;
    std::optional<std::string> until;
    /// The slug of one person.
    std::optional<std::string> profile;
};

struct HistoryPage {
    /// Newest first, by the time of the decision, else of `seen_at`.
    std::vector<HistoryEntry> entries;
    /// For the next page; empty = that was the last one. Opaque; stays good while decisions are
    /// added.
    std::string next;
    /// Of all that fits the filter, on whichever page.
    std::int64_t total = 0;
};

inline constexpr std::size_t kMostHistoryEntries = 500;

struct Waiting {
    std::int64_t count = 0;
    std::int64_t due = 0;
};

struct HistoryOverview {
    std::int64_t invitations = 0;
    std::int64_t people = 0;
    std::int64_t accepted = 0;
    std::int64_t ignored = 0;
    Waiting waiting;
    /// Since when the one waits that waits longest.
    std::optional<std::string> waiting_since;
    std::int64_t contacts = 0;
    /// Accepted since they were imported, and not among them.
    std::int64_t accepted_since = 0;
    std::optional<std::string> imported_at;
    /// The industries of the owner's contacts (ids of signals/vocabulary), most frequent first.
    std::vector<std::pair<std::string, std::int64_t>> industries;
};

/// What the owner changes about a decision afterwards; absent = as it is.
struct DecisionChange {
    std::string decision_id;
    /// At most one of the two.
    std::optional<std::string> reason_id;
    std::optional<std::string> reason_text;
    /// Of a decision to wait. `remind` with no `remind_at`: no reminder any more.
    bool remind = false;
    std::optional<std::string> remind_at;
};

/// How much was forgotten.
struct Forgotten {
    std::int64_t people = 0;
    std::int64_t invitations = 0;
    std::int64_t decisions = 0;
};

}  // namespace doorman
