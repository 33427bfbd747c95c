#pragma once

#include <string>

#include "model/annotation.h"
#include "model/locale.h"
#include "policy/reversal.h"
#include "signals/annotate.h"

namespace doorman {

/// "would be Accept if they had 5 mutual connections; has 3".
[[nodiscard]] std::string reversal_text(const Reversal& reversal, Locale locale);

/// Sets what would turn the annotation's verdict over (`reversal`, `open_facts`); `facts` are those
/// that the policy was asked about. A profile that was visited already, or is not linked, has
/// nothing left to open.
void add_reversal(const Judge& judge, const Invitation& invitation, const Facts& facts,
                  Annotation& annotation);

/// The number as the owner writes it: "0.7", "0,7".
[[nodiscard]] std::string number_in_words(double number, Locale locale);

}  // namespace doorman
