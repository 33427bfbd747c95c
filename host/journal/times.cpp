#include "journal/times.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace doorman {

namespace chrono = std::chrono;

std::string iso8601_of(std::int64_t milliseconds) {
    // Not by the system's clock, whose nanoseconds end in the year 2262: a reminder may be later.
    const chrono::sys_time<chrono::seconds> time = chrono::floor<chrono::seconds>(
        chrono::sys_time<chrono::milliseconds>(chrono::milliseconds(milliseconds)));
    const auto days = chrono::floor<chrono::days>(time);
    const chrono::year_month_day date(days);
    const chrono::hh_mm_ss clock(time - days);
    std::array<char, 64> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    return {text.data(), static_cast<std::size_t>(std::max(0, length))};
}

std::optional<std::string> iso8601_of(const std::optional<std::int64_t>& milliseconds) {
    if (!milliseconds) return {};
    return iso8601_of(*milliseconds);
}

std::optional<std::int64_t> milliseconds_of(std::string_view iso8601) {
    constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:ddZ";
    if (iso8601.size() != kForm.size()) return {};
    const auto number = [&](std::size_t at, std::size_t digits) {
        int value = -1;
        std::from_chars(iso8601.data() + at, iso8601.data() + at + digits, value);
        return value;
    };
    const chrono::year_month_day day{chrono::year(number(0, 4)),
                                     chrono::month(static_cast<unsigned>(number(5, 2))),
                                     chrono::day(static_cast<unsigned>(number(8, 2)))};
    const int hours = number(11, 2);
    const int minutes = number(14, 2);
    const int seconds = number(17, 2);
    if (!day.ok() || hours < 0 || minutes < 0 || seconds < 0) return {};
    const auto time = chrono::sys_days(day) + chrono::hours(hours) + chrono::minutes(minutes) +
                      chrono::seconds(seconds);
    return chrono::duration_cast<chrono::milliseconds>(time.time_since_epoch()).count();
}

}  // namespace doorman
