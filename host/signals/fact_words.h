#pragma once

#include "model/locale.h"
#include "signals/wording.h"

/// How facts are spoken of where a verdict could have been another, in the owner's languages. {} is
/// filled in.
namespace doorman::fact_words {

inline constexpr Words kAccept{"Accept", "Accetta", "Przyjmij"};
inline constexpr Words kReview{"Your call", "Decidi tu", "Twoja decyzja"};
inline constexpr Words kIgnore{"Ignore", "Ignora", "Ignoruj"};

/// The verdict.
inline constexpr Words kWouldBe{"would be {} ", "sarebbe {} ", "byłoby: {}, "};

/// Counts: how many of what.
inline constexpr Words kIfAtLeast{"if they had {}", "con almeno {}", "gdyby co najmniej {}"};
inline constexpr Words kIfFewer{"with fewer than {}", "con meno di {}", "gdyby mniej niż {}"};
inline constexpr Words kHas{"; has {}", "; ne ha {}", "; jest {}"};
inline constexpr Words kNotKnown{"; not known", "; non noto", "; nie wiadomo"};

inline constexpr Noun kMutual{{"mutual connection", "contatto in comune", "wspólny kontakt"},
                              {"mutual connections", "contatti in comune", "wspólne kontakty"},
                              {"mutual connections", "contatti in comune", "wspólnych kontaktów"}};
inline constexpr Noun kContacts{{"contact", "contatto", "kontakt"},
                                {"contacts", "contatti", "kontakty"},
                                {"contacts", "contatti", "kontaktów"}};
inline constexpr Noun kFollowers{{"follower", "follower", "obserwujący"},
                                 {"followers", "follower", "obserwujących"},
                                 {"followers", "follower", "obserwujących"}};

/// The same text: from how many people.
inline constexpr Words kIfFromAtLeast{"if this text came from at least {}",
                                      "se questo testo venisse da almeno {}",
                                      "gdyby ten tekst przyszedł od co najmniej {}"};
inline constexpr Words kIfFromFewer{"if this text came from fewer than {}",
                                    "se questo testo venisse da meno di {}",
                                    "gdyby ten tekst przyszedł od mniej niż {}"};
inline constexpr Words kFrom{"; from {} so far", "; finora da {}", "; dotąd od {}"};
inline constexpr Noun kSenders{
    {"person", "persona", "osoby"}, {"people", "persone", "osób"}, {"people", "persone", "osób"}};

/// What is so or not.
struct YesNo {
    Words yes;
    Words no;
};
inline constexpr YesNo kPhoto{{"with a photo", "con una foto", "gdyby było zdjęcie"},
                              {"without a photo", "senza foto", "gdyby nie było zdjęcia"}};
inline constexpr YesNo kCommonGround{
    {"if you shared a school, an employer or a group",
     "se aveste in comune una scuola, un datore di lavoro o un gruppo",
     "gdyby łączyła was uczelnia, pracodawca albo grupa"},
    {"if you shared nothing", "se non aveste nulla in comune", "gdyby nic was nie łączyło"}};
inline constexpr YesNo kMet{
    {"if the note said that you met", "se il messaggio dicesse che vi conoscete",
     "gdyby wiadomość mówiła, że się znacie"},
    {"if the note did not say that you met", "se il messaggio non dicesse che vi conoscete",
     "gdyby wiadomość nie mówiła, że się znacie"}};
inline constexpr YesNo kSameIndustry{
    {"if they were of your industry", "se fosse del tuo settore", "gdyby to była twoja branża"},
    {"if they were of another industry", "se fosse di un altro settore",
     "gdyby to była inna branża"}};

/// Scores: of what, at least or below how much, and how much it is.
inline constexpr Words kIfScoreAtLeast{"if {} were at least {}", "se {} fosse almeno {}",
                                       "gdyby {}: co najmniej {}"};
inline constexpr Words kIfScoreBelow{"if {} were below {}", "se {} fosse sotto {}",
                                     "gdyby {}: poniżej {}"};
inline constexpr Words kIs{"; is {}", "; è {}", "; jest {}"};

inline constexpr Words kSales{"the sales score", "il punteggio di vendita", "wynik sprzedaży"};
inline constexpr Words kSpam{"the spam score", "il punteggio di spam", "wynik spamu"};
inline constexpr Words kRecruiting{"the job-offer score", "il punteggio di offerta di lavoro",
                                   "wynik oferty pracy"};
inline constexpr Words kPersonal{"the personal score", "il punteggio personale",
                                 "wynik osobistej wiadomości"};
inline constexpr Words kHeadlineSells{
    "the headline's sales score", "il punteggio di vendita del titolo", "wynik sprzedaży nagłówka"};
inline constexpr Words kCompleteness{"the profile's completeness", "la completezza del profilo",
                                     "kompletność profilu"};

/// What a visit to a profile would show.
inline constexpr Words kContactsLook{"contacts", "contatti", "kontakty"};
inline constexpr Words kFollowersLook{"followers", "follower", "obserwujący"};
inline constexpr Words kProfileLook{"what the profile says", "che cosa dice il profilo",
                                    "co mówi profil"};
inline constexpr Words kGroundLook{"common ground", "che cosa avete in comune", "co was łączy"};

/// Profiles, what for; then how many others there are.
inline constexpr Words kOpenOne{"open this profile ({})", "apri questo profilo ({})",
                                "otwórz ten profil ({})"};
inline constexpr Words kOpenThese{"open these {} profiles ({})", "apri questi {} profili ({})",
                                  "otwórz te profile: {} ({})"};
inline constexpr Words kNoneCanChange{"; {} remain, none of them can change",
                                      "; ne restano {}, nessuno può cambiare",
                                      "; pozostałe: {}, żaden się nie zmieni"};
inline constexpr Words kOneCannotChange{"; 1 remains and cannot change",
                                        "; ne resta 1, che non può cambiare",
                                        "; pozostaje 1, który się nie zmieni"};
inline constexpr Words kSomeCanChange{
    "; {} of the other {} could change by something else",
    "; {} degli altri {} potrebbero cambiare per altro",
    "; spośród pozostałych mogą się zmienić z innego powodu: {} z {}"};

}  // namespace doorman::fact_words
