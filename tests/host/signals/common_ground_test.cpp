#include "card.h"
#include "catch.h"
#include "ground.h"

using doorman::Background;
using doorman::Invitation;
using doorman::ListFilter;
using doorman::ProfileFacts;
using ground::employer;
using ground::school;
using ground::score;
using ground::shares;

namespace {

Invitation with_profile(ProfileFacts facts) {
    auto invitation = card::without_note();
    invitation.profile_facts = std::move(facts);
    return invitation;
}

}  // namespace

TEST_CASE("The owner's school in a headline is common ground, however it is written") {
    const std::string headline =
        GENERATE("Student at University of Iowa", "UNIVERSITY OF IOWA '24", "Univ. of Iowa grad",
                 "Uni of Iowa | Biology", "UIowa alumna", "PhD @ University of Iowa",
                 "Ｕｎｉｖｅｒｓｉｔｙ of Iowa");
    CAPTURE(headline);
    CHECK(shares(card::with_headline(headline)));
}

TEST_CASE("A town, a state or the word University alone is no common ground") {
    const std::string headline =
        GENERATE("Nurse in Iowa City, Iowa", "Student at Iowa State University",
                 "University lecturer", "University of Illinois", "Iowa | Farmer",
                 "University of Northern Iowa", "Professor, State University");
    CAPTURE(headline);
    CHECK_FALSE(shares(card::with_headline(headline)));
}

TEST_CASE("Either name of a school known by two is found, with and without diacritics") {
    const std::string name = GENERATE("Politechnika Warszawska", "Warsaw University of Technology",
                                      "Politechnika Warszawska / Warsaw University of Technology");
    const std::string headline =
        GENERATE("Inżynier, Politechnika Warszawska", "MSc at Warsaw University of Technology",
                 "Student Politechniki Warszawskiej");
    CAPTURE(name, headline);
    CHECK(shares(card::with_headline(headline), school(name)));
}

TEST_CASE("Diacritics may be missing on either side") {
    CHECK(shares(card::with_headline("Student, Uniwersytet Jagiellonski"),
                 school("Uniwersytet Jagielloński")));
    CHECK(shares(card::with_headline("ETH Zürich"), school("ETH Zurich")));
    CHECK(
        shares(card::with_headline("Studentka, Uniwersytet Łódzki"), school("Uniwersytet Lodzki")));
}

TEST_CASE("Warsaw University is not Warsaw University of Technology") {
    CHECK(shares(card::with_headline("Law at Warsaw University"), school("University of Warsaw")));
    CHECK_FALSE(shares(card::with_headline("Warsaw University of Technology"),
                       school("University of Warsaw")));
}

TEST_CASE("A name that begins in the middle of a longer one is another school") {
    CHECK(shares(card::with_headline("Student at Washington University"),
                 school("Washington University")));
    CHECK_FALSE(shares(card::with_headline("Student at George Washington University"),
                       school("Washington University")));
}

TEST_CASE("An abbreviation counts only in capitals") {
    CHECK(shares(card::with_headline("PhD student, MIT"),
                 school("Massachusetts Institute of Technology")));
    CHECK_FALSE(shares(card::with_headline("Ich arbeite mit Menschen"),
                       school("Massachusetts Institute of Technology")));
}

TEST_CASE("A school's hospital is not the school") {
    const std::string headline = GENERATE(
        "University of Iowa Hospitals patient advocate", "Cook, Univ. of Iowa Hospital",
        "Teller at University of Iowa Credit Union", "Nurse at University of Iowa Health Care");
    CAPTURE(headline);
    CHECK_FALSE(shares(card::with_headline(headline)));
}

TEST_CASE("An employer whose name is a common word counts only as a name") {
    const auto owner = employer("Orange");
    CHECK(shares(card::with_headline("Buyer at Orange"), owner));
    CHECK(shares(card::with_headline("Network engineer @Orange"), owner));
    CHECK(shares(card::with_headline("Orange | Product owner"), owner));
    CHECK_FALSE(shares(card::with_headline("I sell orange juice"), owner));
    CHECK_FALSE(shares(card::with_headline("Teacher at Orange County High"), owner));
}

