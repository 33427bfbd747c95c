#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "model/background.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// `{schools, employers, groups, programmes, industries, region, words}`: lists of strings, and
/// `region` a string; each may be absent. The same in background.json and on the wire.
Result<Background> background_from_json(const nlohmann::json& value);

/// The members of an object that are neither of these nor `revision`, sorted.
std::vector<std::string> unknown_background_keys(const nlohmann::json& value);

void write(JsonWriter& out, const Background& background);

}  // namespace doorman
