// Which of the sender's words a reason quotes.

#include "signals/quotes.h"

#include <string>

#include "card.h"
#include "catch.h"

namespace {

std::string reason_of(const doorman::Invitation& invitation) {
    return card::judge(invitation).reason.text;
}

}  // namespace

TEST_CASE("The place of a meeting is quoted, a name is not taken for one") {
    CHECK(reason_of(card::with_note(
              "Hi Ana, it was great to meet you at the Bologna Book Fair last week")) ==
          "says you met: \"Bologna Book Fair last week\"");
    CHECK(reason_of(card::with_note("It was great to meet you Robin, let's stay in touch")) ==
          "says you met: \"It was great to meet you Robin\"");
}

TEST_CASE("A meeting's place of one word is quoted with what is claimed of it") {
    CHECK(reason_of(card::with_note("Our daughters are in the same class in Utrecht, I think")) ==
          "says you met: \"are in the same class in Utrecht, I think\"");
    CHECK(reason_of(card::with_note("hi sam its helen from the A64 job, only just joined")) ==
          "says you met: \"hi sam its helen from the A64 job\"");
}

TEST_CASE("A meeting is not quoted by a bare date") {
    CHECK(reason_of(card::with_note(
                        "You were the nurse who held the phone when my father died, in April 2020"))
              .find("You were the nurse") != std::string::npos);
}

TEST_CASE("A meeting is quoted by a clause that says something, not by its thanks or greeting") {
    CHECK(reason_of(card::with_note("You sold me your old bike. It still goes")) ==
          "says you met: \"You sold me your old bike\"");
    CHECK(reason_of(card::with_note("I interpreted for you in Gdansk. Dzień dobry again!"))
              .starts_with("says you met: \"I interpreted for you in Gdansk"));
    CHECK(reason_of(
              card::with_note("been ages! last seen in that awful pub in Delft, 2007 i think")) ==
          "says you met: \"last seen in that awful pub in Delft\"");
    CHECK(
        reason_of(card::with_note("You bought one of my blue bowls at the Saltaire market and left "
                                  "such a kind message, thank you! Sending some love back."))
            .starts_with("says you met: \"You bought one of my blue bowls"));
    CHECK(reason_of(card::with_note("Thank you very much for your kind hospitality during our "
                                    "delegation visit to Esholt works. It was a great honor."))
              .find("hospitality") != std::string::npos);
}

TEST_CASE("A meeting that diction hears in a telling phrase is quoted by that") {
    CHECK(reason_of(card::with_note("Good evening Mr. Okafor, I'm the agent who showed you the "
                                    "Maple Ave property last month. Happy to connect.")) ==
          "says you met: \"showed you the Maple Ave property last month\"");
}

TEST_CASE("A personal note is quoted by what it tells, not by its courtesy") {
    CHECK(
        reason_of(card::with_note("hello mam i am studying civil in pune and i want to do masters "
                                  "from delft university. is it worth it? please guide")) ==
        "personal note: \"hello mam i am studying civil in pune\"");
}

TEST_CASE("A meeting is quoted, not the pitch behind it") {
    CHECK(
        reason_of(card::with_note("The marquee you put up for us last June left four holes in the "
                                  "croquet lawn. Who deals with that?"))
            .find("Who deals") == std::string::npos);
}

TEST_CASE("What is quoted as the pitch of somebody who met the owner is the pitch") {
    CHECK(reason_of(
              card::with_note("Quel plaisir de t'avoir revu à Vinexpo ! Le muscadet est en promo, "
                              "je t'en mets combien de cartons ?")) ==
          "says you met, but pitching: \"Le muscadet est en promo\"");
}

TEST_CASE("A pitch by somebody who met the owner is not quoted by its thanks") {
    const std::string line = reason_of(
        card::with_note("Nice chatting at the Stoneleigh show. I attach our price list, 15% "
                        "off for orders before Friday"));
    CAPTURE(line);
    CHECK(line.find("Stoneleigh") == std::string::npos);
}

TEST_CASE("A quote does not end between a figure and what it counts, nor in the middle of a name") {
    const std::string line = reason_of(card::with_note(
        "Earn 150 euros a day from your phone in 2 hours, guaranteed profit, message me"));
    CAPTURE(line);
    CHECK(line.find("in 2\"") == std::string::npos);
}

TEST_CASE("A pitch is quoted by its most telling words") {
    const std::string line = reason_of(card::with_note(
        "We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?"));
    CAPTURE(line);
    CHECK((line.find("15 min call") != std::string::npos || line.find("3x") != std::string::npos));
    CHECK(line.size() < 70);
}

TEST_CASE("A pitch is quoted by what it offers, not by its denial") {
    CHECK(
        reason_of(
            card::with_note(
                "Robin, we're a pre-seed startup building leak detection with acoustic AI. Not "
                "selling anything, would just love your feedback on our product and maybe a pilot "
                "with your team"))
            .find("elling") == std::string::npos);
    const std::string line = reason_of(card::with_note(
        "I am not trying to sell you anything. We built an app for handover and want nurses to try "
        "it, free for your ward."));
    CAPTURE(line);
    CHECK(line.find("We built an app") != std::string::npos);
}

TEST_CASE("A scrap is quoted with the words of its sentence around it") {
    CHECK(reason_of(card::with_note("Good morning. Toner at half price")) ==
          "sales pitch: \"Toner at half price\"");
    CHECK(reason_of(card::with_note("Half price on toner this week"))
              .starts_with("sales pitch: \"Half price on toner"));
    CHECK(reason_of(card::with_note("Hello from Lagos. We are a factory of safety shoes and boots"))
              .find("factory of safety shoes") != std::string::npos);
}

TEST_CASE("A quote is the whole sentence where that fits, and cuts no word in two") {
    CHECK(reason_of(
              card::with_note("Hello from Lagos. We are a factory of safety shoes and boots")) ==
          "sales pitch: \"We are a factory of safety shoes and boots\"");
    CHECK(
        reason_of(card::with_note("Open to a quick 15 min call this week about your pipeline? It's "
                                  "what we're good at and we help companies like yours 3x theirs"))
            .find("\"s ") == std::string::npos);
}

TEST_CASE("The figure that a quote was chosen for is shown in every script") {
    CHECK(reason_of(card::with_note("Здравствуйте! Наш сервис увеличит вашу выручку на 30%")) ==
          "sales pitch: \"Наш сервис увеличит вашу выручку на 30%\"");
}

TEST_CASE("A quote ends where the sentence does, though more evidence follows") {
    const std::string line = reason_of(card::with_note(
        "Hi, I am recruiting a Head of Events for a client in Chicago and your experience stood "
        "out. Would you be open to a confidential conversation about the role?"));
    CAPTURE(line);
    CHECK(line.find("out. Would") == std::string::npos);
}
