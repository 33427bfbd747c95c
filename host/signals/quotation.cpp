#include "signals/quotation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/language.h"
#include "text/scripts.h"
#include "text/utf8.h"

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

/// Words that something must follow, where they are no stop words (text/stop_words.h): ordinals,
/// relative pronouns, prepositions, determiners. In the order of letters.
constexpr std::array<std::string_view, 269> kGoOn{
    "afin",     "after",      "against",  "alcuni",    "algum",     "alguma",   "algun",
    "alguna",   "algunos",    "alguns",   "also",      "although",  "always",   "among",
    "and",      "another",    "any",      "around",    "ate",       "aucun",    "aucune",
    "aunque",   "avec",       "because",  "before",    "behind",    "being",    "between",
    "beyond",   "bez",        "both",     "cada",      "cannot",    "chaque",   "chez",
    "could",    "cui",        "cuja",     "cujo",      "cuya",      "cuyo",     "dagli",
    "dal",      "dalla",      "dallo",    "damit",     "dass",      "denen",    "depuis",
    "derde",    "deren",      "dernier",  "derniere",  "desde",     "despite",  "dessen",
    "deuxieme", "dont",       "dopo",     "dritte",    "dritten",   "druga",    "drugi",
    "drugiego", "durch",      "during",   "each",      "eerste",    "einige",   "either",
    "elke",     "enkele",     "entre",    "erste",     "ersten",    "erster",   "erstes",
    "even",     "every",      "few",      "fifth",     "first",     "fourth",   "fra",
    "geen",     "gegen",      "getting",  "hasta",     "having",    "iedere",   "into",
    "jede",     "jeden",      "jeder",    "jedes",     "kazda",     "kazdy",    "kein",
    "keine",    "keinen",     "ktora",    "ktore",     "ktorego",   "ktorej",   "ktorzy",
    "last",     "letzte",     "letzten",  "letztes",   "leur",      "leurs",    "lorsque",
    "many",     "may",        "mehrere",  "miedzy",    "might",     "more",     "most",
    "must",     "nachste",    "nachsten", "nasz",      "nasza",     "nasze",    "neither",
    "nenhum",   "nenhuma",    "nessun",   "nessuna",   "never",     "next",     "ningun",
    "ninguna",  "no",         "nor",      "nossa",     "nosso",     "nostra",   "nostri",
    "nostro",   "nuestra",    "nuestro",  "nuestros",  "ob",        "ogni",     "ohne",
    "omdat",    "only",       "onto",     "onze",      "or",        "other",    "over",
    "parce",    "pela",       "pelas",    "pelo",      "pelos",     "pendant",  "per",
    "pierwsza", "pierwszego", "pierwszy", "plus",      "plusieurs", "podczas",  "poniewaz",
    "porque",   "premier",    "premiere", "prima",     "primeira",  "primeiro", "primer",
    "primera",  "primo",      "prochain", "prochaine", "prossima",  "prossimo", "proxima",
    "proximo",  "qualche",    "quale",    "quali",     "quand",     "quella",   "quelle",
    "quelli",   "quello",     "quelques", "quem",      "quien",     "quite",    "really",
    "sans",     "second",     "seconda",  "segunda",   "segundo",   "seit",     "sem",
    "senza",    "several",    "shall",    "should",    "sin",       "since",    "sinds",
    "some",     "sugli",      "sul",      "sulla",     "tegen",     "terwijl",  "than",
    "third",    "though",     "through",  "tijdens",   "too",       "toward",   "towards",
    "tra",      "tussen",     "tweede",   "ultima",    "ultimo",    "ultimos",  "under",
    "unless",   "unser",      "unsere",   "unserem",   "unseren",   "until",    "upon",
    "very",     "via",        "volgende", "vorige",    "waar",      "waarin",   "wahrend",
    "wegen",    "weil",       "welche",   "welchen",   "welcher",   "welches",  "wenn",
    "where",    "whether",    "which",    "while",     "who",       "whom",     "whose",
    "why",      "within",     "without",  "would",     "zaden",     "zadna",    "zonder",
    "zweite",   "zweiten",    "zwischen"};
static_assert(std::is_sorted(kGoOn.begin(), kGoOn.end()));

constexpr std::size_t kLongestBytes = std::size_t{4} * kLongestQuote;

constexpr std::string_view kPunctuation = ".,:;!?-'";
constexpr std::u32string_view kForeignPunctuation = U"،؛؟۔।॥";
constexpr std::string_view kOpening = "([{<\"";
constexpr std::string_view kClosing = ")]}>\"";

/// Between the word and the next one, or the end.
std::string_view marks_behind(const CardText& text, std::size_t word) {
    const auto& words = text.words.words;
    const std::string_view folded = text.reading.folded.text;
    const std::size_t end = word + 1 < words.size() ? words[word + 1].folded_begin : folded.size();
    return folded.substr(words[word].folded_end, end - words[word].folded_end);
}

bool stands_alone(const CardText& text, std::size_t word) {
    return needs_no_blanks(decode_utf8(text.words[word], 0).code);
}

/// Nothing between the word and the next one is a blank, though both are of a script that has them.
bool unbroken(const CardText& text, std::size_t word) {
    return word + 1 < text.words.words.size() &&
           marks_behind(text, word).find(' ') == std::string_view::npos &&
           !stands_alone(text, word) && !stands_alone(text, word + 1);
}

