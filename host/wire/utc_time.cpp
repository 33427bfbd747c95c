#include "wire/utc_time.h"

#include <algorithm>
#include <chrono>

namespace doorman {

namespace {

constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:dd";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_form(std::string_view text) {
    return std::equal(text.begin(), text.end(), kForm.begin(), kForm.end(),
                      [](char c, char form) { return form == 'd' ? is_digit(c) : c == form; });
}

/// "Z", or a fraction and "Z".
bool is_end(std::string_view text) {
    if (text == "Z") return true;
    if (text.size() < 3 || text.front() != '.' || text.back() != 'Z') return false;
    const std::string_view fraction = text.substr(1, text.size() - 2);
    return std::all_of(fraction.begin(), fraction.end(), is_digit);
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace

std::optional<std::string> utc_time(std::string_view text) {
    const std::string_view seconds = text.substr(0, kForm.size());
    if (!has_form(seconds) || !is_end(text.substr(seconds.size()))) return std::nullopt;
    const int year = number(seconds.substr(0, 4));
    const std::chrono::year_month_day day{
        std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(number(seconds.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(number(seconds.substr(8, 2))))};
    const bool exists = year >= 1970 && day.ok() && number(seconds.substr(11, 2)) < 24 &&
                        number(seconds.substr(14, 2)) < 60 && number(seconds.substr(17, 2)) < 60;
    if (!exists) return std::nullopt;
    return std::string(seconds) + 'Z';
}

}  // namespace doorman
