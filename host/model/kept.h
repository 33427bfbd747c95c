#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/facts.h"
#include "model/history.h"
#include "model/invitation.h"

namespace doorman {

/// All that the journal keeps, for an export. Times are ISO 8601 UTC.

struct KeptPerson {
    std::int64_t id = 0;
    /// All slugs that they were seen under.
    std::vector<std::string> profiles;
    std::string first_seen;
    std::string last_seen;
    /// What the owner's visits to the profile showed.
    std::optional<ProfileFacts> facts;
};

struct KeptInvitation {
    HistoryEntry entry;
    /// The person's `KeptPerson::id`.
    std::optional<std::int64_t> person;
    std::vector<std::string> keys;
    bool note_truncated = false;
    std::string first_seen;
    std::string last_seen;
    /// Of the archive.
    std::optional<std::string> sent_at;
    std::optional<std::string> pitched_at;
    /// What the owner said of that themselves.
    std::optional<bool> pitched_said;
    Facts facts;
    /// The rule packs that judged.
    std::string packs;
    /// All of them, oldest first.
    std::vector<HistoryDecision> decisions;
};

struct KeptContact {
    std::int64_t id = 0;
    std::optional<std::string> profile;
    std::optional<std::string> first_name;
    std::optional<std::string> last_name;
    std::optional<std::string> company;
    std::optional<std::string> position;
    std::optional<std::string> connected_on;
};

}  // namespace doorman
