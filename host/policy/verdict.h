#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/annotation.h"
#include "model/policy.h"
#include "policy/facts.h"

namespace doorman {

/// Whether a score of sales or spam stands on too little for an Ignore: neither two independent
/// families of evidence, of which a campaign is one, nor a near-certain rule.
bool is_thin(const EvidenceStrength& evidence, std::optional<std::int64_t> same_text);

/// What a policy says about one invitation.
struct Ruling {
    Verdict verdict = Verdict::review;
    /// The rule that decided; "otherwise" when no rule's condition was true.
    std::string rule_id;
    /// The facts that made its condition true, in the order in which the condition names them;
    /// empty for "otherwise".
    std::vector<Fact> decided_by;
    /// Sorted names of the facts that are not known and are named by a condition up to and
    /// including the one that decided. Every fact that a condition names counts as read, as
    /// Kleene's logic knows no order: "a and b" reads b even where a is false.
    std::vector<std::string> unknown;
    /// The rule said ignore, but for a score of sales or spam on thin evidence: review instead.
    bool softened = false;
};

/// Asks the enabled rules in order; the first whose condition is *true* decides.
///
/// Kleene's logic: a comparison with a fact that is not known is unknown; not unknown is unknown;
/// `all` is false with one false, `any` is true with one true; `all` of nothing is true, `any` of
/// nothing is false. A comparison that `check` would refuse (policy/check.h) is unknown.
///
/// The guard: an Ignore must not rest on sales or spam (the score, or the note's kind) unless two
/// independent families of evidence, or one near-certain rule, stand behind it; a campaign of
/// `kCampaignPeople` (model/facts.h) counts as one family. Where the note's kind is recruiting, an
/// Ignore must not rest on sales at all. So, for an Ignore, that such a score reaches a number is
/// unknown, be the number 0; that it does not is known.
Ruling rule(const Policy& policy, const Facts& facts);

}  // namespace doorman
