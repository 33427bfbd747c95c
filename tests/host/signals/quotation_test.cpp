// Where quotes begin and end, as the strip's line shows them.
#include "signals/quotation.h"

#include <string>
#include <string_view>

#include "card.h"
#include "catch.h"
#include "rules/matcher.h"
#include "signals/wording.h"

namespace {

/// What is shown where `evidence` was found in the note.
std::string quoted(std::string_view note, std::string_view evidence) {
    doorman::CardText text{
        "note", note, doorman::read(card::built_in_rules(), doorman::Field::note, note), {}};
    text.words = doorman::words_of(note, text.reading.folded);
    const std::size_t at = note.find(evidence);
    REQUIRE(at != std::string_view::npos);
    const std::uint32_t start = card::utf16_length(note.substr(0, at));
    doorman::Quotation quotation(text, {start, start + card::utf16_length(evidence)});
    quotation.cut_well();
    return doorman::excerpt(note, quotation.span().start, quotation.span().end);
}

}  // namespace

TEST_CASE("A quote ends where the sender's word does, not at the first sign in it") {
    CHECK(quoted("Invest now and mail me at bob@example.com", "mail me at bob") ==
          "Invest now and mail me at bob@example.com");
    CHECK(quoted("Earn passive income, see https://example.com", "https") ==
          "Earn passive income, see https://example.com");
    CHECK(quoted("Sono alla ricerca di uno sviluppatore C++", "sviluppatore C") ==
          "Sono alla ricerca di uno sviluppatore C++");
    CHECK(quoted("I follow back everyone, 100%", "follow back") == "I follow back everyone, 100%");
}

TEST_CASE("A quote begins where the sender's word does") {
    CHECK(quoted("Hi, github.com/marta/lib issue 42 is mine, I read your comment",
                 "lib issue 42 is mine") == "Hi, github.com/marta/lib issue 42 is mine");
    CHECK(quoted("We have bench! .NET, QA, Salesforce. Ready to deploy", "NET, QA") ==
          ".NET, QA, Salesforce");
}

TEST_CASE("Evidence that ends in the middle of a word is quoted with the whole word") {
    CHECK(quoted("Hello dear. $500k/month passive income", "$5") == "$500k/month passive income");
}

TEST_CASE("Of sentences that do not fit together the longest is quoted, with the false address") {
    CHECK(quoted("Dear user, your account will be suspended. Verify here: "
                 "linkedln-security.example/login",
                 "suspended. Verify here: link") == "Verify here: linkedln-security.example/login");
}

TEST_CASE("A quote of a part of a sentence does not end in a word that something must follow") {
    CHECK(quoted("As a coach I am with people who feel stuck between the job that they have and "
                 "the one that they dream of",
                 "who feel stuck between the") == "who feel stuck between the job");
    CHECK(quoted("hi robin its Tasha from the first aid tent at the half marathon, you gave me "
                 "your jacket",
                 "its Tasha from the first") == "hi robin its Tasha from the first aid tent");
    CHECK(quoted("Robin, it was lovely having you at the food bank on Saturday, and on Sunday too",
                 "it was lovely having") == "it was lovely having you at the food bank");
}

TEST_CASE("A quote does not end in a verb that another must follow, be it short") {
    CHECK_FALSE(quoted("Robin, the committee was wondering if you'd be up for coaching the juniors "
                       "again in spring",
                       "committee was wondering if you")
                    .ends_with("you'd"));
    CHECK(quoted("You interviewed me at Brightline Events back in 2012, and I failed",
                 "You interviewed me") == "You interviewed me at Brightline Events");
}

TEST_CASE("A quote does not end at an apostrophe") {
    CHECK(
        quoted("Votre podcast sur Satie m'a accompagné pendant tout un long hiver, vraiment, merci",
               "Votre podcast sur Satie") == "Votre podcast sur Satie m'a accompagné");
    CHECK(
        quoted("Je prépare un papier sur la pénurie de vétérinaires, accepteriez-vous d'en parler "
               "avec moi devant un café ?",
               "accepteriez-vous d'en")
            .find("d\"") == std::string::npos);
}

