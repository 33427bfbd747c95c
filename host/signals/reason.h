#pragma once

#include "model/annotation.h"
#include "model/invitation.h"
#include "model/locale.h"
#include "policy/verdict.h"
#include "signals/findings.h"
#include "signals/owner.h"

namespace doorman {

/// Why the policy said so, in one line for the strip: the fact that decided and the words behind it
/// (`same school: University of Iowa`, `sales pitch: "quick 15 min call"`). What only the sender
/// says is worded as a claim (`says you met: …`), with what else they are after (`says you met, and
/// offers a job: …`); what was not checked is named (`photo; contacts
/// not checked`). A fact that decided by its absence has no words: `by your rule “mine”`. Where
/// nothing decided, the quiet form says what the card shows:
/// `No note (usual) · 4 mutual · Nurse`.
///
/// `Reason::reason_id` is what one click on the suggested button records; empty for a review, where
/// no button is suggested.
[[nodiscard]] Reason reason_for(const Ruling& ruling, const Findings& findings,
                                const Invitation& invitation, const Owner& owner, Locale locale);

}  // namespace doorman
