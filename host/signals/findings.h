#pragma once

#include <cstdint>
#include <optional>

#include "policy/facts.h"
#include "signals/card_texts.h"
#include "signals/common_ground.h"
#include "signals/employer.h"
#include "signals/industry.h"
#include "signals/note.h"
#include "signals/profile.h"

namespace doorman {

/// Everything that was found on one card, before the policy is asked.
struct Findings {
    CardTexts texts;
    /// Absent when there is no note, or none that could be read.
    std::optional<NoteReading> note;
    std::optional<RuleScores> headline;
    CommonGround ground;
    IndustryComparison industry;
    Completeness profile;
    /// The employer at which the owner has contacts; the caller looks it up.
    std::optional<Employer> employer;
    std::int64_t contacts_at_employer = 0;
    Facts facts;
    /// Somebody sent this text who pitched once accepted (signals/history.h).
    bool known_pitch = false;
};

}  // namespace doorman
