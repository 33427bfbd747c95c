#pragma once

#include "model/policy.h"
#include "model/result.h"

namespace doorman {

/// Whether `policy` means something: its rules have ids of their own, every comparison names a fact
/// of the vocabulary with an operation and an operand of the fact's type, every named threshold is
/// there, and every number is finite, not negative, and not more than the fact can ever be.
/// `Error::where` is the path of the first fault as in the policy's JSON:
/// "rules[2].when.all[0].fact".
Result<void> check(const Policy& policy);

}  // namespace doorman
