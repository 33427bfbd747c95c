#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "signals/card_texts.h"
#include "signals/owner.h"

namespace doorman {

/// `contacts`: the owner's own, at the sender's employer (signals/contacts.h).
enum class GroundSource : std::uint8_t { note, headline, insight, list, profile, contacts };

/// Something that the sender shares with the owner.
struct SharedGround {
    /// Index into `Owner::grounds()`; absent where the page itself says so without a name of the
    /// owner's (its filter "Your school", "common organization"), and for contacts.
    std::optional<std::size_t> ground;
    /// With `ground` absent: what the page said; `group` for "organization".
    GroundKind kind = GroundKind::school;
    GroundSource source = GroundSource::note;
    /// Absent for the page's filter, which is no text.
    std::optional<Evidence> evidence;
    /// How well it is proven, 0..1.
    double score = 0;
};

struct CommonGround {
    /// The best of `shared`; 0 when the profile was seen, where the owner's kinds of ground could
    /// have been found on it and none was; else not known. A card proves, it never disproves.
    std::optional<double> score;
    /// Best proven first; one entry for each ground and source.
    std::vector<SharedGround> shared;
};

/// Looks for the owner's schools, employers, groups and programmes in the note, the headline, the
/// insights, the page's filter and the profile.
///
/// A name in a headline, an insight or a profile is proof, unless the sender is only its supplier,
/// customer or patient or of a school's hospital, or the text tells of others ("Parent of a ...
/// student", "12 people from ... follow"); a name in a note only where the sender says that
/// they share it ("Iowa alum here", "we both", "I studied at"; signals/claim.h), since sellers name
/// the owner's firm too. A name of one common word counts only behind "at", "@", "ex" or alone
/// between separators, an abbreviation only in capitals. Whole words only, so a town or
/// "University" that is a part of a name never matches.
[[nodiscard]] CommonGround common_ground(const Owner& owner, const Invitation& invitation,
                                         const CardTexts& texts);

}  // namespace doorman
