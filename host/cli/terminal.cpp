#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include "platform/home.h"

namespace doorman {

namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kEllipsis = "…";

struct Character {
    utf8proc_int32_t code = 0xFFFD;
    std::size_t bytes = 1;
};

Character first_character(std::string_view utf8) {
    Character character;
    const auto read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                       static_cast<utf8proc_ssize_t>(utf8.size()), &character.code);
    if (read > 0) {
        character.bytes = static_cast<std::size_t>(read);
    } else {
        character.code = 0xFFFD;
    }
    return character;
}

std::size_t width_of(utf8proc_int32_t code) {
    return static_cast<std::size_t>(utf8proc_charwidth(code));
}

/// Formatting characters include the marks of direction; joiners inside words and emoji stay.
bool moves_the_cursor(utf8proc_int32_t code) {
    constexpr utf8proc_int32_t kZeroWidthNonJoiner = 0x200C;
    constexpr utf8proc_int32_t kZeroWidthJoiner = 0x200D;
    if (code == kZeroWidthNonJoiner || code == kZeroWidthJoiner) return false;
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return true;
        default:
            return false;
    }
}

bool terminal_is_dumb() {
    return environment("TERM").value_or("dumb") == "dumb";
}

/// nullopt where it does not say.
std::optional<std::size_t> columns_of(int terminal) {
    winsize size{};
    if (::ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

std::string in_colour(std::string_view code, std::string_view text, const Style& style) {
    if (!style.colour) return std::string(text);
    return std::string(code) + std::string(text) + std::string(kReset);
}

}  // namespace

Style stdout_style() {
    Style style;
    if (::isatty(STDOUT_FILENO) == 0) return style;
    style.colour = !environment("NO_COLOR") && !terminal_is_dumb();
    style.width = columns_of(STDOUT_FILENO);
    return style;
}

std::optional<std::size_t> stderr_columns() {
    constexpr std::size_t kUsual = 80;
    if (::isatty(STDERR_FILENO) == 0 || terminal_is_dumb()) return std::nullopt;
    return columns_of(STDERR_FILENO).value_or(kUsual);
}

Locale environment_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const auto value = environment(name)) return locale_of(*value);
    }
    return Locale::en;
}

std::string one_line(std::string_view utf8) {
    std::string line;
    line.reserve(utf8.size());
    while (!utf8.empty()) {
        const Character character = first_character(utf8);
        if (moves_the_cursor(character.code)) {
            line += ' ';
        } else if (character.code == 0xFFFD) {
            line += "\xEF\xBF\xBD";
        } else {
            line += utf8.substr(0, character.bytes);
        }
        utf8.remove_prefix(character.bytes);
    }
    return line;
}

std::size_t columns(std::string_view utf8) {
    std::size_t width = 0;
    while (!utf8.empty()) {
        const Character character = first_character(utf8);
        width += width_of(character.code);
        utf8.remove_prefix(character.bytes);
    }
    return width;
}

std::string cut(std::string_view utf8, std::size_t width) {
    if (columns(utf8) <= width) return std::string(utf8);
    if (width == 0) return {};
    std::size_t bytes = 0;
    std::size_t used = 0;
    while (true) {
        const Character character = first_character(utf8.substr(bytes));
        if (used + width_of(character.code) > width - 1) break;
        used += width_of(character.code);
        bytes += character.bytes;
    }
    return std::string(utf8.substr(0, bytes)) + std::string(kEllipsis);
}

std::string fit(std::string_view utf8, std::size_t width) {
    std::string text = cut(utf8, width);
    const std::size_t used = columns(text);
    if (used < width) text.append(width - used, ' ');
    return text;
}

std::string_view verdict_label(Verdict verdict, Locale locale) {
    static constexpr Words kAccept{"✓ Accept", "✓ Accetta", "✓ Przyjmij"};
    static constexpr Words kReview{"◇ Your call", "◇ Decidi tu", "◇ Twoja decyzja"};
    static constexpr Words kIgnore{"✕ Ignore", "✕ Ignora", "✕ Ignoruj"};
    const Words& words = verdict == Verdict::accept   ? kAccept
                         : verdict == Verdict::ignore ? kIgnore
                                                      : kReview;
    return words.in(locale);
}

std::string painted(std::string_view text, Verdict verdict, const Style& style) {
    constexpr std::string_view kGreen = "\x1b[32m";
    constexpr std::string_view kYellow = "\x1b[33m";
    constexpr std::string_view kRed = "\x1b[31m";
    const std::string_view colour = verdict == Verdict::accept   ? kGreen
                                    : verdict == Verdict::ignore ? kRed
                                                                 : kYellow;
    return in_colour(colour, text, style);
}

std::string faint(std::string_view text, const Style& style) {
    constexpr std::string_view kFaint = "\x1b[2m";
    return in_colour(kFaint, text, style);
}

}  // namespace doorman
