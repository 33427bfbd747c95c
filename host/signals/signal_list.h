#pragma once

#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "model/memory.h"
#include "signals/annotate.h"
#include "signals/findings.h"

namespace doorman {

/// Every signal of a card for *Why?*: what the rules found (the heaviest of each family), what is
/// shared with the owner, and the neutral facts (weight 0), which judge nothing: how complete the
/// profile is, another field or region, the same text from others, the history.
[[nodiscard]] std::vector<Signal> signal_list(const Judge& judge, const Invitation& invitation,
                                              const Memory& memory, const Findings& findings);

}  // namespace doorman
