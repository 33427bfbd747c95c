#pragma once

#include <iosfwd>

#include "cli/terminal.h"

namespace doorman {

/// The owner's decisions, newest first: a table, or with `json` one object a line
/// {decisionId, key, profile, action, reasonId, reasonText, state, outcome, decidedAt, pressedAt,
/// confirmedAt}, fields that are not known left out. Writes nothing. Returns an exit code.
int show_history(bool json, const Style& style, std::ostream& out, std::ostream& err);

}  // namespace doorman
