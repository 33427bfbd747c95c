#include "signals/employer.h"

#include "catch.h"

using namespace doorman;

namespace {

/// The keys of the employers that a headline names, the first first.
std::vector<std::string> named_in(const std::string& headline) {
    Invitation invitation;
    invitation.headline = headline;
    CardTexts texts;
    CardText text;
    text.field = "headline";
    text.original = *invitation.headline;
    text.reading.folded = fold(headline);
    texts.headline = text;
    std::vector<std::string> keys;
    for (const Employer& employer : employers_of(invitation, texts)) keys.push_back(employer.key);
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a company is the same with and without its legal form", "[employer]") {
    for (const char* name : {"Acme", "ACME GmbH", "Acme, Inc.", "Acme S.p.A.", "Acme Sp. z o.o.",
                             "Acme Sp. z o.o. sp. k.", "Acme GmbH & Co. KG", "Acme Ltd",
                             "Acme Pty Ltd", "Acmé SA", "Acme S.r.l."})
        CHECK(company_key(name) == "acme");
}

TEST_CASE("companies of different names stay different", "[employer]") {
    CHECK(company_key("Acme Events") != company_key("Acme"));
    CHECK(company_key("Orange Poland") != company_key("Orange"));
    CHECK(company_key("Save Group") != company_key("Save"));
}

TEST_CASE("what says nothing of an employer has no key", "[employer]") {
    for (const char* name :
         {"", "-", "Self-employed", "Freelance", "Stealth Startup", "Confidential", "London",
          "Consulting", "Libero professionista", "N/A", "University"})
        CHECK(company_key(name).empty());
}

TEST_CASE("a headline names an employer behind a word for working there", "[employer]") {
    CHECK(named_in("Buyer at Acme") == Keys{"acme"});
    CHECK(named_in("Buyer @ Acme | Speaker") == Keys{"acme"});
    CHECK(named_in("Buyer @Acme") == Keys{"acme"});
    CHECK(named_in("Einkäuferin bei Acme GmbH") == Keys{"acme"});
    CHECK(named_in("Responsabile acquisti presso Acme S.p.A.") == Keys{"acme"});
    CHECK(named_in("Kierownik zakupów w Acme Sp. z o.o.") == Keys{"acme"});
    CHECK(named_in("Acheteuse chez Acme") == Keys{"acme"});
    CHECK(named_in("CTO at Booking.com") == Keys{"booking com"});
    CHECK(named_in("Engineer at 3M") == Keys{"3m"});
}

TEST_CASE("a name ends at a separator, or where a sentence goes on", "[employer]") {
    CHECK(named_in("Head of Sales at Acme Events, Milan") == Keys{"acme events"});
    CHECK(named_in("Sales at Acme - we grow firms") == Keys{"acme"});
    CHECK(named_in("Sales at Acme in Berlin") == Keys{"acme in berlin", "acme"});
    CHECK(named_in("Clerk at Marks and Spencer") == Keys{"marks and spencer", "marks"});
}

TEST_CASE("whoever heads a firm names it behind what they are called", "[employer]") {
    CHECK(named_in("Founder of Acme") == Keys{"acme"});
    CHECK(named_in("Co-Founder of Acme GmbH, building things") == Keys{"acme"});
    CHECK(named_in("Titolare di Acme S.r.l.") == Keys{"acme"});
    CHECK(named_in("Gründerin von Acme") == Keys{"acme"});
    CHECK(named_in("Założycielka Acme") == Keys{"acme"});
    CHECK(named_in("Former Founder of Acme").empty());
    CHECK(named_in("Head of Acme").empty());
}

TEST_CASE("a name that stands by itself behind a separator may be an employer", "[employer]") {
    CHECK(named_in("Buyer | Acme") == Keys{"acme"});
    CHECK(named_in("Buyer, Acme") == Keys{"acme"});
    CHECK(named_in("CEO, Acme Inc.") == Keys{"acme"});
    CHECK(named_in("Buyer at Acme | Brightline Ltd") == Keys{"acme", "brightline"});
    for (const char* headline :
         {"Buyer | Milan", "Buyer | Nurse", "Former buyer, Acme", "Buyer | Ex-Acme", "Acme | buyer",
          "Student, Acme", "Buyer | Helping Firms To Grow Fast", "Buyer | helping Acme"}) {
        INFO(headline);
        CHECK(named_in(headline).empty());
    }
}

TEST_CASE("every employer of now is named, in order", "[employer]") {
    CHECK(named_in("CEO at Acme | Board at Brightline") == Keys{"acme", "brightline"});
}

TEST_CASE("a former employer, a school and a stage are no employer", "[employer]") {
    for (const char* headline :
         {"Ex buyer at Acme", "Former Head of Sales at Acme", "Formerly at Acme",
          "Student at University of Iowa", "Absolwent w Acme", "Speaker at Acme Summit"})
        CHECK(named_in(headline).empty());
    CHECK(named_in("Ex buyer at Acme | Buyer at Brightline") == Keys{"brightline"});
}

TEST_CASE("a common word is no employer", "[employer]") {
    for (const char* headline :
         {"Growing firms at scale", "Building Teams at Scale", "Acme fan", "Nurse at heart",
          "I work at home", "Looking at the stars", "W poszukiwaniu pracy"})
        CHECK(named_in(headline).empty());
}

TEST_CASE("the profile's company comes before the headline", "[employer]") {
    Invitation invitation;
    invitation.profile_facts.emplace().company = "Brightline Ltd";
    const auto employers = employers_of(invitation, {});
    REQUIRE(employers.size() == 1);
    CHECK(employers[0].key == "brightline");
    CHECK(employers[0].name == "Brightline Ltd");
    CHECK(employers[0].evidence.field == "profileFacts/company");
    CHECK(employers[0].evidence.end == 14);
}

TEST_CASE("the evidence is the employer's own characters", "[employer]") {
    Invitation invitation;
    invitation.headline = "Büyer at Äcme GmbH | x";
    CardTexts texts;
    CardText text;
    text.field = "headline";
    text.original = *invitation.headline;
    text.reading.folded = fold(*invitation.headline);
    texts.headline = text;
    const auto employers = employers_of(invitation, texts);
    REQUIRE(employers.size() == 1);
    CHECK(employers[0].name == "Äcme GmbH");
    CHECK(employers[0].evidence.start == 9);
    CHECK(employers[0].evidence.end == 18);
}

TEST_CASE("a headline of many names is bounded", "[employer]") {
    std::string headline;
    for (int i = 0; i < 500; ++i) headline += "at Firm" + std::to_string(i) + " | ";
    CHECK(named_in(headline).size() == kMostEmployers);
}

TEST_CASE("a contact's industry is that of the position, else of the company", "[employer]") {
    CHECK(industry_of_contact("Registered nurse", "Acme") == industry_of_contact("nurse", ""));
    CHECK_FALSE(industry_of_contact("Registered nurse", "").empty());
    CHECK(industry_of_contact("", "").empty());
}
