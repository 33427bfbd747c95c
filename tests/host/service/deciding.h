#pragma once

#include <string>

#include "desk.h"

// What the tests of the history ask a desk for again and again.

inline nlohmann::json decision(const std::string& id, const std::string& key,
                               const std::string& action) {
    return {{"decisionId", id},       {"key", key},
            {"profile", key},         {"action", action},
            {"reasonId", "noReason"}, {"verdictSeen", "review"},
            {"policyRevision", 1},    {"undoMs", 0}};
}

/// Decides, presses and confirms that the page did it.
inline void answer(Desk& desk, const std::string& id, const std::string& key,
                   const std::string& action) {
    desk.call("decide", decision(id, key, action));
    desk.call("press", {{"decisionId", id}});
    desk.call("confirm", {{"decisionId", id}, {"outcome", "done"}});
}

inline nlohmann::json card(const std::string& key, const std::string& note = "") {
    nlohmann::json invitation{{"key", key}, {"profile", key}, {"name", key}, {"headline", "Nurse"}};
    invitation["note"] = note.empty() ? nlohmann::json(nullptr) : nlohmann::json(note);
    return invitation;
}

/// nullptr where the annotation has none of that id.
inline const nlohmann::json* signal(const nlohmann::json& annotation, const std::string& id) {
    for (const nlohmann::json& each : annotation["signals"])
        if (each["id"] == id) return &each;
    return nullptr;
}
