#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/annotation.h"
#include "model/locale.h"
#include "model/memory.h"

namespace doorman {

/// What the owner decided when this person came before: "Ignored 3 March: sales pitch; headline
/// changed since". Group "history", weight 0: it is shown, and judges nothing. `this_year` decides
/// whether the date needs its year.
[[nodiscard]] std::optional<Signal> history_signal(const Memory& memory, int this_year,
                                                   Locale locale);

/// The owner's reasons (model/decision.h) by id, as they are called in `locale`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> reason_texts(Locale locale);

}  // namespace doorman
