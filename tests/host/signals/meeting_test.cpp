#include "card.h"
#include "catch.h"

namespace {

double heard_meeting(const char* note) {
    return card::judge(card::with_note(note)).scores.met.value_or(0);
}

}  // namespace

TEST_CASE("Whoever could not come has not met the owner there, in whatever language") {
    const char* note = GENERATE("Couldn't make it to your talk on Friday, is there a recording?",
                                "Non ho potuto seguire il suo intervento a Bari, è registrato?",
                                "Leider hab ich Ihren Vortrag in Ulm verpasst, gibt es die Folien?",
                                "Je n'ai pas pu assister à votre conférence à Nantes",
                                "No pude ir a tu charla en Oviedo, ¿la grabaron?",
                                "Infelizmente não consegui ir à sua palestra no Porto",
                                "Helaas heb ik je lezing in Breda gemist, staat die online?",
                                "Niestety nie dotarłam na Pani wykład w Lublinie, są slajdy?",
                                "Bohužel jsem nestihla vaši přednášku v Plzni",
                                "Tyvärr missade jag din föreläsning i Umeå");
    CAPTURE(note);
    CHECK(heard_meeting(note) < 0.5);
}

TEST_CASE("Whoever was missed at one place and heard at another has met the owner") {
    CHECK(heard_meeting(
              "I missed you at our stand, but it was great to talk to you at the dinner") >= 0.5);
}

TEST_CASE("A relative's or a colleague's acquaintance is not the sender's") {
    const char* note = GENERATE("My mother was your teacher", "You taught my brother in 2010",
                                "Mio padre era in classe con te al liceo di Asti, ti saluta",
                                "Mein Vater ging mit Ihnen in Gera in die Schule",
                                "Mi madre fue al colegio contigo en Cádiz y te manda recuerdos",
                                "Ihr Kollege Bruno Neumann sagte, ich solle mich melden",
                                "Mój ojciec chodził z Panem do liceum w Kielcach");
    CAPTURE(note);
    CHECK(heard_meeting(note) < 0.5);
}
