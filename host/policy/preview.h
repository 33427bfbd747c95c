#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/columns.h"
#include "model/policy.h"

namespace doorman {

/// How often a policy says each, by `Verdict`.
using VerdictCounts = std::array<std::size_t, 3>;

/// How a policy would have done on what the owner really decided.
struct Agreement {
    /// Said accept where the owner accepted, or ignore where the owner ignored.
    std::size_t same = 0;
    /// What the owner accepted or ignored. "Your call" is no agreement: it left the work to them.
    std::size_t of = 0;
};

/// What another policy would change.
struct Preview {
    std::size_t total = 0;
    /// Rows that the owner accepted, ignored or lets wait.
    std::size_t decided = 0;
    VerdictCounts now{};
    VerdictCounts before{};
    /// flips[from][to], by `Verdict`; the diagonal counts what stays.
    std::array<VerdictCounts, 3> flips{};
    Agreement agreement_now;
    Agreement agreement_before;
    /// The verdicts of each row.
    std::vector<Verdict> verdicts_now;
    std::vector<Verdict> verdicts_before;
};

/// What `now` says of each row, beside what `before` says.
[[nodiscard]] Preview preview(const Policy& now, const Policy& before, const FactColumns& columns);

/// Rows whose verdict changes, at most `most`: first those where the new one goes against what the
/// owner did, then the rest; the newest first in both.
[[nodiscard]] std::vector<std::size_t> flipped_rows(const Preview& preview,
                                                    const FactColumns& columns, std::size_t most);

/// How `verdicts` agree with what the owner did; of one length with the columns.
[[nodiscard]] Agreement agreement(std::span<const Verdict> verdicts, const FactColumns& columns);

/// Whether the verdict is what the owner did (`FactColumns::action`); an action that is neither
/// accept nor ignore agrees with nothing.
[[nodiscard]] bool agrees(Verdict verdict, std::int8_t action);

/// Whether the owner accepted or ignored.
[[nodiscard]] bool is_answer(std::int8_t action);

}  // namespace doorman
