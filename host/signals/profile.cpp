#include "signals/profile.h"

#include <algorithm>
#include <array>

namespace doorman {
namespace {

constexpr std::array kParts{ProfilePart::photo,      ProfilePart::headline, ProfilePart::about,
                            ProfilePart::positions,  ProfilePart::schools,  ProfilePart::location,
                            ProfilePart::connections};
constexpr std::array kWeights{0.20, 0.10, 0.15, 0.20, 0.15, 0.05, 0.15};
constexpr double kEnough = 0.5;
constexpr double kMissingBelow = 0.3;
constexpr double kManyConnections = 100;

std::optional<double> full(bool there) {
    return there ? 1.0 : 0.0;
}

/// LinkedIn itself fills an empty headline with dashes.
bool says_something(std::string_view text) {
    return text.find_first_not_of(" -\t\n") != std::string_view::npos;
}

std::optional<double> degree_in(const ProfileFacts& facts, ProfilePart part) {
    switch (part) {
        case ProfilePart::about:
            return facts.about ? full(*facts.about) : std::nullopt;
        case ProfilePart::positions:
            if (!facts.positions) return {};
            return facts.positions->empty() ? 0.0 : facts.positions->size() == 1 ? 0.7 : 1.0;
        case ProfilePart::schools:
            return facts.schools ? full(!facts.schools->empty()) : std::nullopt;
        case ProfilePart::location:
            return facts.location ? full(says_something(*facts.location)) : std::nullopt;
        case ProfilePart::connections:
            if (!facts.connections) return {};
            if (facts.connections_at_least) return 1.0;
            return std::clamp(static_cast<double>(*facts.connections) / kManyConnections, 0.0, 1.0);
        default:
            return {};
    }
}

std::optional<double> degree(const Invitation& invitation, ProfilePart part) {
    if (part == ProfilePart::photo)
        return invitation.photo ? full(*invitation.photo == Photo::present) : std::nullopt;
    if (part == ProfilePart::headline)
        return invitation.headline ? full(says_something(*invitation.headline)) : std::nullopt;
    return invitation.profile_facts ? degree_in(*invitation.profile_facts, part) : std::nullopt;
}

}  // namespace

Completeness completeness(const Invitation& invitation) {
    Completeness result;
    double known = 0;
    double reached = 0;
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        const std::optional<double> part = degree(invitation, kParts[i]);
        if (!part) {
            result.unknown.push_back(kParts[i]);
            continue;
        }
        if (*part < kMissingBelow) result.missing.push_back(kParts[i]);
        known += kWeights[i];
        reached += kWeights[i] * *part;
    }
    // A hair below, for sums of weights that are 0.5 but for rounding.
    const bool enough = invitation.profile_facts.has_value() || known >= kEnough - 1e-9;
    if (enough && known > 0) result.value = reached / known;
    return result;
}

}  // namespace doorman
