#include "service/pack_parts.h"

#include <algorithm>
#include <string>

#include "rules/pack.h"

namespace doorman {

using nlohmann::json;

namespace {

/// What patterns of `pack` share; an error for what parse_pack would refuse.
Result<PatternParts> parts_of(const json& pack) {
    PatternParts parts;
    const auto found = pack.find("parts");
    if (found == pack.end()) return parts;
    if (!found->is_object()) return Error{"must map names to texts", "pack.parts", {}};
    for (const auto& [name, part] : found->items()) {
        if (!part.is_string()) return Error{"must be a text", "pack.parts." + name, {}};
        parts.emplace('{' + name + '}', part.get<std::string>());
    }
    return parts;
}

}  // namespace

Result<json> rules_without_parts(const json& pack, std::size_t most_bytes) {
    const auto parts = parts_of(pack);
    if (!parts) return parts.error();
    json rules = pack.value("rules", json::array());
    if (parts->empty()) return rules;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (!rules[i].is_object() || !rules[i].contains("pattern")) continue;
        json& pattern = rules[i]["pattern"];
        const auto fill = [&](json& text) {
            if (!text.is_string()) return true;
            auto filled = with_parts(text.get<std::string>(), *parts);
            if (!filled || (bytes += filled->size()) > most_bytes) return false;
            text = *std::move(filled);
            return true;
        };
        const bool fits =
            pattern.is_array() ? std::all_of(pattern.begin(), pattern.end(), fill) : fill(pattern);
        if (!fits)
            return Error{"is too long with its parts filled in",
                         "pack.rules[" + std::to_string(i) + "].pattern",
                         {}};
    }
    return rules;
}

}  // namespace doorman
