#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "model/columns.h"
#include "policy/column_policy.h"

namespace doorman {

/// The values that a threshold can be set to: 0, 0.01, 0.02, … where it is compared with a score,
/// 0, 1, 2, … where only with counts. Steps are numbered from 0.
struct ThresholdSteps {
    /// Steps in 1.
    std::int64_t per_unit = 100;
    std::int64_t last = 100;
    /// The least that is worth proposing. Everybody reaches 0, so that it parts nobody from others;
    /// but below 0 is nobody, which is a way of switching off.
    std::int64_t first = 1;

    [[nodiscard]] double value(std::int64_t step) const {
        return static_cast<double>(step) / static_cast<double>(per_unit);
    }
    /// The first step whose value is greater than `number`; `last` + 1 if none is.
    [[nodiscard]] std::int64_t first_above(double number) const;
    /// The step nearest to `number`.
    [[nodiscard]] std::int64_t nearest(double number) const;
};

/// nullopt: no enabled rule compares anything with the threshold.
[[nodiscard]] std::optional<ThresholdSteps> steps_of(const ColumnPolicy& policy,
                                                     std::string_view threshold);

/// Whether every rule asks for less than the threshold.
[[nodiscard]] bool only_below(const ColumnPolicy& policy, std::string_view threshold);

/// A row's verdict while the threshold stands at one of the steps `first` to `last`.
struct SweptVerdict {
    std::size_t row = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
    Verdict verdict = Verdict::review;
};

/// How each row's verdict depends on one threshold, all else as in `policy`. A row's verdict can
/// only change where the threshold passes one of the row's own facts, so that the policy is asked a
/// few times, however many steps there are. Each step from 0 on of each row is told once; a row's
/// stretches come in rising order, those of different rows mixed.
void sweep(const ColumnPolicy& policy, std::string_view threshold, const ThresholdSteps& steps,
           const FactColumns& columns, const std::function<void(const SweptVerdict&)>& tell);

}  // namespace doorman
