#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace doorman {

/// "████████░░░░  62%  WHAT  0:07": how much of the whole is done, of what, and the time that is
/// left at the speed so far. Without bar, part and time where `total` is 0, which is not known. At
/// most `columns` wide.
std::string progress_line(std::string_view what, std::uint64_t done, std::uint64_t total,
                          std::chrono::milliseconds since_start, std::size_t columns);

/// The line of a long job's progress, at the bottom of a terminal.
class ProgressBar {
public:
    /// Shows nothing unless stderr, which `err` writes to, is a terminal.
    ProgressBar(std::ostream& err, bool on_terminal);
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Shows it, unless it was shown a moment ago. `what` may be a stranger's text.
    void show(std::string_view what, std::uint64_t done, std::uint64_t total);
    /// Takes the line away, so that other lines can be written.
    void clear();
    [[nodiscard]] bool shown() const { return shown_; }

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& err_;
    bool on_terminal_;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_;
    bool shown_ = false;
};

}  // namespace doorman
