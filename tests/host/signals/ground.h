#pragma once

#include <optional>
#include <string>
#include <utility>

#include "card.h"

/// What a card and an owner's background are found to share.
namespace ground {

inline std::optional<double> score(const doorman::Invitation& invitation,
                                   const doorman::Background& background) {
    card::Setting setting;
    setting.background = background;
    return card::judge(invitation, setting).scores.common_ground;
}

inline bool shares(const doorman::Invitation& invitation,
                   const doorman::Background& background = card::owner()) {
    return score(invitation, background).value_or(0) >= 0.5;
}

inline doorman::Background school(std::string name) {
    doorman::Background background;
    background.schools = {std::move(name)};
    return background;
}
inline doorman::Background employer(std::string name) {
    doorman::Background background;
    background.employers = {std::move(name)};
    return background;
}

}  // namespace ground
