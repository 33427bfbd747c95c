#pragma once

#include <cstdint>
#include <optional>

#include "model/annotation.h"
#include "model/invitation.h"

namespace doorman {

/// The same text from this many people is a campaign, and evidence of its own beside the words.
inline constexpr std::int64_t kCampaignPeople = 3;

/// How well a score is founded. `families` counts the independent families of rules that spoke for
/// it; a rule that is near-certain needs no second one.
struct EvidenceStrength {
    int families = 0;
    bool near_certain = false;

    bool operator==(const EvidenceStrength&) const = default;
};

/// What is known of one invitation when the policy is asked; the journal keeps it, so that another
/// policy can be asked later. Absent = not known.
struct Facts {
    /// sales, spam, recruiting, personal, met, commonGround, sameIndustry, headlineSells,
    /// completeness. A note that was seen to be none has sales 0 and spam 0.
    Scores scores;
    std::optional<std::int64_t> mutual;
    std::optional<std::int64_t> connections;
    /// The profile said "500+": `connections` is a lower bound, so "at least 5000" stays unknown.
    bool connections_at_least = false;
    std::optional<std::int64_t> followers;
    /// People who sent this text, this sender included: 1 for a text of one's own and for stock and
    /// one-word notes, which never make a campaign; 0 for no note.
    std::optional<std::int64_t> same_text;
    std::optional<Photo> photo;
    std::optional<NoteKind> note;
    /// The page's own filter under which the card was listed.
    std::optional<ListFilter> list;
    std::optional<bool> follows;
    /// The note shows that nobody wrote it: an unfilled placeholder.
    std::optional<bool> automation;

    EvidenceStrength sales_evidence;
    EvidenceStrength spam_evidence;

    bool operator==(const Facts&) const = default;
};

}  // namespace doorman
