#include "signals/words.h"

#include <algorithm>
#include <array>
#include <span>

#include <utf8proc.h>

#include "text/scripts.h"
#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::array<bool, 128> kAsciiWord = [] {
    std::array<bool, 128> is{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) is[c] = true;
    for (std::size_t c = '0'; c <= '9'; ++c) is[c] = true;
    return is;
}();

bool is_ascii_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_word(char32_t code) {
    if (code < 0x80) return kAsciiWord[code];
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
            return true;
        default:
            return false;
    }
}

/// A Latin letter that folding makes a plain one, or a mark that it takes off.
bool is_accented(char32_t code) {
    return (code >= 0xC0 && code < 0x250) || (code >= 0x300 && code < 0x370);
}

/// Reads letters' case and accents in the original, for spans that come in order.
class Letters {
public:
    explicit Letters(std::string_view original) : original_(original) {}

    void mark(Word& word, const Folded& folded) {
        if (folded.origin.empty()) return mark_plain(word);
        const Span span = utf16_span(folded, word.folded_begin, word.folded_end);
        while (at_ < original_.size() && unit_ < span.start) step();
        int upper = 0;
        int lower = 0;
        while (at_ < original_.size() && unit_ < span.end) {
            const char32_t code = step();
            const bool is_upper = code < 0x80
                                      ? is_ascii_capital(static_cast<char>(code))
                                      : utf8proc_isupper(static_cast<utf8proc_int32_t>(code)) != 0;
            if (upper + lower == 0) word.capital = is_upper;
            upper += is_upper ? 1 : 0;
            lower += is_upper ? 0 : 1;
            word.ends_accented = is_accented(code);
            writes_accents_ = writes_accents_ || word.ends_accented;
        }
        word.all_capitals = upper >= 2 && lower == 0;
    }

    [[nodiscard]] bool writes_accents() const { return writes_accents_; }

private:
    // Plain text stands for itself, byte by byte.
    void mark_plain(Word& word) const {
        const std::string_view letters =
            original_.substr(word.folded_begin, word.folded_end - word.folded_begin);
        word.capital = is_ascii_capital(letters.front());
        word.all_capitals =
            letters.size() >= 2 && std::all_of(letters.begin(), letters.end(), is_ascii_capital);
    }

    char32_t step() {
        const DecodedChar next = decode_utf8(original_, at_);
        at_ += next.bytes;
        unit_ += next.code > 0xFFFF ? 2 : 1;
        return next.code;
    }

    std::string_view original_;
    std::size_t at_ = 0;
    std::uint32_t unit_ = 0;
    bool writes_accents_ = false;
};

/// "Univ. of Iowa", "St. Olaf": a period behind one of these, or behind a letter ("U.S."), with
/// more to come. In the order of letters.
constexpr std::array<std::string_view, 114> kAbbreviations{
    "abt",  "acad", "approx", "aprox", "apt",  "ass",  "assn", "assoc", "av",   "ave",  "avv",
    "bc",   "bd",   "bijv",   "blvd",  "bros", "bzw",  "ca",   "cf",    "cie",  "co",   "col",
    "coll", "corp", "dept",   "dhr",   "dipl", "doc",  "dott", "dr",    "dra",  "drs",  "ds",
    "eg",   "egr",  "est",    "etc",   "evtl", "exma", "exmo", "ext",   "fr",   "gen",  "ggf",
    "gov",  "govt", "hon",    "hosp",  "ie",   "inc",  "incl", "ing",   "inkl", "inst", "intl",
    "inz",  "jl",   "jr",     "kl",    "lic",  "lt",   "ltd",  "mag",   "max",  "mevr", "mgr",
    "mlle", "mme",  "mr",     "mrd",   "mrs",  "ms",   "mt",   "mw",    "napr", "natl", "np",
    "nr",   "pag",  "phd",    "prof",  "pvt",  "rep",  "resp", "rev",   "sch",  "sen",  "sgt",
    "sig",  "sp",   "spett",  "sr",    "sra",  "st",   "std",  "ste",   "str",  "tech", "tel",
    "tsd",  "tzn",  "tzw",    "uds",   "ul",   "univ", "uniw", "usw",   "vgl",  "viz",  "vol",
    "vs",   "wg",   "zob",    "zzgl"};
/// Words of their own elsewhere: "no. 2", "ok. 30 osób".
constexpr std::array<std::string_view, 5> kBeforeFigures{"art", "fig", "no", "nos", "ok"};
/// "3 Mio. Umsatz".
constexpr std::array<std::string_view, 1> kBehindFigures{"mio"};
/// What is counted or measured in them goes on small: "5 tys. zł", but "5 tys. Proszę o kontakt".
constexpr std::array<std::string_view, 6> kGoOnSmall{"godz", "hod", "mld", "mln", "tis", "tys"};
/// What is counted or paid by: "€48/hr. Minimum 2", but "hr. Jansen" and "3 hrs. a week".
constexpr std::array<std::string_view, 6> kUnits{"hr", "hrs", "min", "mins", "yr", "yrs"};

