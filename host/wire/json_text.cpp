#include "wire/json_text.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

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

bool is_high(std::optional<std::uint32_t> unit) { return unit && (*unit & 0xFC00) == 0xD800; }
bool is_low(std::optional<std::uint32_t> unit) { return unit && (*unit & 0xFC00) == 0xDC00; }

/// Repairs the escape at `at` if it is half a pair; returns where to go on.
std::size_t pass_escape(std::string& text, std::size_t at) {
    const auto unit = escaped_unit(text, at);
    if (!unit) return at + 2;
    if (is_high(unit) && is_low(escaped_unit(text, at + 6))) return at + 12;
    if (is_high(unit) || is_low(unit)) text.replace(at + 2, 4, "fffd");
    return at + 6;
}

/// Goes once over the text: refuses depth, repairs escapes. Anything else that is wrong with it is
/// left for the parser to tell.
Result<void> prepare(std::string& text) {
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
                return Error{"nested deeper than " + std::to_string(kMaxJsonDepth),
                             "byte " + std::to_string(at + 1),
                             {}};
            }
        } else if (!in_string && (c == ']' || c == '}')) {
            --depth;
        }
        ++at;
    }
    return {};
}

}  // namespace

Result<nlohmann::json> parse_json(std::string text) {
    if (auto prepared = prepare(text); !prepared) return prepared.error();
    // The library's own messages quote the text, so only the place is taken from them.
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& failure) {
        return Error{"not valid JSON", "byte " + std::to_string(failure.byte), {}};
    } catch (const nlohmann::json::exception&) {
        return Error{"holds a number out of range", {}, {}};
    }
}

}  // namespace doorman
