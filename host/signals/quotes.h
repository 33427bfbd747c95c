#pragma once

#include <string>

#include "rules/rule.h"
#include "signals/findings.h"

namespace doorman {

// The sender's own words that a reason quotes, short enough for a strip. Each is "…" when there are
// none to quote. A quote begins and ends where the sender's words do (signals/quotation.h).

/// The most telling evidence of the group in the note: a rule's before diction's, by weight,
/// whether it names a figure, and whether it fits, with evidence that touches it, and with the
/// words around it that make it read as a phrase. "Not selling anything" is quoted only where the
/// group has no other words; and of a personal note or a meeting greetings, thanks and the like
/// only where no clause says more (signals/telling_clause.h).
[[nodiscard]] std::string quote_of(const Findings& findings, Group group);

/// The claim to have met, to where it was, if that is named behind it and both fit; of a longer one
/// the place ("Acme Events get-together" of "great to meet you yesterday at the Acme Events
/// get-together"); where none is named the claim itself.
[[nodiscard]] std::string quote_of_meeting(const Findings& findings);

/// What the headline sells; the headline when no rule hit.
[[nodiscard]] std::string quote_of_headline(const Findings& findings);

/// The first placeholder that a tool left unfilled.
[[nodiscard]] std::string quote_of_placeholder(const Findings& findings);

}  // namespace doorman
