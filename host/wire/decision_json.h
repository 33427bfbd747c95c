#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "model/decision.h"
#include "model/result.h"

namespace doorman {

class Fields;

/// The longest undo window; longer is only "until my next action" (absent or null).
inline constexpr std::int64_t kMaxUndoMs = 30'000;
/// Bounds in bytes of what a journal keeps for ever.
inline constexpr std::size_t kMaxIdBytes = 200;
inline constexpr std::size_t kMaxReasonBytes = 4'000;
/// Of a card's key and of a profile's name.
inline constexpr std::size_t kMaxKeyBytes = 4'000;

/// The params of `decide`. Exactly one of `reasonId` and `reasonText` must be there; a reason id
/// that is not ours is taken as it is, since the extension may be newer than the host.
Result<Decision> decision_from_json(const nlohmann::json& value);

/// Exactly one of `reasonId` and `reasonText`, not empty and within the bounds; else a fault.
void read_reason(Fields& in, std::optional<std::string>& id, std::optional<std::string>& text);

}  // namespace doorman
