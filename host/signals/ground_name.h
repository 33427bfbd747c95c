#pragma once

#include <string>

#include "model/locale.h"
#include "signals/findings.h"
#include "signals/owner.h"

namespace doorman {

/// Which ground is shared, to be written right behind its kind: ": University of Iowa", as the
/// owner calls it; else as LinkedIn's own words on the card do ("Iowa City Runners" of "Iowa City
/// Runners common organization"), the whole of them where they name it in no place of its own; for
/// the page's filter, which names none, ", by LinkedIn's own filter". `shared` is one of
/// `findings.ground`, and of another source than the owner's contacts.
[[nodiscard]] std::string which_ground(const SharedGround& shared, const Findings& findings,
                                       const Owner& owner, Locale locale);

}  // namespace doorman
