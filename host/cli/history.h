#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "model/history.h"

namespace doorman {

/// What the owner asks of the history, in the wire's words.
struct HistoryRequest {
    std::vector<std::string> words;
    /// accept, ignore, wait, none
    std::vector<std::string> actions;
    std::vector<std::string> verdicts;
    std::vector<std::string> reasons;
    std::vector<std::string> kinds;
    /// turnedAway, waiting, due, pitchedAfter
    std::string list;
    /// "2026-03-01", or with a time as on the wire.
    std::string since;
    std::string until;
    std::string profile;
    /// Those about whom nothing was decided, too.
    bool all = false;
    /// nullopt = all of them
    std::optional<std::size_t> limit;
    bool json = false;
};

/// The owner's decisions, newest first: a table, or with `json` one object a line
/// {id, decisionId, key, profile, name, headline, note, noteKind, verdict, action, reasonId,
/// reasonText, state, outcome, decidedAt, pressedAt, confirmedAt, remindAt, seenAt, source,
/// pitchedAfter}, fields that are not known left out. Writes nothing to the journal. Returns an
/// exit code.
int show_history(const HistoryRequest& request, const Style& style, Locale locale,
                 std::ostream& out, std::ostream& err);

}  // namespace doorman
