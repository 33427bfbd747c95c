#include "policy/budget.h"

#include <algorithm>
#include <map>

#include "model/decision.h"
#include "policy/threshold_sweep.h"

namespace doorman {
namespace {

bool is_accepted(const FactColumns& columns, std::size_t row) {
    return columns.action[row] == static_cast<std::int8_t>(Action::accept);
}

}  // namespace

std::optional<Budget> budget(const Policy& policy, std::string_view threshold, double per_thousand,
                             const FactColumns& columns) {
    const ColumnPolicy ready(policy);
    const auto steps = steps_of(ready, threshold);
    if (!steps) return std::nullopt;

    Budget budget;
    for (std::size_t row = 0; row < columns.size(); ++row)
        budget.accepted += is_accepted(columns, row);
    if (budget.accepted == 0) return budget;

    // By step, how many more are flagged from there on than before.
    std::map<std::int64_t, std::int64_t> changes{{0, 0}};
    sweep(ready, threshold, *steps, columns, [&](const SweptVerdict& swept) {
        if (swept.verdict != Verdict::ignore || !is_accepted(columns, swept.row)) return;
        ++changes[swept.first];
        if (swept.last < steps->last) --changes[swept.last + 1];
    });

    const bool highest = only_below(ready, threshold);
    std::int64_t flagged = 0;
    std::optional<std::int64_t> fewest;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        flagged += change->second;
        const auto next = std::next(change);
        const std::int64_t last = next == changes.end() ? steps->last : next->first - 1;
        if (last < steps->first) continue;
        fewest = std::min(fewest.value_or(flagged), flagged);
        if (static_cast<double>(flagged) * 1000 >
            per_thousand * static_cast<double>(budget.accepted))
            continue;
        budget.value = steps->value(highest ? last : std::max(change->first, steps->first));
        budget.flagged = static_cast<std::size_t>(flagged);
        if (!highest) return budget;
    }
    if (!budget.value) budget.flagged = static_cast<std::size_t>(*fewest);
    return budget;
}

}  // namespace doorman
