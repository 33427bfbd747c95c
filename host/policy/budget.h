#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/columns.h"
#include "model/policy.h"

namespace doorman {

/// How strict a threshold may be without turning away whom the owner accepted.
struct Budget {
    /// The strictest value that keeps to the budget; absent when none does, or when the owner has
    /// accepted nobody yet.
    std::optional<double> value;
    /// How many of those accepted would then be ignored; without a value, the fewest possible.
    std::size_t flagged = 0;
    std::size_t accepted = 0;
};

/// The strictest step of the threshold (policy/threshold_sweep.h) at which at most `per_thousand`
/// of a thousand whom the owner accepted get the verdict ignore: the lowest; or, where every rule
/// asks for less than the threshold (`below`), the highest. nullopt: no enabled rule uses the
/// threshold.
[[nodiscard]] std::optional<Budget> budget(const Policy& policy, std::string_view threshold,
                                           double per_thousand, const FactColumns& columns);

}  // namespace doorman
