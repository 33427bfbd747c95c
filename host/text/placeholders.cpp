#include "text/placeholders.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace doorman {
namespace {

constexpr std::size_t kLongestField = 60;

// What tools and templates call the gaps, folded. Brackets and signs of percent are common
// in honest text, so there every word has to be one of these.
constexpr auto kFieldWords = std::to_array<std::string_view>({
    "achternaam",  "apellido",   "azienda",   "bedrijf",    "bedrijfsnaam", "branche",
    "cargo",       "candidate",  "city",      "client",     "cognome",      "company",
    "companyname", "connection", "contact",   "country",    "date",         "empresa",
    "entreprise",  "event",      "field",     "firm",       "firma",        "firmenname",
    "firmy",       "first",      "firstname", "fname",      "full",         "fullname",
    "functie",     "group",      "here",      "imie",       "industry",     "insert",
    "job",         "jobtitle",   "last",      "lastname",   "lname",        "location",
    "mutual",      "my",         "nachname",  "name",       "nazwa",        "nazwisko",
    "nom",         "nombre",     "nome",      "occupation", "organisation", "organization",
    "phone",       "position",   "poste",     "prenom",     "product",      "profession",
    "prospect",    "recipient",  "region",    "role",       "ruolo",        "school",
    "sector",      "sender",     "skill",     "sobrenome",  "stanowisko",   "state",
    "surname",     "title",      "topic",     "university", "user",         "username",
    "vorname",     "voornaam",   "your",
});

constexpr bool letter(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_field_word(std::string_view word) {
    return std::find(kFieldWords.begin(), kFieldWords.end(), word) != kFieldWords.end();
}

// "first name", "company_name", "contact.firstname".
bool only_field_words(std::string_view content) {
    bool any = false;
    std::size_t at = 0;
    while (at < content.size()) {
        if (!letter(content[at])) {
            if (std::string_view(" _-./").find(content[at]) == std::string_view::npos) return false;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < content.size() && letter(content[end])) ++end;
        if (!is_field_word(content.substr(at, end - at))) return false;
        any = true;
        at = end;
    }
    return any;
}

// People do not write braces: whatever is in them is a field, or a choice of words for a tool
// ("{hi|hello}").
bool is_braced_field(std::string_view content) {
    return std::all_of(content.begin(), content.end(), [](char c) {
        return letter(c) || digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
               std::string_view(" _-.|!#$:'\"@/").find(c) != std::string_view::npos;
    });
}

// The end of the field that begins at `at`, if one does.
std::optional<std::size_t> field_end(std::string_view text, std::size_t at) {
    const char open = text[at];
    const char close = open == '{' ? '}' : open == '[' ? ']' : open == '<' ? '>' : '%';
    std::size_t inner = at + 1;
    if (open != '%')
        while (inner < text.size() && inner < at + 3 && text[inner] == open) ++inner;
    const std::size_t depth = inner - at;

    const std::string_view window = text.substr(inner, kLongestField + 1);
    const std::size_t length = window.find(close);
    if (length == std::string_view::npos) return std::nullopt;
    const std::string_view content = window.substr(0, length);
    const bool field = open == '{'   ? is_braced_field(content)
                       : open == '%' ? !content.empty() && letter(content.front()) &&
                                           content.find(' ') == std::string_view::npos &&
                                           only_field_words(content)
                                     : only_field_words(content);
    if (!field) return std::nullopt;

    std::size_t end = inner + length + 1;
    for (std::size_t closed = 1; closed < depth && end < text.size() && text[end] == close;
         ++closed)
        ++end;
    return end;
}

constexpr auto kGreetings = std::to_array<std::string_view>({
    "hi",      "hello",   "hey",     "dear",    "hallo", "hoi",         "beste",
    "geachte", "liebe",   "lieber",  "ciao",    "salve", "buongiorno",  "gentile",
    "caro",    "cara",    "czesc",   "witam",   "witaj", "dzien dobry", "bonjour",
    "salut",   "bonsoir", "cher",    "chere",   "hola",  "estimado",    "estimada",
    "ola",     "oi",      "prezado", "prezada", "hej",   "guten tag",
});

constexpr bool opens_field(char c) {
    return c == '{' || c == '[' || c == '<' || c == '%';
}

// Where a field may open, from `at` on.
std::size_t next_opening(std::string_view text, std::size_t at) {
    while (at < text.size() && !opens_field(text[at])) ++at;
    return at;
}

/// What programs write where there is no name.
constexpr auto kNoNames = std::to_array<std::string_view>({"null", "undefined", "none", "nan"});

std::optional<Placeholder> unfilled_greeting(std::string_view text) {
    for (const std::string_view greeting : kGreetings) {
        if (!text.starts_with(greeting)) continue;
        const std::string_view rest = text.substr(greeting.size());
        if (rest.starts_with(" ,"))
            return Placeholder{Placeholder::Kind::empty_greeting, 0, greeting.size() + 2};
        for (const std::string_view name : kNoNames)
            if (rest.starts_with(' ') && rest.substr(1).starts_with(name) &&
                rest.substr(1 + name.size()).starts_with(','))
                return Placeholder{Placeholder::Kind::field, greeting.size() + 1,
                                   greeting.size() + 1 + name.size()};
    }
    return std::nullopt;
}

void mask(Folded& folded, const Placeholder& field) {
    std::fill(folded.text.begin() + static_cast<std::ptrdiff_t>(field.begin),
              folded.text.begin() + static_cast<std::ptrdiff_t>(field.end), '_');
}

}  // namespace

std::vector<Placeholder> mask_placeholders(Folded& folded) {
    std::vector<Placeholder> found;
    if (const auto greeting = unfilled_greeting(folded.text)) {
        found.push_back(*greeting);
        if (greeting->kind == Placeholder::Kind::field) mask(folded, *greeting);
    }

    std::size_t at = next_opening(folded.text, 0);
    while (at < folded.text.size()) {
        std::size_t next = at + 1;
        if (const auto end = field_end(folded.text, at)) {
            std::size_t begin = at;
            if (begin > 0 && folded.text[begin] == '{' && folded.text[begin - 1] == '$') --begin;
            found.push_back({Placeholder::Kind::field, begin, *end});
            mask(folded, found.back());
            next = *end;
        }
        at = next_opening(folded.text, next);
    }
    return found;
}

}  // namespace doorman
