#include "archive/dates.h"

#include <array>

namespace doorman {
namespace {

/// `M` `D` one or two digits, `MM` `DD` two, `Mon` a month's English name or its first three
/// letters, `YY` of this century, `h` 1 to 12, `HH` two digits, `mm` `ss` two, `AM` AM or PM; a
/// blank stands for any one blank, also the narrow no-break one of newer systems. What is left is
/// literal.
constexpr std::array<std::string_view, 12> kShapes{
    "M/D/YY, h:mm AM",          // Invitations; Connections and messages of 2018
    "DD Mon YYYY",              // Connections
    "YYYY-MM-DD HH:mm:ss UTC",  // messages
    "Mon YYYY",                 // Positions, Education
    "YYYY",                     // the same, where the owner gave no month
    "DD-Mon-YY",                // Connections, re-saved by a spreadsheet
    "M/D/YY",                   // Invitations, re-saved
    "Mon D YYYY",               // Invitations, re-saved
    "Mon D, YYYY",              // the same
    "M/D/YYYY, h:mm AM",        // Invitations, re-saved
    "M/D/YYYY",                 // the same
    "YYYY-MM-DD",               // re-saved where dates are written so
};

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

constexpr int kCentury = 2000;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool takes(std::string_view& text, std::string_view literal) {
    if (!text.starts_with(literal)) return false;
    text.remove_prefix(literal.size());
    return true;
}

/// Reads `text` by one shape, part by part.
class Reading {
public:
    Reading(std::string_view shape, std::string_view text) : shape_(shape), text_(text) {}

    std::optional<ArchiveTime> read() {
        while (!shape_.empty())
            if (!read_part()) return {};
        if (!text_.empty()) return {};
        const std::chrono::year_month_day date{std::chrono::year(year_), std::chrono::month(month_),
                                               std::chrono::day(day_)};
        if (!date.ok() || hour_ > 23 || minute_ > 59 || second_ > 60) return {};
        const auto time = std::chrono::hours(hour_) + std::chrono::minutes(minute_) +
                          std::chrono::seconds(second_);
        return ArchiveTime{std::chrono::sys_days(date) + time, has_time_};
    }

private:
    bool read_part() {
        if (takes(shape_, "YYYY")) return number(4, 4, year_);
        if (takes(shape_, "YY")) return number(2, 2, year_) && (year_ += kCentury, true);
        if (takes(shape_, "Mon")) return month_name();
        if (takes(shape_, "MM")) return number(2, 2, month_);
        if (takes(shape_, "M")) return number(1, 2, month_);
        if (takes(shape_, "DD")) return number(2, 2, day_);
        if (takes(shape_, "D")) return number(1, 2, day_);
        if (takes(shape_, "HH")) return has_time_ = number(2, 2, hour_);
        if (takes(shape_, "h")) return has_time_ = number(1, 2, hour_) && hour_ <= 12;
        if (takes(shape_, "mm")) return number(2, 2, minute_);
        if (takes(shape_, "ss")) return number(2, 2, second_);
        if (takes(shape_, "AM")) return half_of_day();
        const char literal = shape_.front();
        shape_.remove_prefix(1);
        if (literal == ' ')
            return takes(text_, " ") || takes(text_, "\xE2\x80\xAF") || takes(text_, "\xC2\xA0");
        return takes(text_, std::string_view(&literal, 1));
    }

    template <class Number>
    bool number(std::size_t least, std::size_t most, Number& value) {
        std::size_t digits = 0;
        int read = 0;
        for (; digits < most && digits < text_.size(); ++digits) {
            const char c = text_[digits];
            if (c < '0' || c > '9') break;
            read = read * 10 + (c - '0');
        }
        text_.remove_prefix(digits);
        value = static_cast<Number>(read);
        return digits >= least;
    }

    bool month_name() {
        std::size_t letters = 0;
        while (letters < text_.size() && lower(text_[letters]) >= 'a' &&
               lower(text_[letters]) <= 'z')
            ++letters;
        if (letters < 3) return false;
        for (std::size_t i = 0; i < kMonths.size(); ++i) {
            const std::string_view name = kMonths[i];
            if (letters != 3 && letters != name.size()) continue;
            bool same = true;
            for (std::size_t at = 0; at < letters; ++at) same &= lower(text_[at]) == name[at];
            if (!same) continue;
            month_ = static_cast<unsigned>(i + 1);
            text_.remove_prefix(letters);
            return true;
        }
        return false;
    }

    bool half_of_day() {
        if (text_.size() < 2 || lower(text_[1]) != 'm') return false;
        const char half = lower(text_[0]);
        if (half != 'a' && half != 'p') return false;
        text_.remove_prefix(2);
        hour_ = hour_ % 12 + (half == 'p' ? 12 : 0);
        return true;
    }

    std::string_view shape_;
    std::string_view text_;
    int year_ = 0;
    unsigned month_ = 1;
    unsigned day_ = 1;
    int hour_ = 0;
    int minute_ = 0;
    int second_ = 0;
    bool has_time_ = false;
};

}  // namespace

std::optional<ArchiveTime> archive_time(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    for (const std::string_view shape : kShapes)
        if (auto time = Reading(shape, text).read()) return time;
    return {};
}

}  // namespace doorman
