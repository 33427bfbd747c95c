#pragma once

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "desk.h"

// A rule of the owner's, and what tests of such rules ask a desk for again and again.

inline nlohmann::json ducks(const std::string& pattern = "rubber ducks") {
    return {{"id", "own.ducks"},
            {"group", "sales"},
            {"fields", {"note"}},
            {"pattern", pattern},
            {"weight", 3},
            {"text", "sells rubber ducks"},
            {"match", {"our rubber ducks"}},
            {"noMatch", {"a duck pond"}}};
}
inline nlohmann::json pack_of(nlohmann::json rule) {
    return {{"pack",
             {{"id", "own"}, {"version", 1}, {"rules", nlohmann::json::array({std::move(rule)})}}}};
}

inline nlohmann::json listed(Desk& desk, const std::string& text) {
    return desk.call("rules/list", {{"text", text}})["result"]["rules"];
}
