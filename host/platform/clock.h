#pragma once

#include <chrono>
#include <string>

namespace doorman {

/// "2026-11-22T08:00:00Z": whole seconds, UTC.
std::string iso8601(std::chrono::system_clock::time_point when);

}  // namespace doorman
