#pragma once

#include <cstddef>

#include <nlohmann/json.hpp>

#include "model/result.h"

namespace doorman {

/// The rules of `pack`, whose "rules", if any, is a list, with the pack's parts filled in: where
/// they go, another pack's parts may have the same names. What is no pattern stays as it is.
///
/// An error, with the place in what was sent ("pack.rules[2].pattern"), for parts that are none,
/// and for patterns that would grow beyond `kMaxPattern`, or together beyond `most_bytes`.
Result<nlohmann::json> rules_without_parts(const nlohmann::json& pack, std::size_t most_bytes);

}  // namespace doorman
