#include "signals/history.h"

#include "card.h"
#include "catch.h"

using doorman::Action;
using doorman::history_signals;
using doorman::Locale;
using doorman::Memory;
using doorman::PastDecision;
using doorman::WaitingNow;

namespace {

Memory ignored_in_march() {
    Memory memory;
    memory.last = PastDecision{
        Action::ignore, "2026-03-03T09:15:00Z", "salesPitch", std::nullopt, true, false};
    return memory;
}

std::string first_text(const Memory& memory, int year, Locale locale) {
    const auto signals = history_signals(memory, year, locale);
    return signals.empty() ? std::string() : signals.front().text;
}

std::vector<std::string> ids(const Memory& memory) {
    std::vector<std::string> found;
    for (const auto& signal : history_signals(memory, 2026, Locale::en)) found.push_back(signal.id);
    return found;
}

}  // namespace

TEST_CASE("Someone who came before is shown with what was decided, when and why") {
    CHECK(first_text(ignored_in_march(), 2026, Locale::en) ==
          "Ignored 3 March: sales pitch; headline changed since");
    CHECK(first_text(ignored_in_march(), 2026, Locale::it) ==
          "Ignorato il 3 marzo: proposta commerciale; titolo cambiato da allora");
    CHECK(first_text(ignored_in_march(), 2026, Locale::pl) ==
          "Zignorowano 3 marca: oferta handlowa; nagłówek zmieniony od tamtej pory");
}

TEST_CASE("A date of another year has its year") {
    CHECK(first_text(ignored_in_march(), 2027, Locale::en) ==
          "Ignored 3 March 2026: sales pitch; headline changed since");
}

TEST_CASE("The owner's own words stand where they gave some") {
    Memory memory;
    memory.last = PastDecision{
        Action::accept, "2026-11-01T00:00:00Z", std::nullopt, "a friend of Marta's", false, false};
    CHECK(first_text(memory, 2026, Locale::en) == "Accepted 1 November: a friend of Marta's");
}

TEST_CASE("Of whom only the archive tells, the day is told") {
    Memory memory;
    memory.last = PastDecision{
        Action::accept, "2021-11-01T00:00:00Z", std::nullopt, std::nullopt, false, false};
    CHECK(first_text(memory, 2026, Locale::en) == "Accepted 1 November 2021");
}

TEST_CASE("Who waits is shown with since when, and the reminder") {
    Memory memory;
    memory.waiting = WaitingNow{"2026-03-03T09:15:00Z", "2026-03-10T09:15:00Z"};
    CHECK(first_text(memory, 2026, Locale::en) == "Waiting since 3 March; reminder 10 March");
    CHECK(first_text(memory, 2026, Locale::it) == "In attesa dal 3 marzo; promemoria 10 marzo");
    CHECK(first_text(memory, 2026, Locale::pl) == "Czeka od 3 marca; przypomnienie 10 marca");
    memory.waiting->remind_at.reset();
    CHECK(first_text(memory, 2026, Locale::en) == "Waiting since 3 March");
}

TEST_CASE("What waits comes before what was, and a pitch before the acceptance it followed") {
    Memory memory = ignored_in_march();
    memory.last->action = Action::accept;
    memory.last->headline_before = "Nurse";
    memory.pitched_at = "2026-03-05T09:15:00Z";
    memory.waiting = WaitingNow{"2026-06-03T09:15:00Z", {}};
    CHECK(ids(memory) == std::vector<std::string>{"history.waiting", "history.pitchedAfter",
                                                  "history.accepted", "history.headlineBefore"});
}

TEST_CASE("What the card showed then is quoted") {
    Memory memory = ignored_in_march();
    memory.last->headline_before = "Growth partner";
    memory.last->note_before = "A quick call?";
    const auto signals = history_signals(memory, 2026, Locale::en);
    REQUIRE(signals.size() == 3);
    CHECK(signals[1].text == R"(headline then: "Growth partner")");
    CHECK(signals[2].text == R"(note then: "A quick call?")");
}

TEST_CASE("Somebody new has no history") {
    CHECK(history_signals(Memory{}, 2026, Locale::en).empty());
}

TEST_CASE("History judges nothing") {
    CHECK(history_signals(ignored_in_march(), 2026, Locale::en).front().weight == 0);
}

TEST_CASE("What nobody saw the end of is said so") {
    Memory memory;
    memory.unconfirmed = doorman::Unconfirmed{Action::ignore, "2026-03-03T09:15:00Z", false};
    CHECK(first_text(memory, 2026, Locale::en) == "Ignore pressed 3 March, not confirmed");
    CHECK(first_text(memory, 2026, Locale::it) == "Ignora premuto il 3 marzo, non confermato");
    memory.unconfirmed->left_to_owner = true;
    CHECK(first_text(memory, 2026, Locale::en) ==
          "Ignore left to your hand 3 March, not confirmed");
    CHECK(ids(memory) == std::vector<std::string>{"history.unconfirmed"});
}
