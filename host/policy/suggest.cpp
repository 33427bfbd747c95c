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

/// What a wrong Accept or Ignore costs, in right ones. "Your call" costs nothing and brings
/// nothing.
constexpr std::int64_t kWrongCosts = 2;

/// How well the verdict serves an owner who did that.
std::int64_t worth(Verdict verdict, std::int8_t action) {
    if (!is_answer(action) || verdict == Verdict::review) return 0;
    return agrees(verdict, action) ? 1 : -kWrongCosts;
}

/// The step that serves the owner best, all they decided taken together; the nearest to `now` where
/// several do.
std::int64_t best_step(const ColumnPolicy& policy, const std::string& threshold,
                       const ThresholdSteps& steps, double now, const FactColumns& columns) {
    // By step, how much more it is worth from there on than before.
    std::map<std::int64_t, std::int64_t> changes{{0, 0}};
    sweep(policy, threshold, steps, columns, [&](const SweptVerdict& swept) {
        const std::int64_t value = worth(swept.verdict, columns.action[swept.row]);
        if (value == 0) return;
        changes[swept.first] += value;
        if (swept.last < steps.last) changes[swept.last + 1] -= value;
    });
    const std::int64_t wanted = steps.nearest(now);
    std::optional<std::int64_t> best;
    std::int64_t greatest = 0;
    std::int64_t value = 0;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        value += change->second;
        const auto next = std::next(change);
        const std::int64_t last = next == changes.end() ? steps.last : next->first - 1;
        if (last < steps.first) continue;
        const std::int64_t step = std::clamp(wanted, std::max(change->first, steps.first), last);
        const bool nearer = best && std::abs(step - wanted) < std::abs(*best - wanted);
        if (!best || value > greatest || (value == greatest && nearer)) {
            best = step;
            greatest = value;
        }
    }
    return *best;
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
        const std::int64_t step = best_step(ready_, threshold, *steps, now, columns_);
        const Tried tried = at(threshold, steps->value(step));
        if (tried.agreement.same < agreement_.same + least_gain(agreement_.of) ||
            tried.better <= tried.worse)
            return std::nullopt;
        return suggestion(threshold, now, steps->value(step), tried, Suggestion::Basis::decisions);
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
        const Tried tried = at(threshold, *value);
        const bool decisions_say_it = tried.worse > 0 || tried.better >= least_gain(agreement_.of);
        if (tried.changes == 0 || decisions_say_it) return std::nullopt;
        return suggestion(threshold, now, *value, tried, Suggestion::Basis::inbox);
    }

private:
    /// Another value for a threshold, put to every row.
    struct Tried {
        Agreement agreement;
        std::size_t changes = 0;
        /// Of the changes, those towards what the owner did, and those away from it.
        std::size_t better = 0;
        std::size_t worse = 0;
    };

    Tried at(const std::string& threshold, double value) const {
        const std::vector<double> values(columns_.size(), value);
        const auto verdicts = ready_.verdicts(columns_, threshold, values);
        Tried tried{agreement(verdicts, columns_)};
        for (std::size_t row = 0; row < verdicts.size(); ++row) {
            const std::int64_t then = worth(verdicts[row], columns_.action[row]);
            const std::int64_t now = worth(verdicts_[row], columns_.action[row]);
            tried.changes += verdicts[row] != verdicts_[row];
            tried.better += then > now;
            tried.worse += then < now;
        }
        return tried;
    }

    Suggestion suggestion(const std::string& threshold, double now, double value,
                          const Tried& tried, Suggestion::Basis basis) const {
        return {threshold, value, now, tried.changes, agreement_, tried.agreement, basis};
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
