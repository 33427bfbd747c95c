#pragma once

#include <optional>
#include <vector>

#include "model/facts.h"
#include "policy/column_policy.h"

namespace doorman {

/// A change of one fact that turns the verdict over.
struct Reversal {
    /// What it would be then.
    Verdict verdict = Verdict::review;
    Fact fact = Fact::mutual;
    /// The fact would have to be at least `limit`; with `below`, less than it. For the photo: there
    /// (`limit` 1) or not there (0).
    double limit = 0;
    bool below = false;
    /// What it is; absent = not known.
    std::optional<double> is;
};

/// What would turn over `verdict`, which is what the policy says of `facts`.
struct Reversals {
    /// The smallest: of the facts that are known, the one that has to move least to the other side
    /// of a number that it is compared with, against the greater of what it is and would be (a
    /// photo there or not counts as 1); where none does, one that is not known becoming known.
    /// Where two are as near, what is counted goes before what is judged.
    std::optional<Reversal> smallest;
    /// Facts that are not known, that a visit to the profile would show (contacts, followers, how
    /// complete it is, common ground), and that could help to turn the verdict over: one visit
    /// shows all of them, so that two may do it where neither does alone.
    std::vector<Fact> open;
};

/// The texts of the card are taken as they are: no kind of note and no list is tried.
[[nodiscard]] Reversals reversals(const ColumnPolicy& policy, const Facts& facts, Verdict verdict);

}  // namespace doorman
