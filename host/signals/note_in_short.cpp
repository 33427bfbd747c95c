#include "signals/note_in_short.h"

#include "signals/quotes.h"
#include "signals/reason_words.h"
#include "signals/wording.h"

namespace doorman {
namespace {

using namespace reason_words;

std::string why_not_known(const Findings& findings, Locale locale) {
    if (!findings.note) return std::string(kUnreadNote.in(locale));
    if (!findings.note->judgement) return std::string(kCutNote.in(locale));
    if (findings.note->judgement->guess) return std::string(kUnclearNote.in(locale));
    return fill(kByTool, locale, {in_quotes(quote_of_placeholder(findings), locale)});
}

std::string quoting(const Words& words, const Findings& findings, Group group, Locale locale) {
    return fill(words, locale, {in_quotes(quote_of(findings, group), locale)});
}

}  // namespace

std::string note_in_short(const Findings& findings, Locale locale) {
    if (!findings.facts.note) return why_not_known(findings, locale);
    switch (*findings.facts.note) {
        case NoteKind::none:
            return std::string(kNoNote.in(locale));
        case NoteKind::default_:
            return std::string(kStockNote.in(locale));
        case NoteKind::generic_:
            return std::string(kEmptyNote.in(locale));
        case NoteKind::personal:
            return quoting(kPersonalNote, findings, Group::personal, locale);
        case NoteKind::recruiting:
            return quoting(kJobOffer, findings, Group::recruiting, locale);
        case NoteKind::sales:
            return quoting(pitch_words(findings), findings, Group::sales, locale);
        case NoteKind::spam:
            return quoting(kLooksLikeSpam, findings, Group::spam, locale);
    }
    return {};
}

const Words& pitch_words(const Findings& findings) {
    return findings.facts.scores.sales.value_or(0) >= kPitchActedOn ? kSalesPitch : kPerhapsSales;
}

}  // namespace doorman
