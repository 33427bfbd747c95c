#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "run.h"

// Invitations as lines of JSON, and what `check --json` answers to them.

inline constexpr const char* kMet =
    R"({"key": "urn:1", "profile": "ann", "name": "Ann Lee", "note": "It was great to meet you yesterday at the Acme Events get-together!", "headline": "Event manager"})";
inline constexpr const char* kNothing = R"({"key": "urn:2"})";
inline constexpr const char* kNoNote =
    R"({"key": "urn:3", "name": "Bob", "note": null, "photo": "present"})";

/// A pitch long enough to be known again, from the person of this number.
inline std::string pitch(int number) {
    const std::string n = std::to_string(number);
    return R"({"key": "urn:p)" + n + R"(", "profile": "seller)" + n +
           R"(", "note": "We help companies like yours double their pipeline within a quarter without any hiring. Would you be open to a quick 15 minute call this week?"})"
           "\n";
}

inline std::vector<nlohmann::json> annotations(const Ending& ending) {
    std::vector<nlohmann::json> all;
    for (const auto& line : lines_of(ending.out)) all.push_back(nlohmann::json::parse(line));
    return all;
}

inline bool has_signal(const nlohmann::json& annotation, const std::string& group) {
    const nlohmann::json& signals = annotation["signals"];
    return std::any_of(signals.begin(), signals.end(),
                       [&](const nlohmann::json& signal) { return signal["group"] == group; });
}
