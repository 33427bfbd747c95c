#include "wire/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "wire/utf8_sequence.h"

namespace doorman {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void append_escape(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += kHex[code >> 4];
    out += kHex[code & 15];
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (;;) {
        const std::size_t plain = plain_length(text);
        out.append(text.data(), plain);
        if (plain == text.size()) break;
        if (static_cast<unsigned char>(text[plain]) < 0x80)
            append_escape(out, text[plain]);
        else
            out += kReplacement;
        text.remove_prefix(plain + 1);
    }
    out += '"';
}

/// Most numbers of ours have two decimals at most, of which the shortest form is no riddle. Returns
/// the end of what was written, or nullptr for other numbers.
char* write_hundredths(char* to, char* end, double number) {
    constexpr double kTooLarge = 10'000;
    if (std::signbit(number) || number >= kTooLarge) return nullptr;
    const auto hundredths = static_cast<int>(std::lround(number * 100));
    if (hundredths / 100.0 != number) return nullptr;
    to = std::to_chars(to, end, hundredths / 100).ptr;
    const int tenths = hundredths / 10 % 10;
    const int last = hundredths % 10;
    if (tenths == 0 && last == 0) return to;
    *to++ = '.';
    *to++ = static_cast<char>('0' + tenths);
    if (last != 0) *to++ = static_cast<char>('0' + last);
    return to;
}

}  // namespace

void JsonWriter::separate() {
    if (comma_) text_ += ',';
    comma_ = true;
}

JsonWriter& JsonWriter::open(char bracket) {
    separate();
    text_ += bracket;
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
    text_ += bracket;
    comma_ = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    append_quoted(text_, name);
    text_ += ':';
    comma_ = false;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    append_quoted(text_, text);
    return *this;
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number)) return null();
    separate();
    std::array<char, 32> digits{};
    char* const last = digits.data() + digits.size();
    char* end = write_hundredths(digits.data(), last, number);
    if (!end) end = std::to_chars(digits.data(), last, number).ptr;
    text_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    separate();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    return raw(truth ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
    return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    text_ += json;
    return *this;
}

JsonWriter& JsonWriter::value(const std::vector<std::string>& texts) {
    begin_array();
    for (const std::string& text : texts) value(text);
    return end_array();
}

}  // namespace doorman
