#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "model/columns.h"
#include "model/policy.h"
#include "policy/preview.h"

namespace doorman {

/// Another value for one threshold, all else as it is.
struct Suggestion {
    enum class Basis {
        /// It agrees better with what the owner did.
        decisions,
        /// It fits how many mutual connections people of this inbox have.
        inbox,
    };
    std::string threshold;
    double value = 0;
    double now = 0;
    /// Rows whose verdict it changes.
    std::size_t changes = 0;
    Agreement agreement_now;
    Agreement agreement_then;
    Basis basis = Basis::decisions;
};

/// By what the owner did: for each threshold the step (policy/threshold_sweep.h) that serves them
/// best, where a verdict that goes against what they did costs as much as two that agree bring, and
/// "your call" neither; the nearest to the present value where several do. It is told where at
/// least `least_gain` more agree and most of the decided ones that turn over turn towards what the
/// owner did.
///
/// By the inbox: where at least `kLeastCards` rows tell how many mutual connections there are, a
/// threshold from which on rules *accept*, and that asks for more than one, is proposed at the
/// number that a quarter of them reach. Not where that would change nothing, where a decided row
/// would turn away from what the owner did, nor where as many of them would turn as let the
/// decisions speak for themselves.
///
/// Those that win most agreement first.
[[nodiscard]] std::vector<Suggestion> suggest(const Policy& policy, const FactColumns& columns);

/// How many more have to agree, of so many that were decided: one in a hundred, three at least.
/// Less is not worth an owner's time.
[[nodiscard]] constexpr std::size_t least_gain(std::size_t decided) {
    return std::max<std::size_t>(3, decided / 100);
}
inline constexpr std::size_t kLeastCards = 50;

}  // namespace doorman
