#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace doorman {

/// The file's times (milliseconds of Unix time) and the model's ("2026-11-22T08:00:00Z").

inline constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

std::string iso8601_of(std::int64_t milliseconds);
std::optional<std::string> iso8601_of(const std::optional<std::int64_t>& milliseconds);

/// nullopt for what is not in the model's form.
std::optional<std::int64_t> milliseconds_of(std::string_view iso8601);

}  // namespace doorman
