#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/invitation.h"

namespace doorman {

/// What a profile can hold, in the order in which a person looks.
enum class ProfilePart : std::uint8_t {
    photo,
    headline,
    about,
    positions,
    schools,
    location,
    connections
};

/// How complete the sender's profile is, as far as it is known.
///
///     part         weight   degree
///     photo         0.20    1 present, 0 placeholder
///     headline      0.10    1 unless empty or "--"
///     about         0.15    1 or 0
///     positions     0.20    0.7 for one, 1 for two or more
///     schools       0.15    1 for one or more
///     location      0.05    1 unless empty
///     connections   0.15    connections / 100, at most 1; 1 for "500+"
///
/// The value is the sum of weight × degree over the parts that are known, divided by the sum of
/// their weights. A headline that a card does not show is not known.
struct Completeness {
    /// 0..1; absent unless the profile was seen, or the weight of the known parts reaches 0.5.
    std::optional<double> value;
    /// Parts that were seen to be empty: degree below 0.3.
    std::vector<ProfilePart> missing;
    /// Parts that are not known.
    std::vector<ProfilePart> unknown;
};

[[nodiscard]] Completeness completeness(const Invitation& invitation);

}  // namespace doorman