TEST_CASE("A quote begins where its clause does, if that fits") {
    CHECK(quoted("Sehr geehrter Herr Doktor, Sie haben mir 2019 die Hüfte operiert, ich laufe "
                 "wieder Marathon",
                 "haben mir 2019") == "Sie haben mir 2019 die Hüfte operiert");
}

TEST_CASE("A quote begins behind a conjunction with which a clause begins, if no more fits") {
    CHECK(quoted("I'm researching a novel set on a dam construction site in 1960s Wales and your "
                 "blog has been gold. Would you read three pages for howlers?",
                 "your blog has") == "your blog has been gold");
}

TEST_CASE("A quote does not end between a figure and what it counts") {
    CHECK(quoted(
              "Hej, dla dużej firmy z Wrocławia zarabiam 5 tys. tygodniowo z telefonu, bez żadnego "
              "doświadczenia",
              "Wrocławia zarabiam 5")
              .find("5 tys") != std::string::npos);
}

TEST_CASE("Sentence punctuation and opening brackets are left off") {
    CHECK(quoted("I can help you land your first job in C++.", "first job in C") ==
          "I can help you land your first job in C++");
    CHECK(quoted("We help companies like yours grow. (Open to a quick 15 min call?)",
                 "15 min call") == "Open to a quick 15 min call");
}

TEST_CASE("A bracket whose other half is quoted stays") {
    CHECK(quoted("Hi Rob, fellow St Andrews alum (Hist, '98). I teach at a comp in Hull",
                 "fellow St Andrews alum") == "Hi Rob, fellow St Andrews alum (Hist, '98)");
}

TEST_CASE("A sentence ends behind a sign too") {
    CHECK(quoted("Ti faccio risparmiare il 30%. Hai 10 minuti per una call?",
                 "risparmiare il 30") == "Ti faccio risparmiare il 30%");
}

TEST_CASE("A sentence ends where the blank behind it was forgotten, but not inside a name") {
    CHECK(quoted("Passive income today.Your boss will envy you, and so will all your friends",
                 "Passive income") == "Passive income today");
    CHECK(quoted("Passive income on booking.com", "income on booking") ==
          "Passive income on booking.com");
    CHECK(quoted("Looking for an ASP.NET developer", "an ASP") ==
          "Looking for an ASP.NET developer");
}

TEST_CASE("An address that would leave no room for the evidence in it is not quoted whole") {
    const std::string address = "https://" + std::string(60, 'x') + ".example/";
    CHECK(quoted(address + "passive-income now", "passive-income").starts_with("passive-income"));
}

TEST_CASE("Chinese and Japanese have no blanks: there a quote ends at a character") {
    CHECK(quoted("はじめまして。御社の売上を30%アップさせるサービスをご案内したく、15分ほどお時間"
                 "いただけませんか。",
                 "売上を30%アップ") ==
          "御社の売上を30%アップさせるサービスをご案内したく、15分ほどお時間いただけませんか");
}

TEST_CASE("A word or two of the next clause are left off, and of the one before") {
    CHECK(quoted("Our platform helps firms like Brightline cut travel costs by 30%, can I show you "
                 "how that is done?",
                 "cut travel costs by 30%, can") == "like Brightline cut travel costs by 30%");
    CHECK(
        quoted("Szukamy firmy, która zorganizuje konferencje, czy prześle Pani ofertę na maj tego",
               "konferencje, czy prześle Pani ofertę na maj") ==
        "czy prześle Pani ofertę na maj tego");
}

TEST_CASE("Of evidence without a word the words before it are quoted") {
    CHECK(quoted("Top 1% Coach | 7-figure mentor | Book your FREE strategy call 👇", "👇") ==
          "Book your FREE strategy call");
}

TEST_CASE("A headline is quoted in whole words too") {
    card::Setting setting;
    setting.background = {};
    setting.policy.rules = {{"noSellers",
                             doorman::Verdict::ignore,
                             {doorman::Comparison{"headlineSells", doorman::Op::at_least, 0.5}}}};
    CHECK(card::judge(card::with_headline("I help founders/owners sleep"), setting).reason.text ==
          "headline sells: \"I help founders/owners\"");
}
