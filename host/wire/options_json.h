#pragma once

#include <nlohmann/json_fwd.hpp>

#include "model/options.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// `{undoMs: {accept, ignore}, pageKeys, groupsOff, noteDays, personDays}`. A field that is absent
/// keeps its value of `before`, so that a client can change one option; an undo window is null for
/// "until my next action". Windows over 30,000 ms and retention outside 1..3,650 days are errors.
Result<Options> options_from_json(const nlohmann::json& value, Options before = {});

void write(JsonWriter& out, const Options& options);

/// `{accept, ignore}`.
void write_undo_windows(JsonWriter& out, const Options& options);

}  // namespace doorman
