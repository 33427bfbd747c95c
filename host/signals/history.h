#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/annotation.h"
#include "model/locale.h"
#include "model/memory.h"
#include "signals/findings.h"

namespace doorman {

class Judge;

/// What the owner has of this person: that they wait ("Waiting since 3 March; reminder 10 March"),
/// what was decided and never seen to be done ("Ignore pressed 3 March, not confirmed"),
/// that they pitched after they had been accepted, what was decided when they came before ("Ignored
/// 3 March: sales pitch; headline changed since"), and what the card showed then. The most telling
/// first. Group "history", weight 0: they are shown, and judge nothing. `this_year` decides whether
/// a date needs its year.
[[nodiscard]] std::vector<Signal> history_signals(const Memory& memory, int this_year,
                                                  Locale locale);

/// The id of the signal that a text is a known pitch (`Memory::known_pitch`).
inline constexpr std::string_view kKnownPitchId = "history.knownPitch";

/// A text that came before, from somebody who pitched once they had been accepted, is a pitch, and
/// near-certain so: the note's facts say it, whatever its words are. Nothing happens where it is no
/// `known_pitch`, where there is no such note, or where the owner switched off the group "history"
/// or "sales".
void count_known_pitch(const Judge& judge, bool known_pitch, Findings& findings);

/// The signal for it, of group "sales".
[[nodiscard]] std::optional<Signal> known_pitch_signal(const Findings& findings, Locale locale);

/// The owner's reasons (model/decision.h) by id, as they are called in `locale`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> reason_texts(Locale locale);

}  // namespace doorman
