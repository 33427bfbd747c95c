#include "signals/telling_clause.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "signals/as_written.h"
#include "signals/going_on.h"
#include "signals/quotation.h"
#include "text/language.h"
#include "text/scripts.h"
#include "text/utf8.h"

namespace doorman {
namespace {

constexpr int kMostContents = 4;
constexpr int kPerson = 2;
constexpr int kHoldsHeard = 2;
constexpr int kHoldsTold = 1;
/// Words of a clause that is cut to fit, which the quote grows from.
constexpr std::size_t kGrownFrom = 2;

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Folded, of any language.
constexpr std::array<std::string_view, 56> kPersons{
    "i",    "we",    "you",  "u",   "he",    "she",  "they", "me",   "us",   "my",
    "our",  "your",  "ich",  "wir", "sie",   "du",   "ihr",  "ihre", "mich", "uns",
    "mein", "meine", "je",   "j",   "nous",  "vous", "tu",   "mon",  "ma",   "notre",
    "nos",  "votre", "vos",  "yo",  "usted", "te",   "le",   "mi",   "su",   "io",
    "noi",  "lei",   "ci",   "vi",  "ti",    "eu",   "voce", "ik",   "wij",  "jij",
    "jouw", "onze",  "mnie", "pan", "pani",  "nas"};
constexpr std::array<std::string_view, 15> kConjunctions{"and",  "but", "und",  "aber", "et",
                                                         "mais", "y",   "pero", "e",    "ma",
                                                         "mas",  "en",  "maar", "i",    "ale"};
/// Polite or idle, and no stop words.
constexpr std::array<std::string_view, 49> kIdle{
    "thank",    "thanks",  "thx",     "cheers", "sorry",    "please",   "pls",
    "hello",    "hi",      "hey",     "dear",   "good",     "morning",  "evening",
    "again",    "much",    "lol",     "haha",   "hahaha",   "regards",  "wishes",
    "best",     "hope",    "think",   "guess",  "well",     "worth",    "someone",
    "somebody", "anyone",  "thing",   "things", "still",    "sort",     "stuff",
    "now",      "finally", "ages",    "its",    "too",      "danke",    "dank",
    "bedankt",  "merci",   "gracias", "grazie", "dziekuje", "obrigado", "obrigada"};
constexpr std::array<std::string_view, 12> kThanks{"thank",  "thanks",   "thx",      "danke",
                                                   "vielen", "dank",     "bedankt",  "gracias",
                                                   "grazie", "dziekuje", "obrigado", "obrigada"};

struct Content {
    int contents = 0;
    bool person = false;

    [[nodiscard]] bool is_enough() const { return contents >= (person ? 2 : 3); }
    [[nodiscard]] int worth() const {
        return std::min(contents, kMostContents) + (person && contents > 0 ? kPerson : 0);
    }
};

bool is_content(std::string_view word) {
    return word.size() > 1 && !is_stop_word(word) && !goes_on(word) && !is_among(kIdle, word);
}

/// Of words [first, behind).
Content content_of(const CardText& note, std::size_t first, std::size_t behind) {
    Content content;
    for (std::size_t word = first; word < behind; ++word) {
        if (is_content(note.words[word])) ++content.contents;
        // "Thank you" is about nobody.
        const bool thanked = word > first && is_among(kThanks, note.words[word - 1]);
        if (!thanked && is_among(kPersons, note.words[word])) content.person = true;
    }
    return content;
}

bool needs_no_blanks_there(const CardText& note, std::size_t word) {
    return needs_no_blanks(decode_utf8(note.words[word], 0).code);
}

/// One behind the last word of the clause.
std::size_t end_of_clause(const CardText& note, std::size_t first) {
    const auto& words = note.words.words;
    std::size_t word = first;
    while (word + 1 < words.size() && !ends_sentence(note, word) &&
           (words[word].after != Gap::comma || unbroken(note, word)) &&
           !begins_behind_conjunction(note, word + 1))
        ++word;
    return word + 1;
}

/// Words [first, behind) as far as a quote has room for them.
Span fitting(const CardText& note, std::size_t first, std::size_t behind) {
    const Span whole = written(note, first, behind);
    if (length(whole) <= kLongestQuote) return whole;
    if (is_among(kThanks, note.words[first]))
        while (first + 1 < behind && !is_content(note.words[first])) ++first;
    return written(note, first, std::min(first + kGrownFrom, behind));
}

}  // namespace

bool begins_behind_conjunction(const CardText& note, std::size_t word) {
    return word > 0 && word < note.words.words.size() &&
           is_among(kConjunctions, note.words[word - 1]) && is_among(kPersons, note.words[word]);
}

bool says_something(const CardText& note, Span where) {
    const std::size_t first = word_from(note, where.start);
    const std::size_t behind = word_from(note, where.end);
    if (first == behind) return true;
    return needs_no_blanks_there(note, first) || content_of(note, first, behind).is_enough();
}

Span telling_clause(const CardText& note, Span heard, std::span<const Span> told) {
    Span best = heard;
    int most = 0;
    for (std::size_t first = 0; first < note.words.words.size();) {
        const std::size_t behind = end_of_clause(note, first);
        const Content content = content_of(note, first, behind);
        const Span clause = written(note, first, behind);
        const bool is_told = std::any_of(told.begin(), told.end(),
                                         [&](Span one) { return share_letters(clause, one); });
        const int worth = content.worth() + (share_letters(clause, heard) ? kHoldsHeard : 0) +
                          (is_told ? kHoldsTold : 0);
        if (content.contents > 0 && worth > most) {
            most = worth;
            best = fitting(note, first, behind);
        }
        first = behind;
    }
    return best;
}

}  // namespace doorman
