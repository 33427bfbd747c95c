#pragma once

#include <array>

#include "model/locale.h"
#include "signals/wording.h"

/// What the strip says in one line, in the owner's languages. {} is filled in.
namespace doorman::reason_words {

inline constexpr Words kSaysMet{"says you met: {}", "dice che vi conoscete: {}",
                                "pisze, że się znacie: {}"};
inline constexpr Words kSalesPitch{"sales pitch: {}", "proposta commerciale: {}",
                                   "oferta handlowa: {}"};
inline constexpr Words kPerhapsSales{"perhaps a sales pitch: {}",
                                     "forse una proposta commerciale: {}",
                                     "być może oferta handlowa: {}"};
inline constexpr Words kThinSales{"perhaps a sales pitch, one sign only: {}",
                                  "forse una proposta commerciale, un solo indizio: {}",
                                  "być może oferta handlowa, tylko jeden sygnał: {}"};
inline constexpr Words kSpam{"spam: {}", "spam: {}", "spam: {}"};
inline constexpr Words kLooksLikeSpam{"looks like spam: {}", "sembra spam: {}",
                                      "wygląda na spam: {}"};
inline constexpr Words kThinSpam{"perhaps spam, one sign only: {}",
                                 "forse spam, un solo indizio: {}",
                                 "być może spam, tylko jeden sygnał: {}"};
inline constexpr Words kButPitching{"{}, but pitching: {}", "{}, ma vende: {}",
                                    "{}, ale sprzedaje: {}"};
inline constexpr Words kAndOffersJob{"{}, and offers a job: {}", "{}, e offre un lavoro: {}",
                                     "{}, i oferuje pracę: {}"};
inline constexpr Words kAlum{"alum", "stessa scuola", "ta sama uczelnia"};
inline constexpr Words kSaysMetShort{"says you met", "dice che vi conoscete",
                                     "pisze, że się znacie"};
inline constexpr Words kColleague{"same employer", "stesso datore di lavoro", "ten sam pracodawca"};
inline constexpr Words kShares{"common ground", "terreno comune", "coś wspólnego"};
inline constexpr Words kPersonalNote{"personal note: {}", "messaggio personale: {}",
                                     "wiadomość osobista: {}"};
inline constexpr Words kJobOffer{"job offer: {}", "offerta di lavoro: {}", "oferta pracy: {}"};
inline constexpr Words kHeadlineSells{"headline sells: {}", "titolo da venditore: {}",
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
inline constexpr Noun kMutual{{"mutual", "contatto in comune", "wspólny kontakt"},
                              {"mutual", "contatti in comune", "wspólne kontakty"},
                              {"mutual", "contatti in comune", "wspólnych kontaktów"}};
inline constexpr Noun kPeople{
    {"person", "persona", "osoby"}, {"people", "persone", "osób"}, {"people", "persone", "osób"}};

/// By GroundKind.
inline constexpr std::array<Words, 4> kSame{
    {{"same school", "stessa scuola", "ta sama uczelnia"},
     {"same employer", "stesso datore di lavoro", "ten sam pracodawca"},
     {"same group", "stesso gruppo", "ta sama grupa"},
     {"same programme", "stesso programma", "ten sam program"}}};
inline constexpr std::array<Words, 4> kSays{
    {{"says same school", "dice di venire dalla stessa scuola",
      "pisze, że jest z tej samej uczelni"},
     {"says same employer", "dice di avere lo stesso datore di lavoro",
      "pisze, że ma tego samego pracodawcę"},
     {"says same group", "dice di essere nello stesso gruppo", "pisze, że jest w tej samej grupie"},
     {"says same programme", "dice di avere seguito lo stesso programma",
      "pisze, że jest z tego samego programu"}}};

}  // namespace doorman::reason_words
