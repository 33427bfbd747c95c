#pragma once

#include <array>
#include <string_view>

/// What employers are read by, in eight languages.
namespace doorman::employer_words {

using namespace std::string_view_literals;

// All as folding leaves them, words with blanks in between.

/// "Buyer at Acme". Prepositions that as often mean a town or a field ("in", "en", "na") are not
/// here.
inline constexpr std::array kWorksAt{"at"sv,  "presso"sv, "w"sv,    "we"sv,
                                     "bei"sv, "beim"sv,   "chez"sv, "bij"sv};

/// "Founder of Acme", "CEO Acme": who is called so heads a firm.
inline constexpr std::array kHeads{
    "founder"sv,    "cofounder"sv,    "owner"sv,    "ceo"sv,        "fondatore"sv,
    "fondatrice"sv, "cofondatore"sv,  "titolare"sv, "zalozyciel"sv, "zalozycielka"sv,
    "wlasciciel"sv, "wlascicielka"sv, "grunder"sv,  "grunderin"sv,  "inhaber"sv,
    "inhaberin"sv,  "fondateur"sv,    "fundador"sv, "fundadora"sv,  "oprichter"sv,
    "eigenaar"sv};
inline constexpr std::array kOf{"of"sv, "di"sv, "von"sv, "de"sv, "van"sv};

/// Behind a firm's name; the longest first, since they are taken off one by one.
inline constexpr std::array kLegalForms{
    "spolka z ograniczona odpowiedzialnoscia"sv,
    "spolka akcyjna"sv,
    "private limited"sv,
    "sp z o o"sv,
    "sp zoo"sv,
    "sp k"sv,
    "pvt ltd"sv,
    "pty ltd"sv,
    "co kg"sv,
    "co ltd"sv,
    "s p a"sv,
    "s r l"sv,
    "s a s"sv,
    "s r o"sv,
    "d o o"sv,
    "s a"sv,
    "s l"sv,
    "b v"sv,
    "n v"sv,
    "a s"sv,
    "e v"sv,
    "incorporated"sv,
    "corporation"sv,
    "limited"sv,
    "gmbh"sv,
    "kgaa"sv,
    "corp"sv,
    "inc"sv,
    "llc"sv,
    "llp"sv,
    "ltd"sv,
    "ltda"sv,
    "plc"sv,
    "pty"sv,
    "mbh"sv,
    "ohg"sv,
    "spa"sv,
    "srl"sv,
    "sarl"sv,
    "sasu"sv,
    "sas"sv,
    "slu"sv,
    "sro"sv,
    "doo"sv,
    "aps"sv,
    "asa"sv,
    "oyj"sv,
    "kft"sv,
    "zrt"sv,
    "ag"sv,
    "se"sv,
    "kg"sv,
    "ug"sv,
    "ev"sv,
    "sa"sv,
    "sl"sv,
    "bv"sv,
    "nv"sv,
    "oy"sv,
    "ab"sv,
    "as"sv,
    "co"sv,
};

/// What people write who name no employer, and words that stand behind "at" in titles.
inline constexpr std::array kNobody{
    "stealth"sv,
    "stealth startup"sv,
    "stealth mode"sv,
    "stealth mode startup"sv,
    "confidential"sv,
    "various"sv,
    "retired"sv,
    "unemployed"sv,
    "independent"sv,
    "private"sv,
    "none"sv,
    "n a"sv,
    "na"sv,
    "own"sv,
    "my own"sv,
    "home"sv,
    "scale"sv,
    "speed"sv,
    "heart"sv,
    "work"sv,
    "large"sv,
    "sea"sv,
    "risk"sv,
    "independent consultant"sv,
    "autonomo"sv,
    "indipendente"sv,
    "in proprio"sv,
    "selbststandig"sv,
    "freiberuflich"sv,
    "freiberufler"sv,
    "independant"sv,
    "a mon compte"sv,
    "wlasna dzialalnosc gospodarcza"sv,
    "samozatrudnienie"sv,
    "career break"sv,
    "open to work"sv,
    "looking for"sv,
    "looking for new opportunities"sv,
};

/// "Ex buyer at Acme", "studied at Acme": no longer, or never, their employer.
inline constexpr std::array kPast{
    "ex"sv,          "former"sv,      "formerly"sv,  "previously"sv, "past"sv,       "retired"sv,
    "alum"sv,        "alumni"sv,      "alumnus"sv,   "alumna"sv,     "studied"sv,    "studying"sv,
    "student"sv,     "graduate"sv,    "graduated"sv, "gia"sv,        "precedente"sv, "studente"sv,
    "studentessa"sv, "laureato"sv,    "laureata"sv,  "byly"sv,       "byla"sv,       "dawniej"sv,
    "absolwent"sv,   "absolwentka"sv, "ehemals"sv,   "ehemaliger"sv, "ehemalige"sv,  "fruher"sv,
    "ancien"sv,      "ancienne"sv,    "etudiant"sv,  "etudiante"sv,  "voormalig"sv,  "future"sv,
    "incoming"sv,    "speaker"sv,     "mentor"sv,    "guest"sv};

/// Where a name may end without punctuation.
inline constexpr std::array kGoesOn{"and"sv,   "und"sv,     "e"sv,     "i"sv,    "et"sv,
                                    "y"sv,     "en"sv,      "in"sv,    "with"sv, "for"sv,
                                    "based"sv, "helping"sv, "since"sv, "where"sv};

}  // namespace doorman::employer_words
