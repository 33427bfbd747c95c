#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace doorman {

/// A date of the archive, which names no time zone: read as UTC.
struct ArchiveTime {
    std::chrono::sys_seconds at;
    /// False: the archive gives the day alone (or the month, or the year), and `at` is its start.
    bool has_time = false;

    bool operator==(const ArchiveTime&) const = default;
};

/// Reads a date in any of the shapes that LinkedIn's exports have had since 2018, and those that a
/// spreadsheet makes of them (dates.cpp has the table). nullopt = it is none.
std::optional<ArchiveTime> archive_time(std::string_view text);

}  // namespace doorman
