#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/background.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// `{schools, employers, groups, programmes, industries, region, words}`: lists of strings, and
/// `region` a string; each may be absent. The same in background.json and on the wire.
Result<Background> background_from_json(const nlohmann::json& value);

void write(JsonWriter& out, const Background& background);

}  // namespace doorman
