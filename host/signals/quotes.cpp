#include "signals/quotes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "signals/quotation.h"
#include "signals/telling_clause.h"
#include "signals/vocabulary_tables.h"
#include "signals/wording.h"
#include "text/language.h"

namespace doorman {
namespace {

constexpr const char* kNothing = "…";
/// What all the words of a note weigh together is not what their loudest pair tells.
constexpr double kMostTelling = 2.5;
/// Shorter pieces say too little by themselves, longer ones are cut.
constexpr std::uint32_t kTelling = 10;
/// Words of a name that follow its first, with those behind it.
constexpr std::size_t kNameWords = 5;
/// What ends its clause so soon is part of what is named: "get-together", "last week".
constexpr std::size_t kTrailingWords = 2;

/// Overlapping, or with no more than a blank between them.
bool touch(Span a, Span b) {
    return a.start <= b.end + 1 && b.start <= a.end + 1;
}

/// In what will be shown of it.
bool names_a_figure(const CardText& note, Span where) {
    where.end = std::min(where.end, where.start + kLongestQuote);
    for (std::size_t i = 0; i < note.words.words.size(); ++i) {
        if (!holds_digit(note.words[i])) continue;
        const Evidence figure = note.evidence(i, i);
        if (figure.start >= where.end) break;
        if (where.start < figure.end) return true;
    }
    return false;
}

/// How much a piece of evidence tells a person who sees nothing else of the note: its weight, more
/// if it names a figure ("15 min", "30%"), less if it is a scrap or does not fit.
double telling(const CardText& note, const CountedRule& rule) {
    const bool figure = names_a_figure(note, rule.where);
    const bool scrap = length(rule.where) < kTelling;
    const bool long_one = length(rule.where) > kLongestQuote;
    return std::min(rule.weight, kMostTelling) * (figure ? 2 : 1) * (scrap || long_one ? 0.5 : 1);
}

/// Whether these words, which speak for another group, are also what the note claims of having met.
bool tells_of_meeting(const RuleScores& rules, const CountedRule& rule) {
    return std::any_of(rules.counted().begin(), rules.counted().end(), [&](const CountedRule& one) {
        return one.rule->group == Group::met && rule.rule->group != Group::met &&
               (is_diction(rule) || !is_diction(one)) && share_letters(one.where, rule.where);
    });
}

/// "Not selling anything": pitches say so, and who reads that alone does not see the pitch.
bool is_denial(const CountedRule& one) {
    return one.rule->family == "not_selling";
}

/// Words of a meeting are no pitch's, whatever they weigh, if there are others; and a rule knows a
/// phrase, where diction only knows that there is something to hear. Each tier is quoted only where
/// those before it have nothing.
int tier_of(const RuleScores& rules, const CountedRule& one) {
    return (is_denial(one) ? 4 : 0) + (tells_of_meeting(rules, one) ? 2 : 0) +
           (is_diction(one) ? 1 : 0);
}

const CountedRule* most_telling(const CardText& note, const RuleScores& rules, Group group) {
    const CountedRule* best = nullptr;
    int first = 0;
    double most = 0;
    for (const CountedRule& one : rules.counted()) {
        if (one.rule->group != group) continue;
        const int tier = tier_of(rules, one);
        const double tells = telling(note, one);
        if (best && (tier > first || (tier == first && tells <= most))) continue;
        best = &one;
        first = tier;
        most = tells;
    }
    return best;
}

/// Whether a sentence ends between `a` and `b`, one of which begins where the other ends.
bool parted(const CardText& note, Span a, Span b) {
    const std::uint32_t border = std::max(a.start, b.start);
    const std::size_t next = word_from(note, border);
    return next > 0 && next < note.words.words.size() &&
           note.evidence(next - 1, next - 1).end <= border && ends_sentence(note, next - 1);
}

/// With the evidence of the same group that touches it in its sentence, as long as it fits: "a
/// quick" and "15 min call" are one phrase.
Span whole_phrase(const CardText& note, const RuleScores& rules, const CountedRule& chosen) {
    Span span = chosen.where;
    for (const CountedRule& other : rules.counted()) {
        if (other.rule->group != chosen.rule->group || is_denial(other) ||
            !touch(span, other.where))
            continue;
        const Span wider = united(span, other.where);
        if (length(wider) <= kLongestQuote && !parted(note, span, other.where)) span = wider;
    }
    return span;
}

Quotation well_cut(const CardText& note, Span span) {
    Quotation quotation(note, span);
    quotation.cut_well();
    return quotation;
}

/// Where the best evidence says nothing by itself, the clause that says most is quoted. A rule
/// knows what a meeting or a job is, and diction what a pitch is.
bool may_be_courtesy(const CountedRule& chosen) {
    const Group group = chosen.rule->group;
    if (group == Group::personal) return true;
    return (group == Group::met || group == Group::recruiting) && is_diction(chosen);
}

Quotation quotation_of(const CardText& note, const RuleScores& rules, const CountedRule& chosen) {
    const Span phrase = whole_phrase(note, rules, chosen);
    Quotation quotation = well_cut(note, phrase);
    if (!may_be_courtesy(chosen) || says_something(note, quotation.span())) return quotation;
    std::vector<Span> told;
    for (const CountedRule& one : rules.counted()) {
        // A meeting is personal.
        const bool goes_along =
            chosen.rule->group == Group::met && one.rule->group == Group::personal;
        if (!is_diction(one) && (one.rule->group == chosen.rule->group || goes_along))
            told.push_back(one.where);
    }
    return well_cut(note, telling_clause(note, phrase, told));
}

const CountedRule* heaviest_in_note(const Findings& findings, Group group) {
    return findings.note && findings.texts.note ? findings.note->rules.heaviest(group) : nullptr;
}

/// "at the Acme Events get-together", but not "meeting you Robin".
bool stands_behind_a_place_word(const WordText& text, std::size_t word) {
    constexpr std::size_t kBefore = 3;
    for (std::size_t i = word - std::min(word, kBefore); i < word; ++i)
        if (longest_phrase(vocabulary::kVenue, text, i)) return true;
    return word < text.words.size() && text.words[word].after_at;
}

/// Written as names and dates are.
bool is_named(const CardText& note, std::size_t word) {
    return (note.words.words[word].capital && note.words[word].size() > 1) ||
           holds_digit(note.words[word]);
}

/// Words [first, last) of a name, and of what it is the name of: "Acme Events get-together", "Expo
/// of Nantes". Empty where there is none.
struct Named {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The first one behind `end` in the same sentence.
Named name_behind(const CardText& note, std::uint32_t end) {
    const auto& words = note.words.words;
    std::size_t first = word_from(note, end);
    while (first < words.size() && !is_named(note, first)) {
        if (ends_sentence(note, first)) return {};
        ++first;
    }
    if (first >= words.size() || (first > 0 && ends_sentence(note, first - 1)) ||
        !stands_behind_a_place_word(note.words, first))
        return {};
    std::size_t last = first + 1;
    const auto goes_on = [&](std::size_t word) {
        return word < words.size() && word - first <= kNameWords &&
               words[word - 1].after == Gap::soft;
    };
    while (goes_on(last) &&
           (is_named(note, last) ||
            (goes_on(last + 1) && is_stop_word(note.words[last]) && is_named(note, last + 1))))
        ++last;
    std::size_t clause = last;
    while (clause - last < kTrailingWords && goes_on(clause)) ++clause;
    if (words[clause - 1].after != Gap::soft) last = clause;
    return {first, last};
}

/// One word, a town or a month, does not say what is claimed of it, nor does "April 2020".
bool says_enough(const WordText& text, Named name) {
    std::size_t words = 0;
    for (std::size_t word = name.first; word < name.last; ++word)
        if (!holds_digit(text[word])) ++words;
    return words > 1;
}

}  // namespace

std::string quote_of(const Findings& findings, Group group) {
    // A meeting makes a note personal without a word that is personal by itself.
    if (group == Group::personal && !heaviest_in_note(findings, group)) group = Group::met;
    if (!heaviest_in_note(findings, group)) {
        // A known pitch may have no word that a rule knows.
        return findings.known_pitch ? excerpt(findings.texts.note->original, kLongestQuote)
                                    : kNothing;
    }
    const CardText& note = *findings.texts.note;
    const CountedRule& rule = *most_telling(note, findings.note->rules, group);
    const Quotation quotation = quotation_of(note, findings.note->rules, rule);
    return excerpt(note.original, quotation.span().start, quotation.span().end);
}

std::string quote_of_meeting(const Findings& findings) {
    const CountedRule* rule = heaviest_in_note(findings, Group::met);
    if (!rule) return kNothing;
    const CardText& note = *findings.texts.note;
    const Named name = name_behind(note, rule->where.end);
    if (name.first == name.last) return quote_of(findings, Group::met);
    const Evidence place = note.evidence(name.first, name.last - 1);
    const Span whole = united(rule->where, {place.start, place.end});
    const bool fits = length(whole) <= kLongestQuote;
    if (!fits && !says_enough(note.words, name)) return quote_of(findings, Group::met);
    Quotation quotation(note, fits ? whole : Span{place.start, place.end});
    if (fits) quotation.cut_well();
    return excerpt(note.original, quotation.span().start, quotation.span().end);
}

std::string quote_of_headline(const Findings& findings) {
    if (!findings.texts.headline) return kNothing;
    const CountedRule* rule =
        findings.headline ? findings.headline->heaviest(Group::headline_sells) : nullptr;
    if (!rule) return excerpt(findings.texts.headline->original);
    CardText headline = *findings.texts.headline;
    // No signal may have asked for its words.
    headline.words = words_of(headline.original, headline.reading.folded);
    Quotation quotation(headline, rule->where);
    quotation.begin_readably();
    return excerpt(headline.original, quotation.span().start, quotation.span().end);
}

std::string quote_of_placeholder(const Findings& findings) {
    if (!findings.texts.note) return kNothing;
    const Reading& reading = findings.texts.note->reading;
    for (const auto* spans : {&reading.placeholders, &reading.empty_greetings})
        if (!spans->empty())
            return excerpt(findings.texts.note->original, spans->front().start, spans->front().end);
    return kNothing;
}

}  // namespace doorman
