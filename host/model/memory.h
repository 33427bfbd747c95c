#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/contact.h"
#include "model/decision.h"

namespace doorman {

/// An earlier invitation of the same person that the owner answered.
struct PastDecision {
    Action action = Action::ignore;
    /// ISO 8601 UTC.
    std::string decided_at;
    /// Exactly one of the two, as in `Decision`.
    std::optional<std::string> reason_id;
    std::optional<std::string> reason_text;
    /// Compared with the card of now; false where either side is not known.
    bool headline_changed = false;
    bool note_changed = false;
};

/// What the journal knows of one card's sender and text, looked up before the card is judged.
struct Memory {
    std::optional<PastDecision> last;
    /// Other people who sent the same text once names, firms and numbers are masked.
    std::int64_t same_text_people = 0;
    KnownContacts contacts;
};

}  // namespace doorman