static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

bool is_in(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What stands beside a word.
struct Neighbours {
    bool figure_before = false;
    /// "€48/hr", "9 USD/hr".
    bool slash_before = false;
    bool figure_behind = false;
    bool capital_behind = false;
};

bool is_abbreviation(std::string_view word, Neighbours beside) {
    return word.size() == 1 ||
           std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word) ||
           (beside.figure_behind && is_in(kBeforeFigures, word)) ||
           (beside.figure_before && is_in(kBehindFigures, word)) ||
           (!beside.capital_behind && is_in(kGoOnSmall, word)) ||
           (!(beside.capital_behind && (beside.figure_before || beside.slash_before)) &&
            is_in(kUnits, word));
}

/// "30 %" and "300 € a day" are one phrase.
bool is_currency(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_SC;
}

/// Of Chinese and Japanese, Hindi, Urdu, Arabic and Persian; folding makes "?" and "!" of wide
/// ones.
constexpr std::array<std::string_view, 4> kOtherFullStops{"。", "।", "۔", "؟"};

Gap gap_of(std::string_view between, std::string_view word, bool last, Neighbours beside) {
    Gap gap = last ? Gap::sentence : Gap::soft;
    for (const std::string_view stop : kOtherFullStops)
        if (between.find(stop) != std::string_view::npos) return Gap::sentence;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const char c = between[i];
        if (static_cast<unsigned char>(c) >= 0x80) {
            const DecodedChar other = decode_utf8(between, i);
            i += other.bytes - 1;
            if (!is_currency(other.code)) gap = std::max(gap, Gap::comma);
            continue;
        }
        switch (c) {
            case '.':
                if (last || i + 1 < between.size() || word.size() > 1)
                    gap = std::max(gap, is_abbreviation(word, beside) ? Gap::soft : Gap::sentence);
                break;
            case '!':
            case '?':
            case ';':
                gap = Gap::sentence;
                break;
            case '-':
                if (between.size() > 1) gap = std::max(gap, Gap::comma);
                break;
            case ' ':
            case '\'':
            case '&':
            case '_':
            case '+':
            case '#':
            case '%':
            case '$':
                break;
            default:
                gap = std::max(gap, Gap::comma);
                break;
        }
    }
    return gap;
}

}  // namespace

WordText words_of(std::string_view original, const Folded& folded) {
    const std::string_view text = folded.text;
    WordText out;
    out.text.reserve(text.size() + 1);
    out.words.reserve(text.size() / 5 + 1);
    Letters letters(original);

    std::size_t at = 0;
    std::size_t between = 0;
    while (at <= text.size()) {
        std::size_t end = at;
        while (end < text.size()) {
            const auto c = static_cast<unsigned char>(text[end]);
            if (c < 0x80) {
                if (!kAsciiWord[c]) break;
                ++end;
            } else {
                const DecodedChar next = decode_utf8(text, end);
                const bool alone = needs_no_blanks(next.code);
                if (!is_word(next.code) || (alone && end > at)) break;
                end += next.bytes;
                if (alone) break;
            }
        }
        const bool finished = at >= text.size();
        if (end == at && !finished) {
            at += decode_utf8(text, at).bytes;
            continue;
        }
        const std::string_view punctuation = text.substr(between, at - between);
        Word word;
        word.folded_begin = static_cast<std::uint32_t>(at);
        word.folded_end = static_cast<std::uint32_t>(end);
        if (!finished) letters.mark(word, folded);
        if (!out.words.empty()) {
            Word& previous = out.words.back();
            const std::size_t count = out.words.size();
            const Neighbours beside{
                count > 1 && out.words[count - 2].after == Gap::soft && holds_digit(out[count - 2]),
                previous.folded_begin > 0 && text[previous.folded_begin - 1] == '/',
                holds_digit(text.substr(at, 1)), word.capital && !word.all_capitals};
            previous.after = gap_of(punctuation, std::string_view(out.text).substr(previous.begin),
                                    finished, beside);
            if (!finished) out.text.push_back(previous.after == Gap::soft ? ' ' : '|');
        }
        if (finished) break;

        word.begin = static_cast<std::uint32_t>(out.text.size());
        word.after_at = punctuation.find('@') != std::string_view::npos;
        out.text.append(text.substr(at, end - at));
        word.end = static_cast<std::uint32_t>(out.text.size());
        out.words.push_back(word);
        at = between = end;
    }
    out.writes_accents = letters.writes_accents();
    return out;
}

std::string phrase_of(std::string_view utf8) {
    return words_of(utf8, fold(utf8)).text;
}

bool holds_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace doorman
