#pragma once

#include <array>

#include "model/locale.h"
#include "signals/wording.h"

/// What the strip says in one line, in the owner's languages. {} is filled in.
namespace doorman::reason_words {

inline constexpr Words kSaysMet{"says you met: {}", "dice che vi siete conosciuti: {}",
                                "twierdzi, że się znacie: {}"};
inline constexpr Words kSalesPitch{"sales pitch: {}", "proposta commerciale: {}",
                                   "oferta sprzedażowa: {}"};
inline constexpr Words kPerhapsSales{"perhaps a sales pitch, one sign only: {}",
                                     "forse una proposta commerciale, un solo indizio: {}",
                                     "być może oferta sprzedażowa, tylko jeden sygnał: {}"};
inline constexpr Words kSpam{"spam: {}", "spam: {}", "spam: {}"};
inline constexpr Words kLooksLikeSpam{"looks like spam: {}", "sembra spam: {}",
                                      "wygląda na spam: {}"};
inline constexpr Words kPerhapsSpam{"perhaps spam, one sign only: {}",
                                    "forse spam, un solo indizio: {}",
                                    "być może spam, tylko jeden sygnał: {}"};
inline constexpr Words kButPitching{"{}, but pitching: {}", "{}, ma vende: {}",
                                    "{}, ale sprzedaje: {}"};
inline constexpr Words kAlum{"alum", "ex compagno di studi", "ta sama uczelnia"};
inline constexpr Words kSaysMetShort{"says you met", "dice che vi conoscete",
                                     "twierdzi, że się znacie"};
inline constexpr Words kColleague{"same employer", "stesso datore di lavoro", "ten sam pracodawca"};
inline constexpr Words kShares{"common ground", "terreno comune", "coś wspólnego"};
inline constexpr Words kPersonalNote{"personal note: {}", "messaggio personale: {}",
                                     "osobista wiadomość: {}"};
inline constexpr Words kJobOffer{"job offer: {}", "offerta di lavoro: {}", "oferta pracy: {}"};
inline constexpr Words kHeadlineSells{"headline sells: {}", "il titolo vende: {}",
                                      "nagłówek sprzedaje: {}"};
inline constexpr Words kSameText{"same text from {}", "stesso testo da {}", "ten sam tekst od {}"};
inline constexpr Words kByTool{"sent by a tool: {}", "inviato da uno strumento: {}",
                               "wysłane przez narzędzie: {}"};
inline constexpr Words kSameIndustry{"same industry: {}", "stesso settore: {}",
                                     "ta sama branża: {}"};
inline constexpr Words kOtherField{"another field: {}", "altro settore: {}", "inna branża: {}"};
inline constexpr Words kOpenDoor{"open door", "porta aperta", "otwarte drzwi"};
inline constexpr Words kThoughPitching{"open door, though it pitches: {}",
                                       "porta aperta, ma vende: {}",
                                       "otwarte drzwi, choć sprzedaje: {}"};
inline constexpr Words kByYourRule{"by your rule “{}”", "per la tua regola “{}”",
                                   "według twojej reguły „{}”"};

inline constexpr Words kEmptyProfile{"empty profile", "profilo vuoto", "pusty profil"};
inline constexpr Words kPhoto{"photo", "foto", "zdjęcie"};
inline constexpr Words kNoPhoto{"no photo", "nessuna foto", "brak zdjęcia"};
inline constexpr Words kContactsNotKnown{"contacts not known", "contatti non noti",
                                         "liczba kontaktów nieznana"};
inline constexpr Words kContactsNotChecked{"contacts not checked", "contatti non verificati",
                                           "kontakty niesprawdzone"};

inline constexpr Words kNoNote{"No note (usual)", "Nessun messaggio (normale)",
                               "Bez wiadomości (jak zwykle)"};
inline constexpr Words kStockNote{"Stock note (usual)", "Messaggio standard (normale)",
                                  "Standardowa wiadomość (jak zwykle)"};
inline constexpr Words kEmptyNote{"note says little", "il messaggio dice poco",
                                  "wiadomość niewiele mówi"};
inline constexpr Words kCutNote{"only the note's beginning is shown",
                                "si vede solo l'inizio del messaggio",
                                "widać tylko początek wiadomości"};
inline constexpr Words kUnclearNote{"unclear what the note is after",
                                    "non si capisce che cosa vuole il messaggio",
                                    "nie wiadomo, o co chodzi w wiadomości"};
inline constexpr Words kUnreadNote{"note not read", "messaggio non letto",
                                   "wiadomość nieodczytana"};

inline constexpr Noun kContacts{{"contact", "contatto", "kontakt"},
                                {"contacts", "contatti", "kontakty"},
                                {"contacts", "contatti", "kontaktów"}};
inline constexpr Noun kMutual{{"mutual", "in comune", "wspólny kontakt"},
                              {"mutual", "in comune", "wspólne kontakty"},
                              {"mutual", "in comune", "wspólnych kontaktów"}};
inline constexpr Noun kPeople{
    {"person", "persona", "osoby"}, {"people", "persone", "osób"}, {"people", "persone", "osób"}};

/// By GroundKind.
inline constexpr std::array<Words, 4> kSame{
    {{"same school", "stessa scuola", "ta sama uczelnia"},
     {"same employer", "stesso datore di lavoro", "ten sam pracodawca"},
     {"same group", "stesso gruppo", "ta sama grupa"},
     {"same programme", "stesso programma", "ten sam program"}}};
inline constexpr std::array<Words, 4> kSays{
    {{"says same school", "dice stessa scuola", "twierdzi, że ta sama uczelnia"},
     {"says same employer", "dice stesso datore di lavoro", "twierdzi, że ten sam pracodawca"},
     {"says same group", "dice stesso gruppo", "twierdzi, że ta sama grupa"},
     {"says same programme", "dice stesso programma", "twierdzi, że ten sam program"}}};
inline constexpr Words kByFilter{"LinkedIn's own filter", "il filtro di LinkedIn",
                                 "filtr LinkedIna"};

}  // namespace doorman::reason_words
