#include "wire/background_json.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "wire/fields.h"

namespace doorman {

Result<Background> background_from_json(const nlohmann::json& value) {
    Fields in(value);
    Background out;
    in.with_default("schools", out.schools);
    in.with_default("employers", out.employers);
    in.with_default("groups", out.groups);
    in.with_default("programmes", out.programmes);
    in.with_default("industries", out.industries);
    in.with_default("region", out.region);
    in.with_default("words", out.words);
    if (in.fault()) return *in.fault();
    return out;
}

std::vector<std::string> unknown_background_keys(const nlohmann::json& value) {
    constexpr std::array<std::string_view, 8> kKnown{"schools",    "employers",  "groups",
                                                     "programmes", "industries", "region",
                                                     "words",      "revision"};
    std::vector<std::string> unknown;
    for (const auto& [key, member] : value.items()) {
        if (std::find(kKnown.begin(), kKnown.end(), key) == kKnown.end()) unknown.push_back(key);
    }
    return unknown;
}

void write(JsonWriter& out, const Background& background) {
    out.begin_object();
    out.member("schools", background.schools);
    out.member("employers", background.employers);
    out.member("groups", background.groups);
    out.member("programmes", background.programmes);
    out.member("industries", background.industries);
    out.member("region", background.region);
    out.member("words", background.words);
    out.end_object();
}

}  // namespace doorman
