#include "service/suggestion_words.h"

#include "signals/reversal_text.h"
#include "signals/wording.h"

namespace doorman {

namespace {

/// How many agree then, of how many decisions, and how many do now.
constexpr Words kDecisions{"It would have agreed with {} of your {} decisions, instead of {}.",
                           "Sarebbe stata d'accordo con {} delle tue {} decisioni, invece di {}.",
                           "Zgodziłoby się z {} z twoich {} decyzji zamiast z {}."};
constexpr Words kInbox{
    "In your own inbox one in four has {} mutual connections or more.",
    "Nella tua casella uno su quattro ha almeno {} contatti in comune.",
    "W twojej skrzynce co czwarta osoba ma co najmniej tyle wspólnych kontaktów: {}."};

}  // namespace

std::string why(const Suggestion& suggestion, Locale locale) {
    if (suggestion.basis == Suggestion::Basis::inbox)
        return fill(kInbox, locale, {number_in_words(suggestion.value, locale)});
    return fill(kDecisions, locale,
                {std::to_string(suggestion.agreement_then.same),
                 std::to_string(suggestion.agreement_then.of),
                 std::to_string(suggestion.agreement_now.same)});
}

}  // namespace doorman
