#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "model/policy.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// Conditions inside one another; deep enough for any policy that a person can read, and low enough
/// for a policy to fit into answers of `kMaxJsonDepth`.
inline constexpr int kMaxConditionDepth = 8;

/// A policy in the form of PROTOCOL.md ("Policy"). Its shape is checked here, with errors as
/// "rules[2].when.all[0].op"; whether its facts, thresholds and ids mean something is for
/// policy/check.h to say.
Result<Policy> policy_from_json(const nlohmann::json& value);

/// Reads back as the same policy.
void write(JsonWriter& out, const Policy& policy);

}  // namespace doorman
