#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace doorman {

/// The facts of many invitations, column by column, for a policy that is asked about all of them at
/// once. Row i of every column is the same invitation.
///
/// Not known is NaN in a column of numbers and `kUnknown` in one of words or truth values.
struct FactColumns {
    static constexpr std::int8_t kUnknown = -1;

    /// The journal's rows, ascending.
    std::vector<std::int64_t> id;

    std::vector<double> sales;
    std::vector<double> spam;
    std::vector<double> recruiting;
    std::vector<double> personal;
    std::vector<double> met;
    std::vector<double> common_ground;
    std::vector<double> same_industry;
    std::vector<double> headline_sells;
    std::vector<double> completeness;
    std::vector<double> mutual;
    std::vector<double> connections;
    std::vector<double> followers;
    std::vector<double> same_text;

    /// As numbers of the enumerations Photo, NoteKind and ListFilter.
    std::vector<std::int8_t> photo;
    std::vector<std::int8_t> note;
    std::vector<std::int8_t> list;
    /// 0 or 1.
    std::vector<std::int8_t> follows;
    std::vector<std::int8_t> automation;

    /// `connections` is a lower bound.
    std::vector<std::uint8_t> connections_at_least;
    std::vector<std::uint8_t> sales_families;
    std::vector<std::uint8_t> sales_near_certain;
    std::vector<std::uint8_t> spam_families;
    std::vector<std::uint8_t> spam_near_certain;

    /// What Doorman said last, as numbers of Verdict.
    std::vector<std::int8_t> verdict;
    /// What the owner decided, as numbers of Action: accepted and ignored only if it was seen to be
    /// done, waiting while it stands. `kUnknown`: nothing.
    std::vector<std::int8_t> action;
    /// When that was; else when the invitation was last seen. Milliseconds of Unix time.
    std::vector<std::int64_t> at;

    [[nodiscard]] std::size_t size() const { return id.size(); }
};

}  // namespace doorman
