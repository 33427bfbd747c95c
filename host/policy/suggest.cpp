#include "policy/suggest.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>

#include "policy/columns.h"
#include "policy/threshold_sweep.h"

namespace doorman {
namespace {

/// The step that agrees with most decisions, and with how many.
struct Best {
    std::int64_t step = 0;
    std::int64_t same = -1;
};

Best best_step(const ColumnPolicy& policy, const std::string& threshold,
               const ThresholdSteps& steps, double now, const FactColumns& columns) {
    // By step, with how many more it agrees from there on than before.
    std::map<std::int64_t, std::int64_t> changes{{0, 0}};
    sweep(policy, threshold, steps, columns, [&](const SweptVerdict& swept) {
        if (!agrees(swept.verdict, columns.action[swept.row])) return;
        ++changes[swept.first];
        if (swept.last < steps.last) --changes[swept.last + 1];
    });
    const std::int64_t wanted = steps.nearest(now);
    Best best;
    std::int64_t same = 0;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        same += change->second;
        const auto next = std::next(change);
        const std::int64_t last = next == changes.end() ? steps.last : next->first - 1;
        const std::int64_t step = std::clamp(wanted, change->first, last);
        const bool nearer = std::abs(step - wanted) < std::abs(best.step - wanted);
        if (same > best.same || (same == best.same && nearer)) best = {step, same};
    }
    return best;
}

/// The number that a quarter of those known reach or pass; nullopt with too few.
std::optional<double> upper_quarter(std::span<const double> column) {
    std::vector<double> known;
    std::copy_if(column.begin(), column.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    if (known.size() < kLeastCards) return std::nullopt;
    const auto at = known.begin() + static_cast<std::ptrdiff_t>(known.size() * 3 / 4);
    std::nth_element(known.begin(), at, known.end());
    return *at;
}

class Suggester {
public:
    Suggester(const Policy& policy, const FactColumns& columns)
        : columns_(columns),
          ready_(policy),
          verdicts_(ready_.verdicts(columns)),
          agreement_(agreement(verdicts_, columns)) {}

    std::optional<Suggestion> by_decisions(const std::string& threshold, double now) const {
        const auto steps = steps_of(ready_, threshold);
        if (!steps || agreement_.of == 0) return std::nullopt;
        const Best best = best_step(ready_, threshold, *steps, now, columns_);
        if (best.same < static_cast<std::int64_t>(agreement_.same + kLeastGain))
            return std::nullopt;
        return suggestion(threshold, now, steps->value(best.step), Suggestion::Basis::decisions);
    }

    std::optional<Suggestion> by_inbox(const std::string& threshold, double now) const {
        const bool fits =
            std::any_of(ready_.limits().begin(), ready_.limits().end(), [&](const auto& limit) {
                return limit.threshold == threshold && limit.fact == Fact::mutual && !limit.below &&
                       limit.verdict == Verdict::accept;
            });
        if (!fits || now <= 1) return std::nullopt;
        const auto value = upper_quarter(numbers(columns_, Fact::mutual));
        if (!value || *value < 1 || *value == now) return std::nullopt;
        return suggestion(threshold, now, *value, Suggestion::Basis::inbox);
    }

private:
    Suggestion suggestion(const std::string& threshold, double now, double value,
                          Suggestion::Basis basis) const {
        const std::vector<double> values(columns_.size(), value);
        const auto verdicts = ready_.verdicts(columns_, threshold, values);
        Suggestion made{threshold, value, now, 0, agreement_, agreement(verdicts, columns_), basis};
        for (std::size_t row = 0; row < verdicts.size(); ++row)
            made.changes += verdicts[row] != verdicts_[row];
        return made;
    }

    const FactColumns& columns_;
    ColumnPolicy ready_;
    std::vector<Verdict> verdicts_;
    Agreement agreement_;
};

}  // namespace

std::vector<Suggestion> suggest(const Policy& policy, const FactColumns& columns) {
    const Suggester suggester(policy, columns);
    std::vector<Suggestion> suggestions;
    for (const auto& [threshold, now] : policy.thresholds) {
        auto made = suggester.by_decisions(threshold, now);
        if (!made) made = suggester.by_inbox(threshold, now);
        if (made) suggestions.push_back(*std::move(made));
    }
    const auto gain = [](const Suggestion& suggestion) {
        return static_cast<std::int64_t>(suggestion.agreement_then.same) -
               static_cast<std::int64_t>(suggestion.agreement_now.same);
    };
    std::stable_sort(suggestions.begin(), suggestions.end(),
                     [&](const Suggestion& a, const Suggestion& b) { return gain(a) > gain(b); });
    return suggestions;
}

}  // namespace doorman
