// Where quotes begin and end, as the strip's line shows them.

#include <string>

#include "card.h"
#include "catch.h"

namespace {

std::string quoted(const char* note) {
    const std::string line = card::judge(card::with_note(note)).reason.text;
    const auto from = line.find('"') + 1;
    return line.substr(from, line.rfind('"') - from);
}

}  // namespace

TEST_CASE("A quote ends where the sender's word does, not at the first sign in it") {
    CHECK(quoted("Invest now and mail me at bob@example.com") ==
          "Invest now and mail me at bob@example.com");
    CHECK(quoted("Earn passive income, see https://example.com") ==
          "Earn passive income, see https://example.com");
    CHECK(quoted("Sono alla ricerca di uno sviluppatore C++") ==
          "Sono alla ricerca di uno sviluppatore C++");
    CHECK(quoted("I follow back everyone, 100%").ends_with("100%"));
}

TEST_CASE("A quote begins where the sender's word does") {
    CHECK(quoted("Hi, github.com/marta/lib issue 42 is mine, I read your comment") ==
          "Hi, github.com/marta/lib issue 42 is mine");
    CHECK(quoted("We have bench! .NET, QA, Salesforce. Ready to deploy").starts_with(".NET, QA"));
}

TEST_CASE("Evidence that ends in the middle of a word is quoted with the whole word") {
    CHECK(quoted("Hello dear. $500k/month passive income").find("$500k/month") !=
          std::string::npos);
}

TEST_CASE("Of sentences that do not fit together the longest is quoted, with the false address") {
    CHECK(quoted("Dear user, your account will be suspended. Verify here: "
                 "linkedln-security.example/login") ==
          "Verify here: linkedln-security.example/login");
}

TEST_CASE("Sentence punctuation and opening brackets are left off") {
    CHECK(quoted("I can help you land your first job in C++.") ==
          "I can help you land your first job in C++");
    CHECK(quoted("We help companies like yours grow. (Open to a quick 15 min call?)") ==
          "Open to a quick 15 min call");
}

TEST_CASE("A bracket whose other half is quoted stays") {
    CHECK(quoted("Hi Rob, fellow St Andrews alum (Hist, '98). I teach at a comp in Hull") ==
          "Hi Rob, fellow St Andrews alum (Hist, '98)");
}

TEST_CASE("A sentence ends behind a sign too") {
    CHECK(quoted("Ti faccio risparmiare il 30%. Hai 10 minuti per una call?") ==
          "Ti faccio risparmiare il 30%");
}

TEST_CASE("A sentence ends where the blank behind it was forgotten, but not inside a name") {
    CHECK(quoted("Passive income today.Your boss will envy you, and so will all your friends") ==
          "Passive income today");
    CHECK(quoted("Passive income on booking.com").ends_with("booking.com"));
    CHECK(quoted("Looking for an ASP.NET developer").ends_with("ASP.NET developer"));
}

TEST_CASE("An address that would leave no room for the evidence in it is not quoted whole") {
    const std::string address = "https://" + std::string(60, 'x') + ".example/";
    CHECK(quoted((address + "passive-income now").c_str()).starts_with("passive-income"));
}

TEST_CASE("Chinese and Japanese have no blanks: there a quote ends at a character") {
    const std::string japanese = quoted(
        "はじめまして。御社の売上を30%"
        "アップさせるサービスをご案内したく、15分ほどお時間いただけませんか。");
    CAPTURE(japanese);
    CHECK(japanese == "はじめまして。御社の売上を30%アップさせるサービスを");
}

TEST_CASE("A headline is quoted in whole words too") {
    card::Setting setting;
    setting.background = {};
    setting.policy.rules = {{"noSellers",
                             doorman::Verdict::ignore,
                             {doorman::Comparison{"headlineSells", doorman::Op::at_least, 0.1}}}};
    CHECK(card::judge(card::with_headline("Forex-Trader"), setting)
              .reason.text.find("\"Forex-Trader\"") != std::string::npos);
}
