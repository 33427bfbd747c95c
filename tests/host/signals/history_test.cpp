#include "signals/history.h"

#include "catch.h"

using doorman::Action;
using doorman::history_signal;
using doorman::Locale;
using doorman::Memory;
using doorman::PastDecision;

namespace {

Memory ignored_in_march() {
    Memory memory;
    memory.last = PastDecision{
        Action::ignore, "2026-03-03T09:15:00Z", "salesPitch", std::nullopt, true, false};
    return memory;
}

}  // namespace

TEST_CASE("Someone who came before is shown with what was decided, when and why") {
    CHECK(history_signal(ignored_in_march(), 2026, Locale::en)->text ==
          "Ignored 3 March: sales pitch; headline changed since");
    CHECK(history_signal(ignored_in_march(), 2026, Locale::it)->text ==
          "Ignorato il 3 marzo: proposta commerciale; titolo cambiato da allora");
    CHECK(history_signal(ignored_in_march(), 2026, Locale::pl)->text ==
          "Odrzucono 3 marca: oferta sprzedażowa; nagłówek zmieniony od tamtej pory");
}

TEST_CASE("A date of another year has its year") {
    CHECK(history_signal(ignored_in_march(), 2027, Locale::en)->text ==
          "Ignored 3 March 2026: sales pitch; headline changed since");
}

TEST_CASE("The owner's own words stand where they gave some") {
    Memory memory;
    memory.last = PastDecision{
        Action::wait, "2026-11-01T00:00:00Z", std::nullopt, "ask Marta first", false, false};
    CHECK(history_signal(memory, 2026, Locale::en)->text == "Put off 1 November: ask Marta first");
}

TEST_CASE("Somebody new has no history") {
    CHECK_FALSE(history_signal(Memory{}, 2026, Locale::en).has_value());
}

TEST_CASE("History judges nothing") {
    CHECK(history_signal(ignored_in_march(), 2026, Locale::en)->weight == 0);
}
