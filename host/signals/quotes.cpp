#include "signals/quotes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "signals/vocabulary_tables.h"
#include "signals/wording.h"

namespace doorman {
namespace {

constexpr const char* kNothing = "…";
/// Code units that a strip has room for.
constexpr std::uint32_t kLongestQuote = 44;
/// Shorter pieces say too little by themselves, longer ones are cut.
constexpr std::uint32_t kTelling = 10;
/// A scrap is quoted with the words around it, until it is as long as this.
constexpr std::uint32_t kReadable = 26;
/// Words of a name that follow its first.
constexpr std::size_t kNameWords = 4;

std::uint32_t length(Span span) {
    return span.end - span.start;
}
/// Overlapping, or with no more than a blank between them.
bool touch(Span a, Span b) {
    return a.start <= b.end + 1 && b.start <= a.end + 1;
}
Span united(Span a, Span b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
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
    return rule.weight * (figure ? 2 : 1) * (scrap || long_one ? 0.5 : 1);
}

const CountedRule* most_telling(const CardText& note, const RuleScores& rules, Group group) {
    const CountedRule* best = nullptr;
    double most = -1;
    for (const CountedRule& one : rules.counted()) {
        if (one.rule->group != group) continue;
        const double tells = telling(note, one);
        if (tells <= most) continue;
        most = tells;
        best = &one;
    }
    return best;
}

/// The first word that begins at `offset` or behind it; the count of words if none.
std::size_t word_from(const CardText& note, std::uint32_t offset) {
    std::size_t word = 0;
    while (word < note.words.words.size() && note.evidence(word, word).start < offset) ++word;
    return word;
}

/// Whether the word and the next are one word to a reader: "you're".
bool apostrophe_behind(const CardText& note, std::size_t word) {
    const auto& words = note.words.words;
    return note.reading.folded.text.substr(words[word].folded_end,
                                           words[word + 1].folded_begin - words[word].folded_end) ==
           "'";
}

/// Whether a sentence ends behind the word: by its mark, or by a period behind a word that is so
/// short that it might be an abbreviation, but with a capital to follow.
bool ends_sentence(const CardText& note, std::size_t word) {
    const auto& words = note.words.words;
    if (words[word].after == Gap::sentence) return true;
    const std::string_view text = note.reading.folded.text;
    return word + 1 < words.size() && words[word + 1].capital && !words[word].capital &&
           text[words[word].folded_end] == '.';
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
        if (other.rule->group != chosen.rule->group || !touch(span, other.where)) continue;
        const Span wider = united(span, other.where);
        if (length(wider) <= kLongestQuote && !parted(note, span, other.where)) span = wider;
    }
    return span;
}

/// Grows a quotation by the words of its sentence, as far as it fits.
class Quotation {
public:
    Quotation(const CardText& note, Span span)
        : note_(&note), span_(span), behind_(word_from(note, span.end)) {
        while (first_ < behind_ && note.evidence(first_, first_).end <= span.start) ++first_;
    }

    /// A scrap says more with the words around it.
    void make_readable() {
        for (bool grows = true; grows && length(span_) < kReadable;) {
            grows = take_behind();
            grows = (length(span_) < kReadable && take_before()) || grows;
        }
    }
    /// To the ends of the sentence, at either side where it fits whole; "you're" is not cut in two.
    void round_off() {
        const Quotation before = *this;
        while (take_behind()) {
        }
        if (goes_on_behind()) *this = before;
        const Quotation ended = *this;
        while (take_before()) {
        }
        if (goes_on_before()) *this = ended;
        if (goes_on_before() && apostrophe_behind(*note_, first_ - 1)) take_before();
        if (goes_on_behind() && apostrophe_behind(*note_, behind_ - 1)) take_behind();
    }
    [[nodiscard]] Span span() const { return span_; }

private:
    [[nodiscard]] std::size_t count() const { return note_->words.words.size(); }
    [[nodiscard]] bool goes_on_before() const {
        return first_ > 0 && first_ < behind_ && !ends_sentence(*note_, first_ - 1);
    }
    [[nodiscard]] bool goes_on_behind() const {
        return first_ < behind_ && behind_ < count() && !ends_sentence(*note_, behind_ - 1);
    }
    bool take(std::size_t word) {
        const Evidence one = note_->evidence(word, word);
        const Span wider = united(span_, {one.start, one.end});
        if (length(wider) > kLongestQuote) return false;
        span_ = wider;
        return true;
    }
    bool take_before() {
        const bool taken = goes_on_before() && take(first_ - 1);
        first_ -= taken ? 1 : 0;
        return taken;
    }
    bool take_behind() {
        const bool taken = goes_on_behind() && take(behind_);
        behind_ += taken ? 1 : 0;
        return taken;
    }

    const CardText* note_;
    Span span_;
    /// The words [first, behind).
    std::size_t first_ = 0;
    std::size_t behind_ = 0;
};

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

/// The first word with a capital behind `end` in the same sentence; the count of words if none.
std::size_t name_behind(const CardText& note, std::uint32_t end) {
    const auto& words = note.words.words;
    for (std::size_t i = word_from(note, end); i < words.size(); ++i) {
        if (i > 0 && words[i - 1].after == Gap::sentence) break;
        if (words[i].capital && note.words[i].size() > 1)
            return stands_behind_a_place_word(note.words, i) ? i : words.size();
    }
    return words.size();
}

}  // namespace

std::string quote_of(const Findings& findings, Group group) {
    if (!heaviest_in_note(findings, group)) {
        // A known pitch may have no word that a rule knows.
        return findings.known_pitch ? excerpt(findings.texts.note->original, kLongestQuote)
                                    : kNothing;
    }
    const CardText& note = *findings.texts.note;
    const CountedRule& rule = *most_telling(note, findings.note->rules, group);
    Quotation quotation(note, whole_phrase(note, findings.note->rules, rule));
    quotation.make_readable();
    quotation.round_off();
    return excerpt(note.original, quotation.span().start, quotation.span().end);
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
