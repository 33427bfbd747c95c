#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.h"

namespace doorman {

struct PreviewRequest {
    /// A preset's id or a policy file; absent = the owner's own.
    std::optional<std::string> policy;
    /// "mutualAccept=5": thresholds with other values.
    std::vector<std::string> set;
    bool json = false;
};

/// What the policy with these thresholds would say of everybody in the journal (of the sample inbox
/// while that holds too few), against the owner's own as it is: what turns over, how far each
/// agrees with what the owner did, and how the fact behind the first changed threshold is spread.
/// With `json` one object as `policy/preview` has it (wire/PROTOCOL.md), without people. Writes
/// nothing. Returns an exit code.
int preview_policy(const PreviewRequest& request, const Style& style, Locale locale,
                   std::ostream& out, std::ostream& err);

}  // namespace doorman
