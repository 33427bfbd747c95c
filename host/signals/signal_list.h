#pragma once

#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "model/memory.h"
#include "signals/annotate.h"
#include "signals/findings.h"

namespace doorman {

/// Every signal of a card for *Why?*: what the rules found (the heaviest of each family), what is
/// shared with the owner, how complete the profile is (what it lacks; that it is complete only
/// where all of it was seen), and the neutral facts (weight 0), which judge nothing: another field
/// or region, the same text from others, the history.
[[nodiscard]] std::vector<Signal> signal_list(const Judge& judge, const Invitation& invitation,
                                              const Memory& memory, const Findings& findings);

}  // namespace doorman
