#include "wire/json_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "wire/usual_json.h"

namespace doorman {

namespace {

/// The unit that the escape "\uXXXX" at `at` stands for, or nullopt if there is no such escape.
std::optional<std::uint32_t> escaped_unit(std::string_view text, std::size_t at) {
    constexpr std::size_t kLength = 6;
    if (text.size() < at + kLength || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
    std::uint32_t unit = 0;
    for (const char digit : text.substr(at + 2, 4)) {
        unit <<= 4;
        if (digit >= '0' && digit <= '9') {
            unit += static_cast<std::uint32_t>(digit - '0');
        } else if (digit >= 'a' && digit <= 'f') {
            unit += static_cast<std::uint32_t>(digit - 'a' + 10);
        } else if (digit >= 'A' && digit <= 'F') {
            unit += static_cast<std::uint32_t>(digit - 'A' + 10);
        } else {
            return std::nullopt;
        }
    }
    return unit;
}

bool is_high(std::optional<std::uint32_t> unit) {
    return unit && (*unit & 0xFC00) == 0xD800;
}
bool is_low(std::optional<std::uint32_t> unit) {
    return unit && (*unit & 0xFC00) == 0xDC00;
}

/// Repairs the escape at `at` if it is half a pair; returns where to go on.
std::size_t pass_escape(std::string& text, std::size_t at) {
    const auto unit = escaped_unit(text, at);
    if (!unit) return at + 2;
    if (is_high(unit) && is_low(escaped_unit(text, at + 6))) return at + 12;
    if (is_high(unit) || is_low(unit)) text.replace(at + 2, 4, "fffd");
    return at + 6;
}

/// What is wrong with a text, and at which of its bytes, from 1; 0 = not known.
struct Fault {
    std::string what;
    std::size_t byte = 0;
};

/// Goes once over the text: refuses depth, repairs escapes. Anything else that is wrong with it is
/// left for the parser to tell.
std::optional<Fault> prepare(std::string& text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (in_string && c == '\\') {
            at = pass_escape(text, at);
            continue;
        }
        if (c == '"') {
            in_string = !in_string;
        } else if (!in_string && (c == '[' || c == '{')) {
            if (++depth > kMaxJsonDepth) {
                return Fault{"nested deeper than " + std::to_string(kMaxJsonDepth), at + 1};
            }
        } else if (!in_string && (c == ']' || c == '}')) {
            --depth;
        }
        ++at;
    }
    return std::nullopt;
}

std::variant<nlohmann::json, Fault> parse(std::string& text) {
    if (auto usual = parse_usual_json(text))
        return std::variant<nlohmann::json, Fault>(std::in_place_index<0>, *std::move(usual));
    if (auto fault = prepare(text)) return *std::move(fault);
    // The library's own messages quote the text, so only the place is taken from them. In place,
    // since GCC 11 warns that the library's implicit conversions would do too.
    try {
        return std::variant<nlohmann::json, Fault>(std::in_place_index<0>,
                                                   nlohmann::json::parse(text));
    } catch (const nlohmann::json::parse_error& failure) {
        return Fault{"not valid JSON", failure.byte};
    } catch (const nlohmann::json::exception&) {
        return Fault{"holds a number out of range"};
    }
}

}  // namespace

Result<nlohmann::json> parse_json(std::string text) {
    auto parsed = parse(text);
    if (auto* json = std::get_if<nlohmann::json>(&parsed)) return std::move(*json);
    auto& fault = std::get<Fault>(parsed);
    std::string where = fault.byte > 0 ? "byte " + std::to_string(fault.byte) : std::string();
    return Error{std::move(fault.what), std::move(where), {}};
}

Result<nlohmann::json> parse_json_lines(std::string text) {
    auto parsed = parse(text);
    if (auto* json = std::get_if<nlohmann::json>(&parsed)) return std::move(*json);
    auto& fault = std::get<Fault>(parsed);
    const auto before = std::string_view(text).substr(0, fault.byte > 0 ? fault.byte - 1 : 0);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    return Error{std::move(fault.what), std::to_string(line), {}};
}

}  // namespace doorman
