#include "wire/background_json.h"

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
