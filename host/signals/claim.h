#pragma once

#include "signals/owner.h"
#include "signals/phrases.h"
#include "signals/words.h"

namespace doorman {

/// How well a note's sentence proves that its sender shares `ground`, which the note names at
/// `name` in the spelling `alias`; 0..1, 0 where the sender claims nothing.
///
/// It is a claim where the sender says it of themselves ("I studied at", "Iowa alum here") or of
/// both ("we both", "fellow"); none where it is said of the owner ("you work at"), of somebody of
/// either's ("my sister worked with you at", "I met your colleague at"), of a third ("she studied
/// at") or of two others ("both Acme and Brightline").
/// What a folded word leaves open the letters as written decide: "pracuje" in a note with accents
/// is no "pracuję". A `brief` name counts only right beside words of a job that was held.
[[nodiscard]] double claim_of(const WordText& note, const PhraseHit& name, const Ground& ground,
                              const GroundAlias& alias);

}  // namespace doorman
