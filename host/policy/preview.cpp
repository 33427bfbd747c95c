#include "policy/preview.h"

#include <algorithm>

#include "model/decision.h"
#include "policy/column_policy.h"

namespace doorman {
namespace {

std::size_t index(Verdict verdict) {
    return static_cast<std::size_t>(verdict);
}

VerdictCounts count(std::span<const Verdict> verdicts) {
    VerdictCounts counts{};
    for (const Verdict verdict : verdicts) ++counts[index(verdict)];
    return counts;
}

}  // namespace

bool is_answer(std::int8_t action) {
    return action == static_cast<std::int8_t>(Action::accept) ||
           action == static_cast<std::int8_t>(Action::ignore);
}

bool agrees(Verdict verdict, std::int8_t action) {
    if (!is_answer(action)) return false;
    const bool accepted = action == static_cast<std::int8_t>(Action::accept);
    return verdict == (accepted ? Verdict::accept : Verdict::ignore);
}

Agreement agreement(std::span<const Verdict> verdicts, const FactColumns& columns) {
    Agreement found;
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        const std::int8_t action = columns.action[row];
        found.of += is_answer(action);
        found.same += agrees(verdicts[row], action);
    }
    return found;
}

Preview preview(const Policy& now, const Policy& before, const FactColumns& columns) {
    Preview preview;
    preview.total = columns.size();
    preview.decided = static_cast<std::size_t>(
        std::count_if(columns.action.begin(), columns.action.end(),
                      [](std::int8_t action) { return action != FactColumns::kUnknown; }));
    preview.verdicts_now = ColumnPolicy(now).verdicts(columns);
    preview.verdicts_before = ColumnPolicy(before).verdicts(columns);
    preview.now = count(preview.verdicts_now);
    preview.before = count(preview.verdicts_before);
    for (std::size_t row = 0; row < columns.size(); ++row)
        ++preview.flips[index(preview.verdicts_before[row])][index(preview.verdicts_now[row])];
    preview.agreement_now = agreement(preview.verdicts_now, columns);
    preview.agreement_before = agreement(preview.verdicts_before, columns);
    return preview;
}

std::vector<std::size_t> flipped_rows(const Preview& preview, const FactColumns& columns,
                                      std::size_t most) {
    std::vector<std::size_t> rows;
    if (most == 0) return rows;
    for (std::size_t row = 0; row < columns.size(); ++row)
        if (preview.verdicts_now[row] != preview.verdicts_before[row]) rows.push_back(row);
    const auto goes_against = [&](std::size_t row) {
        const std::int8_t action = columns.action[row];
        return is_answer(action) && !agrees(preview.verdicts_now[row], action);
    };
    const auto before = [&](std::size_t a, std::size_t b) {
        if (goes_against(a) != goes_against(b)) return goes_against(a);
        return columns.at[a] != columns.at[b] ? columns.at[a] > columns.at[b] : a > b;
    };
    const std::size_t kept = std::min(most, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end(),
                      before);
    rows.resize(kept);
    return rows;
}

}  // namespace doorman
