#include "policy/histogram.h"

#include <algorithm>
#include <cmath>

#include "model/decision.h"
#include "policy/column_policy.h"
#include "policy/columns.h"

namespace doorman {
namespace {

constexpr std::size_t kBins = 20;

void add(Split& split, std::int8_t action) {
    if (action == static_cast<std::int8_t>(Action::accept))
        ++split.accepted;
    else if (action == static_cast<std::int8_t>(Action::ignore))
        ++split.ignored;
    else if (action == static_cast<std::int8_t>(Action::wait))
        ++split.waited;
    else
        ++split.undecided;
}

double ninety_fifth(std::span<const double> column) {
    std::vector<double> known;
    std::copy_if(column.begin(), column.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    if (known.empty()) return 0;
    const auto at = known.begin() + static_cast<std::ptrdiff_t>((known.size() - 1) * 95 / 100);
    std::nth_element(known.begin(), at, known.end());
    return *at;
}

/// The least of 1, 2, 5, 10, 20, … that `kBins` of take in `reach`.
double round_width(double reach) {
    double unit = 1;
    for (;;) {
        for (const double step : {1.0, 2.0, 5.0})
            if (static_cast<double>(kBins) * step * unit > reach) return step * unit;
        unit *= 10;
    }
}

}  // namespace

double farthest_limit(const Policy& policy, Fact fact) {
    const ColumnPolicy ready(policy);
    double farthest = 0;
    for (const ColumnPolicy::Limit& limit : ready.limits())
        if (limit.fact == fact) farthest = std::max(farthest, limit.value);
    return farthest;
}

Histogram histogram(const FactColumns& columns, Fact fact, double reach) {
    const auto column = numbers(columns, fact);
    const bool is_score = info(fact).greatest <= 1;
    const double bins = static_cast<double>(kBins);
    Histogram histogram;
    histogram.bins.resize(kBins);
    if (!is_score) {
        const double farthest =
            std::min(std::max(ninety_fifth(column), reach), info(fact).greatest);
        histogram.greatest = bins * round_width(farthest);
    }
    for (std::size_t row = 0; row < column.size(); ++row) {
        const double value = column[row];
        if (std::isnan(value)) {
            add(histogram.unknown, columns.action[row]);
            continue;
        }
        const double bin = std::clamp(value * bins / histogram.greatest, 0.0, bins - 1);
        add(histogram.bins[static_cast<std::size_t>(bin)], columns.action[row]);
    }
    return histogram;
}

}  // namespace doorman