TEST_CASE("A firm's legal form does not matter") {
    CHECK(shares(card::with_headline("Planner at Acme Events"), employer("Acme Events, Inc.")));
    CHECK(shares(card::with_headline("Planner at Acme Events GmbH"), employer("Acme Events")));
}

TEST_CASE("A legal form of several words does not matter either") {
    const std::string form = GENERATE(" S.p.A.", " S.r.l.", " Sp. z o.o.", " S.A.", " B.V.",
                                      ", Ltd", " GmbH & Co. KG", " SpA");
    CAPTURE(form);
    CHECK(shares(card::with_headline("Buyer at Brightline Eventi"),
                 employer("Brightline Eventi" + form)));
    CHECK(shares(card::with_headline("Buyer at Orange"), employer("Orange" + form)));
    CHECK(shares(card::with_headline("Buyer at Orange" + form), employer("Orange")));
}

TEST_CASE("A group of firms is known by its name alone") {
    CHECK(shares(card::with_headline("Buyer at Brightline Eventi"),
                 employer("Brightline Eventi Group S.p.A.")));
}

TEST_CASE("A background of nothing but common words matches nobody") {
    const std::string name = GENERATE("University", "Business School", "London", "Marketing",
                                      "State University", "Freelance", "a", "");
    CAPTURE(name);
    const std::string headline =
        "Marketing | London Business School, State University | Freelance, a University";
    CHECK_FALSE(shares(card::with_headline(headline), school(name)));
    CHECK_FALSE(shares(card::with_headline(headline), employer(name)));
}

TEST_CASE("A supplier, a customer or a patient is no colleague and no alum") {
    const std::string headline =
        GENERATE("Supplier to Acme Events", "Official supplier of the University of Iowa",
                 "Acme Events supplier", "Fornitore di Acme Events",
                 "University of Iowa Hospitals patient", "Happy customer of Acme Events | Baker");
    CAPTURE(headline);
    CHECK_FALSE(shares(card::with_headline(headline)));
}

TEST_CASE("A headline that tells of another's school or of a customer is no common ground") {
    const std::string headline = GENERATE(
        "Parent of a University of Iowa student", "Applicant, University of Iowa 2026",
        "Dreaming of the University of Iowa", "Sales to Acme Events, HSE",
        "Caterer trusted by Acme Events", "Caterer trusted by Zeta, Acme Events and others",
        "Consultant to Acme Events (IT)", "Acme Events Foundation fundraiser",
        "Working with Brightline, Zeta and others on shop design",
        "Mamma di uno studente della University of Iowa", "Consulente per Acme Events",
        "Marzę o University of Iowa", "Zaufało nam Acme Events", "Berater für Acme Events",
        "Vater einer Studentin der University of Iowa", "Prestataire pour Acme Events",
        "Proveedor de confianza de Acme Events", "Trabalho para clientes como Acme Events",
        "Leverancier aan Acme Events");
    CAPTURE(headline);
    CHECK_FALSE(shares(card::with_headline(headline)));
}

TEST_CASE("Who works with others at the owner's firm is of it") {
    const std::string headline =
        GENERATE("Working with children, University of Iowa",
                 "Working With Children, University of Iowa", "Sales, Acme Events",
                 "Consultant, Acme Events", "Partner, Acme Events", "Consultant at Acme Events",
                 "Proud parent | Acme Events", "Trusted by patients | Planner at Acme Events",
                 "Fundraiser, University of Iowa", "PhD candidate, University of Iowa");
    CAPTURE(headline);
    CHECK(shares(card::with_headline(headline)));
}

TEST_CASE("An insight about others is no common ground") {
    const std::string insight = GENERATE(
        "Follows University of Iowa", "12 people from Acme Events follow Sam",
        "Ana Silva and 3 others work at Brightline", "Segue University of Iowa",
        "Ana Silva e altre 3 persone lavorano in Brightline", "Obserwuje University of Iowa",
        "Folgt University of Iowa", "Suit University of Iowa", "Sigue a University of Iowa",
        "Ana Silva e outras 3 pessoas trabalham na Brightline", "Volgt University of Iowa");
    CAPTURE(insight);
    CHECK_FALSE(shares(card::with_insight(insight)));
}

