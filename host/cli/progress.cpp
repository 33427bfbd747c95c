#include "cli/progress.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "cli/terminal.h"

namespace doorman {

namespace {

constexpr auto kBetween = std::chrono::milliseconds(100);
constexpr std::size_t kLongestBar = 30;
constexpr std::size_t kShortestBar = 8;
constexpr std::size_t kUsualColumns = 80;
constexpr std::string_view kToLineStart = "\r\x1b[K";

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

/// "0:07", "12:30".
std::string minutes(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    const std::string rest = std::to_string(whole % 60);
    return std::to_string(whole / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

}  // namespace

std::string progress_line(std::string_view what, std::uint64_t done, std::uint64_t total,
                          std::chrono::milliseconds since_start, std::size_t columns) {
    const std::string name = one_line(what);
    if (total == 0) return cut(name, columns);
    const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    std::string text = std::to_string(static_cast<int>(part * 100)) + "%  " + name;
    if (part > 0) {
        const double seconds = std::chrono::duration<double>(since_start).count();
        text += "  " + minutes(seconds / part - seconds);
    }
    const std::size_t used = doorman::columns(text) + 2;
    if (columns < used + kShortestBar) return cut(text, columns);
    const std::size_t bar = std::min(columns - used, kLongestBar);
    const auto full = static_cast<std::size_t>(part * static_cast<double>(bar));
    return repeated("█", full) + repeated("░", bar - full) + "  " + text;
}

ProgressBar::ProgressBar(std::ostream& err, bool on_terminal)
    : err_(err), on_terminal_(on_terminal) {}

void ProgressBar::show(std::string_view what, std::uint64_t done, std::uint64_t total) {
    if (!on_terminal_) return;
    const auto now = Clock::now();
    if (shown_ && now - last_ < kBetween) return;
    last_ = now;
    shown_ = true;
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - start_);
    // The last column is left free: a terminal would begin another line behind it.
    const std::size_t columns = stderr_columns().value_or(kUsualColumns) - 1;
    err_ << kToLineStart << progress_line(what, done, total, since, columns) << std::flush;
}

void ProgressBar::clear() {
    if (!shown_) return;
    shown_ = false;
    err_ << kToLineStart << std::flush;
}

}  // namespace doorman
