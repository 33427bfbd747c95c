#pragma once

#include <string>

#include "model/locale.h"
#include "signals/findings.h"

namespace doorman {

/// What the note is, in few words: "no note", "job offer: “…”"; or why that is not known. At most
/// as long as what it quotes (signals/quotes.h) and a few words more.
[[nodiscard]] std::string note_in_short(const Findings& findings, Locale locale);

/// "sales pitch: {}"; with a "perhaps" where the sales score is below the one that policies act on
/// (`kPitchActedOn`).
[[nodiscard]] const Words& pitch_words(const Findings& findings);

}  // namespace doorman
