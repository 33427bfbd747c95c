#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/annotation.h"
#include "model/background.h"
#include "model/invitation.h"
#include "model/locale.h"
#include "model/memory.h"
#include "model/options.h"
#include "model/policy.h"
#include "policy/column_policy.h"
#include "rules/catalogue.h"
#include "signals/findings.h"
#include "signals/owner.h"

namespace doorman {

/// Everything an invitation is judged against. The background is prepared once here (its names
/// folded, its aliases spelt out), so make one Judge for a list of invitations, not one for each.
/// Refers to the rules, the policy and the options: they must outlive it. Not changed by judging.
class Judge {
public:
    Judge(const Catalogue& rules, const Policy& policy, const Background& background,
          const Options& options, Locale locale);

    [[nodiscard]] const Catalogue& rules() const { return *rules_; }
    [[nodiscard]] const Policy& policy() const { return *policy_; }
    /// The same, for what it would say if the facts were others.
    [[nodiscard]] const ColumnPolicy& column_policy() const { return column_policy_; }
    [[nodiscard]] const Owner& owner() const { return owner_; }
    [[nodiscard]] Locale locale() const { return locale_; }
    /// The owner switched the signal group off: its rules neither count nor show.
    [[nodiscard]] bool is_off(std::string_view group) const;
    [[nodiscard]] std::span<const std::string> groups_off() const { return options_->groups_off; }
    /// Dates of this year are shown without it.
    [[nodiscard]] int this_year() const { return this_year_; }

private:
    const Catalogue* rules_;
    const Policy* policy_;
    ColumnPolicy column_policy_;
    const Options* options_;
    Owner owner_;
    Locale locale_;
    int this_year_;
};

/// Judges one invitation: each text is folded once, the rules are matched once, the policy is asked
/// once. Never fails: hostile text gets a judgement too. Judgement never looks at the sender's
/// region, photo's content or "open to work", nor at the script of what they write; at their name
/// only to leave it out where it is signed.
///
/// `memory` is what the journal knew of the sender and of the text before this card.
Annotation annotate(const Judge& judge, const Invitation& invitation, const Memory& memory);

/// The two halves of `annotate`, for who asks the memory in between: all that the invitation says
/// by itself, and the judgement. The findings refer to the invitation and to the judge's rules;
/// `conclude` adds to their facts what is remembered.
[[nodiscard]] Findings examine(const Judge& judge, const Invitation& invitation);
[[nodiscard]] Annotation conclude(const Judge& judge, const Invitation& invitation,
                                  const Memory& memory, Findings& findings);

}  // namespace doorman
