#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/contact.h"
#include "model/decision.h"

namespace doorman {

/// An earlier invitation of the same person that the owner answered, here or, as the archive tells,
/// on the site.
struct PastDecision {
    Action action = Action::ignore;
    /// ISO 8601 UTC.
    std::string decided_at;
    /// One of the two, as in `Decision`; neither where only the archive tells of it.
    std::optional<std::string> reason_id;
    std::optional<std::string> reason_text;
    /// Compared with the card of now; false where either side is not known.
    bool headline_changed = false;
    bool note_changed = false;
    /// What was shown then, where it changed and is still kept.
    std::optional<std::string> headline_before = std::nullopt;
    std::optional<std::string> note_before = std::nullopt;
};

/// The owner lets this person wait. Times are ISO 8601 UTC.
struct WaitingNow {
    std::string since;
    std::optional<std::string> remind_at;
};

/// What the owner decided since their last answer to this person, if any, and of which nobody saw
/// what came of it.
struct Unconfirmed {
    Action action = Action::ignore;
    /// ISO 8601 UTC.
    std::string decided_at;
    /// Doorman did not press itself: the owner was to.
    bool left_to_owner = false;
};

/// So many other people with one text are counted, and no more: with the sender they are a hundred.
inline constexpr std::int64_t kMostSameText = 99;

/// What the journal knows of one card's sender and text, looked up before the card is judged.
struct Memory {
    std::optional<PastDecision> last;
    std::optional<WaitingNow> waiting;
    std::optional<Unconfirmed> unconfirmed;
    /// Since when the owner has it that this person was accepted and then pitched.
    std::optional<std::string> pitched_at;
    /// Somebody (this person or another) sent this same text, was accepted, and then pitched.
    bool known_pitch = false;
    /// Other people who sent the same text once names, firms and numbers are masked; at most
    /// `kMostSameText`.
    std::int64_t same_text_people = 0;
    KnownContacts contacts;
};

}  // namespace doorman
