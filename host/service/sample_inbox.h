#pragma once

#include <vector>

#include "model/invitation.h"

namespace doorman {

/// Some sixty invented invitations of every kind (service/sample_inbox.json), about as mixed as a
/// real inbox: what a policy can be tried on before the journal knows anybody.
std::vector<Invitation> sample_inbox();

}  // namespace doorman
