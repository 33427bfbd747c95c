#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/annotation.h"

namespace doorman {

enum class Action { accept, ignore, wait };

/// How a decision ended, as the page observed it (wire/PROTOCOL.md, "A decision's life").
enum class Outcome { done, dialog, no_effect, undone, left, manual };

/// The owner's reasons for a decision. Append-only: the ids are stored in journals. Their words are
/// the extension's (`_locales`); the table in PROTOCOL.md repeats it, and a test compares the two.
struct OwnerReason {
    std::string_view id;
    Action action;
};
inline constexpr std::array kOwnerReasons{
    OwnerReason{"met", Action::accept},          OwnerReason{"sameSchool", Action::accept},
    OwnerReason{"sameEmployer", Action::accept}, OwnerReason{"commonGround", Action::accept},
    OwnerReason{"sameIndustry", Action::accept}, OwnerReason{"personalNote", Action::accept},
    OwnerReason{"mutual", Action::accept},       OwnerReason{"openDoor", Action::accept},
    OwnerReason{"recruiter", Action::accept},    OwnerReason{"salesPitch", Action::ignore},
    OwnerReason{"spam", Action::ignore},         OwnerReason{"massMessage", Action::ignore},
    OwnerReason{"dontKnow", Action::ignore},     OwnerReason{"emptyProfile", Action::ignore},
    OwnerReason{"otherField", Action::ignore},   OwnerReason{"noReason", Action::ignore},
    OwnerReason{"later", Action::wait},          OwnerReason{"askFirst", Action::wait},
};

struct Decision {
    /// The client's uuid: the same id again is the same decision.
    std::string id;
    std::string key;
    std::optional<std::string> profile;
    Action action = Action::wait;
    /// Exactly one of the two.
    std::optional<std::string> reason_id;
    std::optional<std::string> reason_text;
    Verdict verdict_seen = Verdict::review;
    std::int64_t policy_revision = 0;
    /// The undo window in milliseconds; absent = "until my next action".
    std::optional<std::int64_t> undo_ms;
    /// For `wait`: when the owner wants to be reminded, ISO 8601 UTC. Not part of what makes two
    /// decisions the same, since it may be changed.
    std::optional<std::string> remind_at;
};

}  // namespace doorman
