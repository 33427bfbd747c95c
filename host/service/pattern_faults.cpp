#include "service/pattern_faults.h"

#include <vector>

#include "rules/pattern.h"
#include "text/fold.h"

namespace doorman {

namespace {

constexpr Words kCapital{"Texts are compared in small letters: write this letter small.",
                         "I testi si confrontano in minuscolo: scrivi minuscola questa lettera.",
                         "Teksty porównuje się małymi literami: zapisz tę literę małą."};
constexpr Words kBadEscape{"Nothing is written so with a backslash.",
                           "Con la barra rovesciata non si scrive nulla di simile.",
                           "Nic się tak nie zapisuje z ukośnikiem."};
constexpr Words kBadClass{"There is no such class of characters.",
                          "Questa classe di caratteri non esiste.", "Nie ma takiej klasy znaków."};
constexpr Words kBadRange{"In square brackets, a range has to rise: a-z, not z-a.",
                          "Tra parentesi quadre un intervallo deve crescere: a-z, non z-a.",
                          "W nawiasie kwadratowym zakres musi rosnąć: a-z, nie z-a."};
constexpr Words kMissingBracket{"A [ has no ] that closes it.", "A una [ manca la ] che la chiude.",
                                "Brakuje ] zamykającego [."};
constexpr Words kParentheses{"A ( or ) has no partner.", "Una ( o ) è senza compagna.",
                             "Jakiś nawias ( lub ) nie ma pary."};
constexpr Words kTrailingBackslash{"The backslash at the end has nothing to stand before.",
                                   "La barra rovesciata alla fine non precede nulla.",
                                   "Ukośnik na końcu niczego nie poprzedza."};
constexpr Words kNothingToRepeat{"There is nothing here to repeat.",
                                 "Qui non c'è nulla da ripetere.", "Nie ma tu czego powtarzać."};
constexpr Words kRepeatSize{"A repetition may be at most 1000.",
                            "Una ripetizione può essere al massimo 1000.",
                            "Powtórzenie może wynosić najwyżej 1000."};
constexpr Words kRepeatTwice{"Repeated twice in a row.", "Ripetuto due volte di seguito.",
                             "Powtórzone dwa razy z rzędu."};
constexpr Words kLookaround{"What begins so with (? is not known here; (?:…) groups.",
                            "Quel che comincia così con (? qui non si conosce; (?:…) raggruppa.",
                            "To, co zaczyna się od (?, nie jest tu znane; (?:…) grupuje."};
constexpr Words kTooLarge{"The expression is too large.", "L'espressione è troppo grande.",
                          "Wyrażenie jest za duże."};
constexpr Words kEmpty{"It matches even where there is nothing.",
                       "Corrisponde anche dove non c'è nulla.",
                       "Pasuje nawet tam, gdzie nic nie ma."};
constexpr Words kNoExpression{"This is no expression.", "Non è un'espressione.",
                              "To nie jest wyrażenie."};

const Words& words_for(RE2::ErrorCode code) {
    switch (code) {
        case RE2::ErrorBadEscape:
            return kBadEscape;
        case RE2::ErrorBadCharClass:
            return kBadClass;
        case RE2::ErrorBadCharRange:
            return kBadRange;
        case RE2::ErrorMissingBracket:
            return kMissingBracket;
        case RE2::ErrorMissingParen:
        case RE2::ErrorUnexpectedParen:
            return kParentheses;
        case RE2::ErrorTrailingBackslash:
            return kTrailingBackslash;
        case RE2::ErrorRepeatArgument:
            return kNothingToRepeat;
        case RE2::ErrorRepeatSize:
            return kRepeatSize;
        case RE2::ErrorRepeatOp:
            return kRepeatTwice;
        case RE2::ErrorBadPerlOp:
        case RE2::ErrorBadNamedCapture:
            return kLookaround;
        case RE2::ErrorPatternTooLarge:
            return kTooLarge;
        default:
            return kNoExpression;
    }
}

/// Bytes as UTF-16 code units.
std::size_t utf16_length(std::string_view utf8) {
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// A capital that is a letter to match, not part of an escape such as \W or \p{L}.
std::optional<std::size_t> capital_in(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\') {
            const bool property =
                pattern.substr(at + 1, 1) == "p" || pattern.substr(at + 1, 1) == "P";
            const std::size_t close = property ? pattern.find('}', at) : std::string_view::npos;
            at = close != std::string_view::npos && pattern.substr(at + 2, 1) == "{" ? close
                 : property                                                          ? at + 2
                                                                                     : at + 1;
        } else if (pattern.substr(at, 3) == "(?P") {
            at += 2;
        } else if (c >= 'A' && c <= 'Z') {
            return at;
        }
    }
    return std::nullopt;
}

/// A parenthesis without its partner, where RE2 only says that there is one: the first that closes
/// nothing, else the last that nothing closes.
std::optional<std::size_t> unpaired_in(std::string_view pattern) {
    std::vector<std::size_t> open;
    bool in_class = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\') {
            ++at;
        } else if (in_class) {
            in_class = c != ']';
        } else if (c == '[') {
            in_class = true;
            // A ] that comes first is a character of the class.
            if (pattern.substr(at + 1, 1) == "^") ++at;
            if (pattern.substr(at + 1, 1) == "]") ++at;
        } else if (c == '(') {
            open.push_back(at);
        } else if (c == ')') {
            if (open.empty()) return at;
            open.pop_back();
        }
    }
    if (open.empty()) return std::nullopt;
    return open.back();
}

}  // namespace

std::optional<PatternFault> pattern_fault(std::string_view pattern, Locale locale) {
    const auto told = [&](const Words& words, std::optional<std::size_t> byte) {
        PatternFault fault{std::string(words.in(locale)), std::nullopt};
        if (byte) fault.where = utf16_length(pattern.substr(0, *byte));
        return fault;
    };
    const RE2 expression(std::string(pattern), expression_options());
    if (!expression.ok()) {
        const std::string& part = expression.error_arg();
        const std::size_t at =
            part.empty() || part == pattern ? std::string::npos : pattern.rfind(part);
        const Words& words = words_for(expression.error_code());
        if (&words == &kParentheses) return told(words, unpaired_in(pattern));
        return told(words, at == std::string::npos ? std::nullopt : std::optional(at));
    }
    if (const auto capital = capital_in(pattern)) return told(kCapital, capital);
    const auto folded = fold_pattern(pattern);
    if (folded) return std::nullopt;
    if (RE2::PartialMatch("", expression)) return told(kEmpty, std::nullopt);
    return PatternFault{folded.error().what, std::nullopt};
}

}  // namespace doorman
