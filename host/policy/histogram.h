#pragma once

#include <cstddef>
#include <vector>

#include "model/columns.h"
#include "model/policy.h"
#include "policy/facts.h"

namespace doorman {

/// Rows by what the owner really did.
struct Split {
    std::size_t accepted = 0;
    std::size_t ignored = 0;
    std::size_t waited = 0;
    std::size_t undecided = 0;
};

/// How one fact is spread. The bins are of one width and go from `least` to `greatest`; a value on
/// an edge belongs to the bin above, and the last bin holds all that lies beyond.
struct Histogram {
    double least = 0;
    double greatest = 1;
    std::vector<Split> bins;
    /// Rows where the fact is not known.
    Split unknown;
};

/// Of a fact of type `number`. Scores have twenty bins. Counts end, at a round number, where 95 in
/// 100 of the known ones do, though not below `reach`: the thresholds that are to be shown.
[[nodiscard]] Histogram histogram(const FactColumns& columns, Fact fact, double reach);

/// The farthest number that an enabled rule compares the fact with; 0 where none does.
[[nodiscard]] double farthest_limit(const Policy& policy, Fact fact);

}  // namespace doorman
