#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace doorman {

struct Session;

/// Other rule packs, or another background, score anew what was kept: where a note or headline is
/// still there, the facts that its words tell are judged by the rules and the owner of now; all
/// other facts, that a text was known for a pitch among them, and notes that are no longer kept,
/// stay as they were judged. The newest first, a little at a time, once somebody looks at the whole
/// journal or changes the rules.
struct Rejudging {
    /// Somebody waits for it.
    bool wanted = false;
    /// What it judges by (service/inbox.h); with another one it begins again.
    std::string by;
    /// Entries from this one on are done.
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    std::int64_t left = 0;
};

/// From now on `rejudge_some` has it in view; `left` is up to date.
void want_rejudging(Session& session);

/// Judges some anew, which takes some milliseconds. False: nothing is left to do, or nothing can be
/// done now.
bool rejudge_some(Session& session);

}  // namespace doorman
