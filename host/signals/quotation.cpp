#include "signals/quotation.h"

#include <algorithm>
#include <string_view>

#include "signals/going_on.h"
#include "signals/telling_clause.h"
#include "text/language.h"

namespace doorman {
namespace {

/// Shorter pieces say too little: they are quoted with the words around them, up to this length.
constexpr std::uint32_t kReadable = 26;
/// So many words of the clause behind a comma say nothing, nor so many of the one before it.
constexpr std::size_t kFragment = 2;
/// How much of the sender's word may stand before the evidence in it, as of a long address.
constexpr std::uint32_t kLongestLead = kLongestQuote / 2;

/// What a quote is worth to a reader: where it begins and ends, and how much it says.
namespace worths {
constexpr double kWholeBeginning = 3;
constexpr double kSentenceEnd = 3;
constexpr double kClauseEnd = 2.5;
/// Before a short word, as "at" or "the", with which most often another phrase begins.
constexpr double kPhraseEnd = 1.5;
constexpr double kCharacter = 0.02;
constexpr double kFragmentOfClause = -2;
/// For each character that a scrap lacks.
constexpr double kScrap = -0.1;
constexpr double kGoesOn = -2.5;
/// In the middle of a name, or between a figure and what it counts.
constexpr double kTorn = -3;
}  // namespace worths

}  // namespace

Span united(Span a, Span b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

Quotation::Quotation(const CardText& text, Span span)
    : text_(&text), span_(span), behind_(word_from(text, span.end)) {
    while (first_ < behind_ && text.evidence(first_, first_).end <= span.start) ++first_;
    if (first_ == behind_) {
        if (text.words.words.empty()) return;
        first_ -= std::min<std::size_t>(first_, 1);
        behind_ = first_ + 1;
        const Evidence word = text.evidence(first_, first_);
        span_ = {word.start, word.end};
    }

    behind_ = end_of_written(text, behind_ - 1);
    span_ = united(span_, written(text, first_, behind_));
    keep_longest_sentence();
    const std::size_t first = first_of_written(text, first_);
    const Span whole = united(span_, written(text, first, behind_));
    if (span_.start - whole.start > kLongestLead) return;
    first_ = first;
    span_ = whole;
}

void Quotation::keep_longest_sentence() {
    const std::size_t end = behind_;
    Span longest;
    for (std::size_t word = first_, begin = first_; word < end; ++word) {
        if (word + 1 < end && !ends_sentence(*text_, word)) continue;
        const Span sentence = written(*text_, begin, word + 1);
        if (length(sentence) > length(longest)) {
            longest = sentence;
            first_ = begin;
            behind_ = word + 1;
        }
        begin = word + 1;
    }
    span_ = longest;
}

void Quotation::begin_readably() {
    while (length(span_) < kReadable && take_before()) {
    }
}

void Quotation::cut_well() {
    leave_off_fragments();
    if (first_ == behind_) return;
    const std::vector<std::size_t> ends = possible_ends();
    Quotation best = *this;
    double most = worth();
    for (const std::size_t first : possible_beginnings()) {
        for (const std::size_t behind : ends) {
            Quotation other = *this;
            if (!other.take(first, behind)) break;
            const double worth = other.worth();
            if (worth <= most) continue;
            most = worth;
            best = other;
        }
    }
    *this = best;
    leave_off_stop_words();
}

std::vector<std::size_t> Quotation::possible_beginnings() const {
    std::vector<std::size_t> all{first_};
    Quotation wider = *this;
    while (wider.take_before())
        if (length(span_) < kReadable || wider.begins_clause()) all.push_back(wider.first_);
    return all;
}
std::vector<std::size_t> Quotation::possible_ends() const {
    std::vector<std::size_t> all{behind_};
    Quotation wider = *this;
    while (wider.take_behind()) all.push_back(wider.behind_);
    return all;
}

double Quotation::worth() const {
    using namespace worths;
    double worth = length(span_) * kCharacter;
    if (length(span_) < kReadable) worth += kScrap * (kReadable - length(span_));
    if (begins_clause()) {
        worth += kWholeBeginning;
        if (goes_on_before() && is_fragment(first_, kFragment)) worth += kFragmentOfClause;
    } else if (belong_together(first_ - 1)) {
        worth += kTorn;
    }
    if (!goes_on_behind()) return worth + kSentenceEnd;
    const std::size_t last = behind_ - 1;
    if (parts_clauses(last)) {
        worth += kClauseEnd;
        return is_end_of_fragment() ? worth + kFragmentOfClause : worth;
    }
    if (belong_together(last)) {
        worth += kTorn;
    } else if (is_stop_word(text_->words[behind_]) && !is_stop_word(text_->words[last])) {
        worth += kPhraseEnd;
    }
    return says_nothing_at_end() ? worth + kGoesOn : worth;
}

bool Quotation::parts_clauses(std::size_t word) const {
    return text_->words.words[word].after == Gap::comma && !unbroken(*text_, word);
}
bool Quotation::begins_clause() const {
    return !goes_on_before() || parts_clauses(first_ - 1) ||
           begins_behind_conjunction(*text_, first_);
}

bool Quotation::is_fragment(std::size_t first, std::size_t words) const {
    for (std::size_t word = first; word < std::min(first + words, behind_ - 1); ++word)
        if (parts_clauses(word)) return true;
    return false;
}
bool Quotation::is_end_of_fragment() const {
    const std::size_t words = std::min(kFragment, behind_ - first_ - 1);
    for (std::size_t word = behind_ - 1; word-- > behind_ - 1 - words;)
        if (parts_clauses(word)) return true;
    return false;
}

bool Quotation::belong_together(std::size_t word) const {
    const auto& words = text_->words.words;
    if (word + 1 >= words.size() || words[word].after != Gap::soft) return false;
    return (words[word].capital && words[word + 1].capital) || holds_digit(text_->words[word]) ||
           text_->words[word + 1] == "s";
}

bool Quotation::says_nothing_at_end() const {
    const std::size_t last = behind_ - 1;
    const std::size_t first = first_of_written(*text_, last);
    if (first == last) {
        const std::string_view word = text_->words[last];
        return goes_on(word) ||
               (is_stop_word(word) && !(may_end(word) && is_stop_word(text_->words[behind_])));
    }
    // "j'ai", "d'un", "you'd", but not "accepteriez-vous".
    const auto& words = text_->words.words;
    const std::string_view written =
        std::string_view(text_->reading.folded.text)
            .substr(words[first].folded_begin, words[last].folded_end - words[first].folded_begin);
    const std::string_view ending = text_->words[last];
    return is_stop_word(written) || (marks_behind(*text_, last - 1) == "'" &&
                                     (is_stop_word(ending) || is_short_verb(ending)));
}

void Quotation::leave_off_fragments() {
    for (std::size_t words = 1; words <= kFragment && goes_on_behind(); ++words)
        if (first_ + words < behind_ && parts_clauses(behind_ - words - 1) &&
            narrow(first_, behind_ - words))
            break;
    for (std::size_t words = 1; words <= kFragment && goes_on_before(); ++words)
        if (first_ + words < behind_ && parts_clauses(first_ + words - 1) &&
            narrow(first_ + words, behind_))
            break;
}

void Quotation::leave_off_stop_words() {
    while (goes_on_behind() && !parts_clauses(behind_ - 1) && says_nothing_at_end() &&
           narrow(first_, first_of_written(*text_, behind_ - 1))) {
    }
}

bool Quotation::narrow(std::size_t first, std::size_t behind) {
    const Span narrower = written(*text_, first, behind);
    if (length(narrower) < kReadable / 2) return false;
    span_ = narrower;
    first_ = first;
    behind_ = behind;
    return true;
}

bool Quotation::goes_on_before() const {
    return first_ > 0 && first_ < behind_ && !ends_sentence(*text_, first_ - 1);
}
bool Quotation::goes_on_behind() const {
    return first_ < behind_ && !ends_sentence(*text_, behind_ - 1);
}

bool Quotation::take(std::size_t first, std::size_t behind) {
    const Span wider = united(span_, written(*text_, first, behind));
    if (length(wider) > kLongestQuote) return false;
    span_ = wider;
    first_ = first;
    behind_ = behind;
    return true;
}
bool Quotation::take_before() {
    return goes_on_before() && take(first_of_written(*text_, first_ - 1), behind_);
}
bool Quotation::take_behind() {
    return goes_on_behind() && take(first_, end_of_written(*text_, behind_));
}

}  // namespace doorman
