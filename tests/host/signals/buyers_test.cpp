#include "card.h"
#include "catch.h"

namespace {

doorman::Scores what_is_heard(const char* note) {
    return card::judge(card::with_note(note)).scores;
}

}  // namespace

TEST_CASE("Whoever asks for an offer makes none") {
    const char* note = GENERATE("Czy mogę prosić o ofertę?",
                                "Buongiorno, potrebbe mandarmi un preventivo entro lunedì?",
                                "Kunt u mij een offerte sturen voor een podium?",
                                "Könnten Sie uns ein Angebot über 40 Stühle machen?",
                                "What do you charge to tune three pianos?");
    CAPTURE(note);
    CHECK(what_is_heard(note).sales.value_or(0) < 0.5);
    CHECK(what_is_heard(note).recruiting.value_or(0) < 0.5);
}

TEST_CASE("Whoever asks whether the owner's firm hires offers no job") {
    const char* note =
        GENERATE("Suchen Sie bei Brightline noch Leute fürs Lager? Ich hab den Schein",
                 "czy w Acme Events potrzebują kierowców kat C?",
                 "Do you hire drivers at the moment? I hold a licence");
    CAPTURE(note);
    CHECK(what_is_heard(note).recruiting.value_or(0) < 0.5);
}

TEST_CASE("Whoever says that it is a sales message sells, near-certainly") {
    const auto annotation = card::judge(card::with_note(
        "I'll be straight with you, this is a sales message. We sell ticketing. Ten minutes?"));
    CHECK(annotation.scores.sales.value_or(0) >= 0.5);
    CHECK(annotation.verdict == doorman::Verdict::ignore);
}
