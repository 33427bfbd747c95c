#pragma once

#include <optional>
#include <string_view>

#include "model/policy.h"
#include "model/result.h"
#include "wire/fields.h"

namespace doorman {

/// The fault with its place below `field`.
[[nodiscard]] Error under(std::string_view field, Error fault);

/// A policy among the params, its shape and its meaning checked; nullopt = not given. A fault's
/// `where` is its path in the params: "policy.rules[2].when.fact".
[[nodiscard]] Result<std::optional<Policy>> policy_param(Fields& in, std::string_view name);

/// The same where it must be given.
[[nodiscard]] Result<Policy> required_policy(Fields& in, std::string_view name);

}  // namespace doorman