bool written_as_one(const CardText& text, std::size_t word) {
    return unbroken(text, word) && !ends_sentence(text, word);
}

/// The first of the words that the sender wrote as one with this.
std::size_t first_of_written(const CardText& text, std::size_t word) {
    while (word > 0 && written_as_one(text, word - 1)) --word;
    return word;
}
/// One behind the last of them.
std::size_t end_of_written(const CardText& text, std::size_t word) {
    while (written_as_one(text, word)) ++word;
    return word + 1;
}

/// Whether a bracket or quotation mark of `these` has its other half, of `others`, in `inside`.
bool is_paired(char32_t mark, std::string_view these, std::string_view others,
               std::string_view inside) {
    const auto at = these.find(static_cast<char>(mark));
    return inside.find(others[at]) != std::string_view::npos;
}
bool is_one_of(char32_t mark, std::string_view marks) {
    return mark < 0x80 && marks.find(static_cast<char>(mark)) != std::string_view::npos;
}

/// Without what may be left off before it.
std::string_view without_opening(std::string_view marks, std::string_view inside) {
    while (!marks.empty()) {
        const DecodedChar mark = decode_utf8(marks, 0);
        const bool dropped =
            mark.code == '\'' || mark.code == U'¿' || mark.code == U'¡' ||
            (is_one_of(mark.code, kOpening) && !is_paired(mark.code, kOpening, kClosing, inside));
        if (!dropped) break;
        marks.remove_prefix(mark.bytes);
    }
    return marks;
}
/// Without what may be left off behind it.
std::string_view without_ending(std::string_view marks, std::string_view inside) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < marks.size();) {
        const DecodedChar mark = decode_utf8(marks, at);
        at += mark.bytes;
        const bool dropped =
            is_one_of(mark.code, kPunctuation) ||
            kForeignPunctuation.find(mark.code) != std::u32string_view::npos ||
            (is_one_of(mark.code, kClosing) && !is_paired(mark.code, kClosing, kOpening, inside));
        if (!dropped) kept = at;
    }
    return marks.substr(0, kept);
}

/// The marks that are written to the word's beginning, up to a blank.
std::string_view lead(const CardText& text, std::size_t word) {
    if (stands_alone(text, word)) return {};
    const auto& words = text.words.words;
    const std::string_view marks =
        word > 0 ? marks_behind(text, word - 1)
                 : std::string_view(text.reading.folded.text).substr(0, words[0].folded_begin);
    const auto blank = marks.rfind(' ');
    if (blank == std::string_view::npos) return word > 0 ? std::string_view() : marks;
    return marks.substr(blank + 1);
}
/// The marks that are written to its end.
std::string_view tail(const CardText& text, std::size_t word) {
    if (stands_alone(text, word)) return {};
    const std::string_view marks = marks_behind(text, word);
    const auto blank = marks.find(' ');
    const bool last = word + 1 == text.words.words.size();
    return blank == std::string_view::npos && !last ? std::string_view() : marks.substr(0, blank);
}

/// Words [first, behind) with the marks that belong to them.
Span written(const CardText& text, std::size_t first, std::size_t behind) {
    const std::size_t begin = text.words.words[first].folded_begin;
    const std::size_t end = text.words.words[behind - 1].folded_end;
    // What is longer than any quote is cut, and not looked at.
    const auto inside = std::string_view(text.reading.folded.text)
                            .substr(begin, std::min<std::size_t>(end - begin, kLongestBytes));
    return utf16_span(text.reading.folded,
                      begin - without_opening(lead(text, first), inside).size(),
                      end + without_ending(tail(text, behind - 1), inside).size());
}

/// Stop words that nothing need follow: "lovely having you | at the fair".
bool may_end(std::string_view word) {
    static constexpr std::array<std::string_view, 11> kMayEnd{
        "here", "hier", "know", "love", "me", "mich", "mir", "there", "uns", "us", "you"};
    return std::find(kMayEnd.begin(), kMayEnd.end(), word) != kMayEnd.end();
}

/// A figure tells of something too: "Sie haben mir 2019 die Hüfte operiert".
bool goes_on(std::string_view word) {
    return std::binary_search(kGoOn.begin(), kGoOn.end(), word) ||
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Span united(Span a, Span b) {
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

std::size_t word_from(const CardText& text, std::uint32_t offset) {
    std::size_t word = 0;
    while (word < text.words.words.size() && text.evidence(word, word).start < offset) ++word;
    return word;
}

bool ends_sentence(const CardText& text, std::size_t word) {
    const auto& words = text.words.words;
    if (word + 1 == words.size()) return true;
    const Word& next = words[word + 1];
    if (unbroken(text, word) && (!next.capital || next.all_capitals)) return false;
    return words[word].after == Gap::sentence;
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
    return !goes_on_before() || parts_clauses(first_ - 1);
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
    // "j'ai", "d'un", but not "accepteriez-vous".
    const auto& words = text_->words.words;
    const std::string_view written =
        std::string_view(text_->reading.folded.text)
            .substr(words[first].folded_begin, words[last].folded_end - words[first].folded_begin);
    return is_stop_word(written) ||
           (marks_behind(*text_, last - 1) == "'" && is_stop_word(text_->words[last]));
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
