#include "policy/threshold_sweep.h"

#include <algorithm>
#include <cmath>

#include "policy/columns.h"

namespace doorman {
namespace {

std::vector<Fact> compared_with(const ColumnPolicy& policy, std::string_view threshold) {
    std::vector<Fact> facts;
    for (const ColumnPolicy::Limit& limit : policy.limits()) {
        const bool fresh = std::find(facts.begin(), facts.end(), limit.fact) == facts.end();
        if (limit.threshold == threshold && fresh) facts.push_back(limit.fact);
    }
    return facts;
}

/// Where each row's stretches begin: from 0 on, in rising order, `steps.last` + 1 for those that it
/// has not.
struct Beginnings {
    std::size_t width = 0;
    std::vector<std::int64_t> steps;
};

Beginnings beginnings(const std::vector<Fact>& facts, const ThresholdSteps& steps,
                      const FactColumns& columns) {
    Beginnings all;
    all.width = facts.size() + 1;
    all.steps.resize(columns.size() * all.width);
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const auto own = std::span(all.steps).subspan(row * all.width, all.width);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const double value = numbers(columns, facts[i])[row];
            own[i] = std::isnan(value) ? steps.last + 1 : steps.first_above(value);
        }
        own.back() = 0;
        std::sort(own.begin(), own.end());
    }
    return all;
}

}  // namespace

bool only_below(const ColumnPolicy& policy, std::string_view threshold) {
    return std::all_of(policy.limits().begin(), policy.limits().end(), [&](const auto& limit) {
        return limit.threshold != threshold || limit.below;
    });
}

std::int64_t ThresholdSteps::first_above(double number) const {
    if (number < 0) return 0;
    if (number >= value(last)) return last + 1;
    auto step = static_cast<std::int64_t>(number * static_cast<double>(per_unit));
    // The product may be a hair off the number that a step stands for.
    while (step > 0 && value(step - 1) > number) --step;
    while (value(step) <= number) ++step;
    return step;
}

std::int64_t ThresholdSteps::nearest(double number) const {
    const double within = std::clamp(number, 0.0, value(last));
    return std::llround(within * static_cast<double>(per_unit));
}

std::optional<ThresholdSteps> steps_of(const ColumnPolicy& policy, std::string_view threshold) {
    const std::vector<Fact> facts = compared_with(policy, threshold);
    if (facts.empty()) return std::nullopt;
    ThresholdSteps steps{1, 0, 0};
    double greatest = 0;
    for (const Fact fact : facts) {
        if (info(fact).greatest <= 1) steps.per_unit = 100;
        greatest = std::max(greatest, info(fact).greatest);
    }
    steps.last = std::llround(greatest) * steps.per_unit;
    steps.first = only_below(policy, threshold) ? 0 : 1;
    return steps;
}

void sweep(const ColumnPolicy& policy, std::string_view threshold, const ThresholdSteps& steps,
           const FactColumns& columns, const std::function<void(const SweptVerdict&)>& tell) {
    const std::vector<Fact> facts = compared_with(policy, threshold);
    const auto [width, begin] = beginnings(facts, steps, columns);
    std::vector<double> values(columns.size());
    for (std::size_t stretch = 0; stretch < width; ++stretch) {
        for (std::size_t row = 0; row < columns.size(); ++row)
            values[row] = steps.value(begin[row * width + stretch]);
        const std::vector<Verdict> verdicts = policy.verdicts(columns, threshold, values);
        for (std::size_t row = 0; row < columns.size(); ++row) {
            const std::int64_t first = begin[row * width + stretch];
            const std::int64_t next =
                stretch + 1 < width ? begin[row * width + stretch + 1] : steps.last + 1;
            if (first < next) tell({row, first, next - 1, verdicts[row]});
        }
    }
}

}  // namespace doorman
