#pragma once

#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "model/history.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// Of `history/list`, as PROTOCOL.md describes it. A word that is none of ours is a fault, as a
/// filter that is not understood must not show everything. `path` names the object.
Result<HistoryFilter> history_filter_from_json(const nlohmann::json& value, std::string path);

/// The params of `history/change`.
Result<DecisionChange> decision_change_from_json(const nlohmann::json& value);

void write(JsonWriter& out, const HistoryEntry& entry);
void write(JsonWriter& out, const HistoryDecision& decision);

}  // namespace doorman
