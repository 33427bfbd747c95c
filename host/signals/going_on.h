#pragma once

#include <string_view>

namespace doorman {

/// Whether something must follow the folded word, be it no stop word (text/stop_words.h): ordinals,
/// relative pronouns, prepositions, determiners, figures ("Sie haben mir 2019 die Hüfte operiert").
[[nodiscard]] bool goes_on(std::string_view word);

/// Whether a stop word may stand at a phrase's end: "lovely having you | at the fair".
[[nodiscard]] bool may_end(std::string_view word);

/// Whether it is what an apostrophe leaves of a verb that another must follow: "you'd", "we've".
[[nodiscard]] bool is_short_verb(std::string_view word);

}  // namespace doorman
