#pragma once

#include <span>
#include <string_view>

#include "model/locale.h"

namespace doorman {

/// A policy that Doorman brings along; the owner starts from one and moves its thresholds.
struct Preset {
    /// Also the `id` in its JSON; stored in owners' settings.
    std::string_view id;
    Words name;
    /// A policy in the form of wire/PROTOCOL.md ("Policy"), for wire/policy_json.h.
    std::string_view json;
};

/// The seven, the three doors first: open-door, balanced, close-circle, then the rest.
std::span<const Preset> presets();

/// nullptr for an id that is none of theirs.
const Preset* find_preset(std::string_view id);

/// What holds before the owner has chosen.
inline constexpr std::string_view kDefaultPreset = "balanced";

}  // namespace doorman
