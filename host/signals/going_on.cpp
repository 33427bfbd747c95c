#include "signals/going_on.h"

#include <algorithm>
#include <array>

namespace doorman {
namespace {

/// In the order of letters.
constexpr std::array<std::string_view, 299> kGoOn{
    "above",     "across",    "afin",     "after",    "against",  "alcuni",     "algum",
    "alguma",    "algun",     "alguna",   "algunos",  "alguns",   "also",       "although",
    "always",    "among",     "and",      "another",  "any",      "are",        "around",
    "ate",       "aucun",     "aucune",   "aunque",   "avec",     "back",       "because",
    "before",    "behind",    "being",    "besides",  "between",  "beyond",     "bez",
    "both",      "cada",      "cannot",   "chaque",   "chez",     "could",      "couldn",
    "cui",       "cuja",      "cujo",     "cuya",     "cuyo",     "dagli",      "dal",
    "dalla",     "dallo",     "damit",    "dass",     "denen",    "depuis",     "derde",
    "deren",     "dernier",   "derniere", "desde",    "despite",  "dessen",     "deuxieme",
    "did",       "didn",      "does",     "doesn",    "don",      "dont",       "dopo",
    "dritte",    "dritten",   "druga",    "drugi",    "drugiego", "durch",      "during",
    "each",      "eerste",    "einige",   "either",   "elke",     "enkele",     "entre",
    "erste",     "ersten",    "erster",   "erstes",   "even",     "every",      "few",
    "fifth",     "first",     "fourth",   "fra",      "geen",     "gegen",      "getting",
    "had",       "hasn",      "hasta",    "haven",    "having",   "his",        "iedere",
    "into",      "isn",       "its",      "jede",     "jeden",    "jeder",      "jedes",
    "kazda",     "kazdy",     "kein",     "keine",    "keinen",   "ktora",      "ktore",
    "ktorego",   "ktorej",    "ktorzy",   "last",     "letzte",   "letzten",    "letztes",
    "leur",      "leurs",     "lorsque",  "many",     "may",      "mehrere",    "miedzy",
    "might",     "more",      "most",     "must",     "nachste",  "nachsten",   "nasz",
    "nasza",     "nasze",     "nearly",   "neither",  "nenhum",   "nenhuma",    "nessun",
    "nessuna",   "never",     "next",     "ningun",   "ninguna",  "no",         "nor",
    "nossa",     "nosso",     "nostra",   "nostri",   "nostro",   "nuestra",    "nuestro",
    "nuestros",  "ob",        "ogni",     "ohne",     "omdat",    "only",       "onto",
    "onze",      "or",        "other",    "over",     "parce",    "pela",       "pelas",
    "pelo",      "pelos",     "pendant",  "per",      "pierwsza", "pierwszego", "pierwszy",
    "plus",      "plusieurs", "podczas",  "poniewaz", "porque",   "premier",    "premiere",
    "prima",     "primeira",  "primeiro", "primer",   "primera",  "primo",      "prochain",
    "prochaine", "prossima",  "prossimo", "proxima",  "proximo",  "qualche",    "quale",
    "quali",     "quand",     "quella",   "quelle",   "quelli",   "quello",     "quelques",
    "quem",      "quien",     "quite",    "really",   "sans",     "second",     "seconda",
    "segunda",   "segundo",   "seit",     "sem",      "senza",    "several",    "shall",
    "should",    "shouldn",   "sin",      "since",    "sinds",    "some",       "sugli",
    "sul",       "sulla",     "tegen",    "terwijl",  "than",     "their",      "these",
    "third",     "those",     "though",   "through",  "tijdens",  "till",       "too",
    "toward",    "towards",   "tra",      "tussen",   "tweede",   "ultima",     "ultimo",
    "ultimos",   "under",     "unless",   "unser",    "unsere",   "unserem",    "unseren",
    "until",     "upon",      "very",     "via",      "volgende", "vorige",     "waar",
    "waarin",    "wahrend",   "wasn",     "wegen",    "weil",     "welche",     "welchen",
    "welcher",   "welches",   "wenn",     "were",     "weren",    "whenever",   "where",
    "wherever",  "whether",   "which",    "while",    "who",      "whom",       "whose",
    "why",       "within",    "without",  "would",    "wouldn",   "your",       "zaden",
    "zadna",     "zonder",    "zweite",   "zweiten",  "zwischen"};
static_assert(std::is_sorted(kGoOn.begin(), kGoOn.end()));

}  // namespace

bool goes_on(std::string_view word) {
    return std::binary_search(kGoOn.begin(), kGoOn.end(), word) ||
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool may_end(std::string_view word) {
    static constexpr std::array<std::string_view, 11> kMayEnd{
        "here", "hier", "know", "love", "me", "mich", "mir", "there", "uns", "us", "you"};
    return std::find(kMayEnd.begin(), kMayEnd.end(), word) != kMayEnd.end();
}

bool is_short_verb(std::string_view word) {
    static constexpr std::array<std::string_view, 6> kShortVerbs{"d", "ll", "m", "re", "t", "ve"};
    return std::find(kShortVerbs.begin(), kShortVerbs.end(), word) != kShortVerbs.end();
}

}  // namespace doorman
