#pragma once

#include <string_view>

#include "text/fold.h"

namespace doorman {

/// The likeliest language as ISO 639-1, or empty when the text is too short or too mixed to tell.
/// By stop words, letters and scripts: good enough to break ties and to set a `lang` attribute,
/// never a reason to skip a rule. `utf8` is the original of `folded`. Linear.
[[nodiscard]] std::string_view language_of(std::string_view utf8, const Folded& folded);

/// Whether these are one language, or two that are written so much alike that a short text of one
/// is easily taken for the other's.
[[nodiscard]] bool much_alike(std::string_view language, std::string_view other);

/// Whether the folded word is one of a language's frequent short words ("the", "und"), which say
/// little by themselves.
[[nodiscard]] bool is_stop_word(std::string_view word);

}  // namespace doorman
