#include "notes.h"

#include <array>
#include <random>
#include <set>
#include <string_view>

namespace doorman::bench {
namespace {

using Lines = std::vector<std::string_view>;

struct Language {
    Lines greetings;
    Lines sentences;
    Lines endings;
};

// $n a name, $f a firm, $d a number.
const std::array<Language, 8> kLanguages{{
    {{"Hi $n,", "Hello $n!", "Dear $n,", "Good morning $n,", ""},
     {"I came across your profile while reading about the $f conference.",
      "We sat next to each other at the $f dinner last spring and talked about trains.",
      "My daughter starts at your old school in September and has a few questions.",
      "We help firms like $f cut their travel costs by $d%.",
      "Would you be open to a quick $d minute call next week?",
      "I am looking for a senior engineer for a client in Leeds, hybrid, $d days a week.",
      "Your talk about soil and rivers has stayed with me ever since.",
      "Our platform sends $d qualified leads to your inbox every month.",
      "I graduate in May and would love to ask how you started at $f.",
      "No pressure at all, just thought we should finally be connected here.",
      "The photographs from the walk are online now, $d of them.",
      "Earn $$d a day from home, message me on WhatsApp."},
     {"Best, $n", "Thanks! $n", "Kind regards\n$n", ""}},
    {{"Ciao $n,", "Buongiorno $n,", ""},
     {"ci siamo conosciuti alla fiera di Rimini, allo stand di $f.",
      "mi piacerebbe mostrarle la nostra soluzione in $d minuti.",
      "ho letto il suo articolo sui fiumi e le volevo fare una domanda.",
      "aiutiamo aziende come $f a ridurre i costi del $d%.",
      "mia figlia studia nella sua vecchia scuola.",
      "vorrei aggiungerti alla mia rete professionale."},
     {"Un saluto, $n", "Grazie, $n", ""}},
    {{"Dzień dobry,", "Cześć $n,", ""},
     {"poznaliśmy się na konferencji $f w zeszłym roku.",
      "pomagamy firmom takim jak $f obniżyć koszty o $d%.",
      "czy znajdzie Pan $d minut na krótką rozmowę?",
      "studiuję na tej samej uczelni i mam kilka pytań.", "czytałem Pana książkę o rzekach."},
     {"Pozdrawiam, $n", ""}},
    {{"Guten Tag $n,", "Hallo $n,", ""},
     {"wir haben uns auf der Messe in Köln am Stand von $f unterhalten.",
      "wir helfen Unternehmen wie $f, $d% der Kosten zu sparen.",
      "hätten Sie nächste Woche $d Minuten für ein kurzes Gespräch?",
      "meine Tochter geht jetzt auf Ihre alte Schule.", "Ihr Vortrag über Flüsse war großartig."},
     {"Viele Grüße, $n", "LG $n", ""}},
    {{"Bonjour $n,", "Salut $n,", ""},
     {"nous nous sommes croisés au salon de Lyon, près du stand $f.",
      "nous aidons des entreprises comme $f à économiser $d%.",
      "auriez-vous $d minutes pour un appel la semaine prochaine ?",
      "j'ai lu votre livre sur les rivières avec plaisir."},
     {"Cordialement, $n", ""}},
    {{"Hola $n,", "Buenos días,", ""},
     {"nos conocimos en la feria de Sevilla, en la caseta de $f.",
      "ayudamos a empresas como $f a ahorrar un $d%.",
      "¿tendría $d minutos para una llamada la próxima semana?",
      "leí su libro sobre los ríos y me encantó."},
     {"Un saludo, $n", ""}},
    {{"Olá $n,", "Bom dia,", ""},
     {"a gente se conheceu no congresso da $f em Recife.",
      "ajudamos empresas como a $f a reduzir $d% dos custos.",
      "teria $d minutos para uma conversa na próxima semana?"},
     {"Abraço, $n", ""}},
    {{"Beste $n,", "Hoi $n,", ""},
     {"we spraken elkaar op de beurs in Utrecht bij $f.",
      "wij helpen bedrijven als $f om $d% te besparen.",
      "heb je volgende week $d minuten voor een kort gesprek?",
      "mijn dochter gaat nu naar jouw oude school."},
     {"Groet, $n", ""}},
}};

constexpr std::array<std::string_view, 16> kNames{
    "Anna", "Robin", "Marek", "Giulia", "Ingrid", "José",  "Renée", "Tariq",
    "Mei",  "Olga",  "Søren", "Kofi",   "Aoife",  "Yusuf", "Łucja", "Sam"};
constexpr std::array<std::string_view, 12> kFirms{
    "Acme Events", "Brightline", "Nordwind GmbH", "Rio Verde",   "Kestrel & Co", "Atelier 9",
    "Baltica",     "Quillworks", "Fonderia Alta", "Hoog & Laag", "Sunfield",     "Tidewater"};

class Generator {
public:
    std::string note() {
        // Half of what arrives is English.
        const Language& language = kLanguages[pick(2) == 0 ? 0 : pick(kLanguages.size())];
        std::string text = filled(any(language.greetings));
        for (std::size_t left = 2 + pick(3); left > 0; --left) add(text, any(language.sentences));
        add(text, any(language.endings));
        return text;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }
    std::string_view any(const Lines& lines) { return lines[pick(lines.size())]; }
    void add(std::string& text, std::string_view line) {
        if (!text.empty() && !line.empty()) text += pick(6) == 0 ? '\n' : ' ';
        text += filled(line);
    }
    std::string filled(std::string_view line) {
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char kind = line[i] == '$' && i + 1 < line.size() ? line[i + 1] : '\0';
            if (kind == 'n')
                text += kNames[pick(kNames.size())];
            else if (kind == 'f')
                text += kFirms[pick(kFirms.size())];
            else if (kind == 'd')
                text += std::to_string(10 + pick(980));
            else
                text += line[i];
            if (kind == 'n' || kind == 'f' || kind == 'd') ++i;
        }
        return text;
    }

    std::mt19937 random_{2026};  // NOLINT: the same notes each time
};

}  // namespace

std::vector<std::string> generate_notes(std::size_t count) {
    Generator generator;
    std::set<std::string> seen;
    std::vector<std::string> notes;
    while (notes.size() < count) {
        std::string note = generator.note();
        if (seen.insert(note).second) notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace doorman::bench
