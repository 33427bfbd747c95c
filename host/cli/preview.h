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
    /// How many of those who turn over are named, at most 100.
    std::optional<std::size_t> people;
    /// How many of a thousand whom the owner accepted may be ignored (0 to 1000), and the threshold
    /// whose strictest such value is asked for. Both or neither.
    std::optional<double> at_most;
    std::optional<std::string> threshold;
    /// Whether other thresholds are to be suggested.
    bool suggest = false;
    bool json = false;
};

/// What the policy with these thresholds would say of everybody in the journal (of the sample inbox
/// while that is empty), against the owner's own as it is: what turns over, how far each
/// agrees with what the owner did, and how the fact behind the first changed threshold is spread.
/// Then what else is asked for. With `json` one object as `policy/preview` has it
/// (wire/PROTOCOL.md), with `people` only if asked for, and with `budget` and `suggestions` as
/// `policy/budget` and `policy/suggest` have them. Writes nothing. Returns an exit code.
int preview_policy(const PreviewRequest& request, const Style& style, Locale locale,
                   std::ostream& out, std::ostream& err);

}  // namespace doorman
