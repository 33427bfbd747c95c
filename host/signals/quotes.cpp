#include "signals/quotes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "signals/wording.h"

namespace doorman {
namespace {

constexpr const char* kNothing = "…";
/// Code units between two pieces of evidence that read as one phrase.
constexpr std::uint32_t kNear = 2;
/// Words of a name that follow its first.
constexpr std::size_t kNameWords = 4;

bool within(Span inner, Span outer) {
    return inner.start >= outer.start && inner.end <= outer.end;
}
bool touches(Span a, Span b) {
    return a.start <= b.end + kNear && b.start <= a.end + kNear;
}

Span whole_phrase(const RuleScores& rules, const CountedRule& heaviest) {
    Span span = heaviest.where;
    for (bool grown = true; grown;) {
        grown = false;
        for (const CountedRule& other : rules.counted()) {
            if (other.rule->group != heaviest.rule->group || within(other.where, span) ||
                !touches(span, other.where))
                continue;
            span = {std::min(span.start, other.where.start), std::max(span.end, other.where.end)};
            grown = true;
        }
    }
    return span;
}

const CountedRule* heaviest_in_note(const Findings& findings, Group group) {
    return findings.note && findings.texts.note ? findings.note->rules.heaviest(group) : nullptr;
}

/// The first word with a capital behind `end` in the same sentence; the count of words if none.
std::size_t name_behind(const CardText& note, std::uint32_t end) {
    const auto& words = note.words.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (note.evidence(i, i).start < end) continue;
        if (i > 0 && words[i - 1].after == Gap::sentence) break;
        if (words[i].capital && note.words[i].size() > 1) return i;
    }
    return words.size();
}

}  // namespace

std::string quote_of(const Findings& findings, Group group) {
    const CountedRule* rule = heaviest_in_note(findings, group);
    if (!rule) return kNothing;
    const Span where = whole_phrase(findings.note->rules, *rule);
    return excerpt(findings.texts.note->original, where.start, where.end);
}

std::string quote_of_meeting(const Findings& findings) {
    const CountedRule* rule = heaviest_in_note(findings, Group::met);
    if (!rule) return kNothing;
    const CardText& note = *findings.texts.note;
    const auto& words = note.words.words;
    const std::size_t first = name_behind(note, rule->where.end);
    if (first == words.size()) return quote_of(findings, Group::met);
    std::size_t last = first;
    while (last + 1 < words.size() && words[last].after == Gap::soft && last - first < kNameWords)
        ++last;
    const Evidence where = note.evidence(first, last);
    return excerpt(note.original, where.start, where.end);
}

std::string quote_of_headline(const Findings& findings) {
    if (!findings.texts.headline) return kNothing;
    const std::string_view headline = findings.texts.headline->original;
    const CountedRule* rule =
        findings.headline ? findings.headline->heaviest(Group::headline_sells) : nullptr;
    return rule ? excerpt(headline, rule->where.start, rule->where.end) : excerpt(headline);
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
