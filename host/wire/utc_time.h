#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace doorman {

/// A time on the wire, ISO 8601 in UTC ("2026-11-22T08:00:00Z", with or without a fraction of a
/// second), as whole seconds in just that form, so that the order of the texts is the order of the
/// times. nullopt = it is none, or not of the years 1970 to 9999.
std::optional<std::string> utc_time(std::string_view text);

}  // namespace doorman
