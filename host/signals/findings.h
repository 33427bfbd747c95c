#pragma once

#include <optional>

#include "policy/facts.h"
#include "signals/card_texts.h"
#include "signals/common_ground.h"
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
    Facts facts;
};

}  // namespace doorman
