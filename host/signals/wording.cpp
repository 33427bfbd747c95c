#include "signals/wording.h"

#include <array>
#include <charconv>
#include <limits>

#include <utf8proc.h>

#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::array<Words, 12> kMonths{{{"January", "gennaio", "stycznia"},
                                         {"February", "febbraio", "lutego"},
                                         {"March", "marzo", "marca"},
                                         {"April", "aprile", "kwietnia"},
                                         {"May", "maggio", "maja"},
                                         {"June", "giugno", "czerwca"},
                                         {"July", "luglio", "lipca"},
                                         {"August", "agosto", "sierpnia"},
                                         {"September", "settembre", "września"},
                                         {"October", "ottobre", "października"},
                                         {"November", "novembre", "listopada"},
                                         {"December", "dicembre", "grudnia"}}};

constexpr char32_t kZeroWidthJoiner = 0x200D;

bool is_shown(char32_t code) {
    if (code == kZeroWidthJoiner) return true;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    return category != UTF8PROC_CATEGORY_CC && category != UTF8PROC_CATEGORY_CF &&
           category != UTF8PROC_CATEGORY_CS && category != UTF8PROC_CATEGORY_ZL &&
           category != UTF8PROC_CATEGORY_ZP;
}

bool is_blank(char32_t code) {
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x2028 || code == 0x2029 ||
           utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_ZS;
}

/// What would stand oddly before "…".
constexpr std::string_view kEndings = " .,;:!?-(";

/// At the last blank, unless that would leave next to nothing.
void cut_at_word(std::string& text) {
    const auto blank = text.rfind(' ');
    if (blank != std::string::npos && blank > text.size() / 2) text.resize(blank);
    while (!text.empty() && kEndings.find(text.back()) != std::string_view::npos) text.pop_back();
    text += "…";
}

int number_at(std::string_view text, std::size_t at, std::size_t length) {
    int value = -1;
    if (text.size() >= at + length)
        std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
}

}  // namespace

std::string fill(const Words& words, Locale locale, std::initializer_list<std::string_view> parts) {
    std::string out;
    std::string_view rest = words.in(locale);
    for (const std::string_view part : parts) {
        const auto hole = rest.find("{}");
        if (hole == std::string_view::npos) break;
        out.append(rest.substr(0, hole)).append(part);
        rest.remove_prefix(hole + 2);
    }
    return out.append(rest);
}

std::string counted(std::int64_t count, const Noun& noun, Locale locale) {
    const std::int64_t units = count % 10;
    const std::int64_t tens = count % 100;
    const bool few = locale == Locale::pl && units >= 2 && units <= 4 && (tens < 12 || tens > 14);
    const Words& form = count == 1 ? noun.one : few ? noun.few : noun.many;
    return std::to_string(count) + ' ' + std::string(form.in(locale));
}

std::string date_in_words(std::string_view iso8601, int this_year, Locale locale) {
    const int year = number_at(iso8601, 0, 4);
    const int month = number_at(iso8601, 5, 2);
    const int day = number_at(iso8601, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::string(iso8601);
    std::string out = std::to_string(day) + ' ' +
                      std::string(kMonths[static_cast<std::size_t>(month - 1)].in(locale));
    if (year != this_year) out += ' ' + std::to_string(year);
    return out;
}

std::string excerpt(std::string_view utf8, std::uint32_t start, std::uint32_t end,
                    std::size_t longest) {
    std::string out;
    std::size_t characters = 0;
    std::uint32_t unit = 0;
    bool blank = false;
    for (std::size_t at = 0; at < utf8.size() && unit < end;) {
        const DecodedChar next = decode_utf8(utf8, at);
        at += next.bytes;
        const bool inside = unit >= start;
        unit += next.code > 0xFFFF ? 2 : 1;
        if (!inside) continue;
        if (is_blank(next.code)) {
            blank = true;
            continue;
        }
        if (!is_shown(next.code)) continue;
        if (blank && !out.empty()) {
            out.push_back(' ');
            ++characters;
        }
        blank = false;
        if (characters >= longest) {
            cut_at_word(out);
            break;
        }
        append_utf8(out, next.code);
        ++characters;
    }
    return out;
}

std::string excerpt(std::string_view utf8, std::size_t longest) {
    return excerpt(utf8, 0, std::numeric_limits<std::uint32_t>::max(), longest);
}

std::string in_quotes(std::string_view text, Locale locale) {
    const bool polish = locale == Locale::pl;
    return std::string(polish ? "„" : "\"").append(text).append(polish ? "”" : "\"");
}

}  // namespace doorman
