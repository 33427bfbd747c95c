#pragma once

#include <string>
#include <vector>

namespace doorman {

/// What the owner says about themselves; common ground is measured against it. Kept in
/// `background.json`. Every list may be empty; entries are as the owner typed them, and one entry
/// may hold aliases separated by " / " ("Politechnika Warszawska / Warsaw University of
/// Technology").
struct Background {
    std::vector<std::string> schools;
    std::vector<std::string> employers;
    std::vector<std::string> groups;
    std::vector<std::string> programmes;
    /// Words of the owner's own industry ("events", "MICE"); empty = sameIndustry is not known.
    std::vector<std::string> industries;
    std::string region;
    std::vector<std::string> words;
};

}  // namespace doorman