TEST_CASE("An insight about the sender is") {
    const std::string insight =
        GENERATE("Works at Acme Events", "University of Iowa", "You both worked at Brightline",
                 "Ana and others: University of Iowa common organization");
    CAPTURE(insight);
    CHECK(shares(card::with_insight(insight)));
}

TEST_CASE("A country behind a firm's name makes no other name of it") {
    const auto owner = employer("Orange");
    const std::string headline = GENERATE("Pharmacist, Orange UK", "Buyer at Orange Polska",
                                          "Orange España | Compras", "ex Orange France");
    CAPTURE(headline);
    CHECK(shares(card::with_headline(headline), owner));
    CHECK_FALSE(shares(card::with_headline("Teacher at Orange UK Academy"), owner));
}

TEST_CASE("Who deals with suppliers or customers for the owner's firm is a colleague") {
    const std::string headline =
        GENERATE("Supplier manager at Acme Events", "Customer success, Acme Events",
                 "Acme Events customer success manager", "Vendor relations @ Acme Events");
    CAPTURE(headline);
    CHECK(shares(card::with_headline(headline)));
}

TEST_CASE("Groups and programmes count too") {
    Background background;
    background.groups = {"Meeting Professionals International / MPI"};
    background.programmes = {"Erasmus Mundus"};
    CHECK(shares(card::with_headline("Member of MPI"), background));
    CHECK(shares(card::with_headline("Erasmus Mundus scholar"), background));
    CHECK(shares(card::with_note("I'm a member of Meeting Professionals International as well"),
                 background));
}

TEST_CASE("The page's own words and filters prove common ground without a background") {
    CHECK(shares(card::with_insight("University of Iowa common organization"), {}));
    CHECK(shares(card::with_insight("You both studied at Anywhere"), {}));
    auto listed = card::without_note();
    listed.list = GENERATE(ListFilter::school, ListFilter::company);
    CHECK(shares(listed, {}));
}

TEST_CASE("The page's filters for mutual connections and verified people prove nothing") {
    auto listed = card::without_note();
    listed.list = GENERATE(ListFilter::mutual_connection, ListFilter::verified);
    CHECK_FALSE(card::judge(listed).scores.common_ground.has_value());
}

TEST_CASE("A card that shows nothing shared does not disprove it") {
    CHECK_FALSE(card::judge(card::with_headline("Nurse")).scores.common_ground.has_value());
}

TEST_CASE("A profile that was seen and shares nothing disproves it") {
    ProfileFacts facts;
    facts.schools = {"Ohio University"};
    facts.positions = {"Nurse at Riverbend Clinic"};
    CHECK(score(with_profile(facts), card::owner()) == 0.0);
}

TEST_CASE("A profile whose schools were not seen disproves nothing") {
    ProfileFacts facts;
    facts.connections = 300;
    facts.positions = {"Nurse at Riverbend Clinic"};
    CHECK_FALSE(score(with_profile(facts), card::owner()).has_value());
}

TEST_CASE("A shared school on the profile is found there") {
    ProfileFacts facts;
    facts.schools = {"Ohio University", "The University of Iowa"};
    const auto annotation = card::judge(with_profile(facts));
    const auto* signal = card::signal(annotation, "commonGround");
    REQUIRE(signal);
    REQUIRE(signal->evidence.size() == 1);
    CHECK(signal->evidence[0].field == "profileFacts/schools/1");
    CHECK(card::slice((*facts.schools)[1], signal->evidence[0]) == "University of Iowa");
}

TEST_CASE("What only the note says is worded as a claim") {
    const auto claimed = card::judge(card::with_note("Fellow Iowa alum here, go Hawks!"));
    REQUIRE(card::signal(claimed, "commonGround"));
    CHECK(card::signal(claimed, "commonGround")->text == "says: same school: University of Iowa");
    const auto shown = card::judge(card::with_headline("Student at University of Iowa"));
    REQUIRE(card::signal(shown, "commonGround"));
    CHECK(card::signal(shown, "commonGround")->text == "same school: University of Iowa");
}
