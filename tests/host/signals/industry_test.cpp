#include "card.h"
#include "catch.h"

namespace {

std::optional<double> same_industry(std::string headline, std::vector<std::string> own) {
    card::Setting setting;
    setting.background = {};
    setting.background.industries = std::move(own);
    return card::judge(card::with_headline(std::move(headline)), setting).scores.same_industry;
}

}  // namespace

TEST_CASE("A headline of the owner's industry, in any of the languages") {
    const std::string headline =
        GENERATE("Conference producer, MICE", "Event Manager", "Organizzatrice di eventi",
                 "Organizator wydarzeń", "Veranstaltungskauffrau", "Chef de projet événementiel",
                 "Productora de congresos", "Evenementenmanager", "EVENTS & festivals");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"events"}) == 1.0);
}

TEST_CASE("A headline of another industry") {
    const std::string headline =
        GENERATE("Nurse", "Infermiera", "Pielęgniarka", "Krankenschwester", "Infirmière",
                 "Enfermera", "Enfermeira", "Verpleegkundige");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"events"}) == 0.0);
    CHECK(same_industry(headline, {"healthcare"}) == 1.0);
}

TEST_CASE("A headline that names no industry is not known") {
    const std::string headline = GENERATE(
        "Growth partner", "Account executive", "Student at University of Iowa", "Founder & CEO",
        "Looking for new opportunities", "--", "I help founders 10x their revenue. DM me GROW");
    CAPTURE(headline);
    CHECK_FALSE(same_industry(headline, {"events"}).has_value());
}

TEST_CASE("An owner who named no industry is of none") {
    CHECK_FALSE(same_industry("Nurse", {}).has_value());
}

TEST_CASE("The owner's own word counts, though the vocabulary does not have it") {
    CHECK(same_industry("Beekeeper and Honey Maker", {"beekeeper"}) == 1.0);
    CHECK(same_industry("Nurse", {"beekeeper"}) == 0.0);
}

TEST_CASE("The longest term counts where two overlap") {
    CHECK(same_industry("Marketing manager", {"events"}) == 0.0);
    CHECK(same_industry("Event marketing manager", {"events"}) == 1.0);
}

TEST_CASE("A French head of something is no cook") {
    const std::string headline =
        GENERATE("Chef d'équipe C++ chez Thales", "Chef d’équipe", "Chef de projet IT",
                 "Chef de produit", "Chef des ventes", "Chef du personnel");
    CAPTURE(headline);
    CHECK_FALSE(same_industry(headline, {"hospitality"}).has_value());
}

TEST_CASE("What a French head is the head of tells the industry") {
    CHECK(same_industry("Chef de projet informatique", {"software"}) == 1.0);
    CHECK(same_industry("Chef de projet informatique", {"hospitality"}) == 0.0);
    CHECK(same_industry("Chef de chantier", {"construction"}) == 1.0);
    CHECK(same_industry("Chef d'orchestre", {"music producer"}) == 1.0);
}

TEST_CASE("A chef of the kitchen is a cook") {
    const std::string headline =
        GENERATE("Chef", "Executive Chef", "Chef de cuisine", "Chef de Partie at a hotel",
                 "Chef de rang", "Chef de cocina", "Chef pâtissier", "Chef & Owner");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"hospitality"}) == 1.0);
}

TEST_CASE("Who develops something else than software is not of the software industry") {
    CHECK(same_industry("Real estate developer", {"software"}) == 0.0);
    CHECK(same_industry("Real estate developer", {"real estate"}) == 1.0);
    CHECK(same_industry("Land developer", {"real estate"}) == 1.0);
    CHECK(same_industry("Recipe developer", {"software"}) == 0.0);
    const std::string headline =
        GENERATE("Business developer", "Business Developers", "Film developer",
                 "Développeur commercial", "Desarrollador de negocios");
    CAPTURE(headline);
    CHECK_FALSE(same_industry(headline, {"software"}).has_value());
}

TEST_CASE("A developer of software is, whatever else stands there") {
    const std::string headline =
        GENERATE("Developer", "Senior Java Developer", "Real estate software developer",
                 "Business software developer", "Film buff and web developer");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"software"}) == 1.0);
}

TEST_CASE("Another field is shown as a neutral fact, with the words that say so") {
    const auto invitation = card::with_headline("Senior Nurse");
    const auto annotation = card::judge(invitation);
    const auto* signal = card::signal(annotation, "industry");
    REQUIRE(signal);
    CHECK(signal->weight == 0);
    CHECK(signal->text == "another field: healthcare");
    REQUIRE(signal->evidence.size() == 1);
    CHECK(card::slice(*invitation.headline, signal->evidence[0]) == "Nurse");
}

TEST_CASE("The owner's own word in another sense tells nothing") {
    const std::vector<std::string> own{"events", "conference", "meeting industry", "MICE"};
    const std::string headline = GENERATE(
        "Adverse events reporting | Pharmacovigilance associate",
        "Backend engineer (event-driven systems)", "Event-driven architecture | Kafka | Java",
        "MICE researcher: mouse models of diabetes", "Breeder of white mice | Biologist",
        "Clinical trial conference paper author | Cardiology", "Historian, Library of Congress");
    CAPTURE(headline);
    CHECK(same_industry(headline, own).value_or(0) == 0.0);
}

TEST_CASE("An owner's abbreviation in capitals counts only in capitals") {
    CHECK(same_industry("Nurse | IT", {"IT"}) == 1.0);
    CHECK(same_industry("Nurse who loves it", {"IT"}) == 0.0);
    CHECK(same_industry("I love it", {"it"}) == 1.0);
}

TEST_CASE("Who organises events beside another field is of the events industry") {
    const std::string headline =
        GENERATE("Healthcare conference producer", "Pharma events manager",
                 "Marketing & Events Manager", "Conference interpreter EN/ES/PT",
                 "Convention services manager at Hyatt", "Expo floor manager",
                 "Meeting planner (CMP) at Deloitte", "MICE & incentives", "Koordynatorka eventów");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"events", "conference", "MICE"}) == 1.0);
}

TEST_CASE("Who buys, sells or checks for a firm is not of the industry of buying") {
    const std::string headline = GENERATE(
        "Responsabile acquisti", "Einkäuferin", "Inkoper", "Purchasing manager", "Acheteuse",
        "Jefa de compras", "Procurement specialist", "Specjalistka ds. zakupów",
        "Treasurer of the parents' council", "20-year veteran", "Specjalista ds. reklamacji",
        "Head of investor relations", "Shipping products people love", "Szukam kolejnych wyzwań");
    CAPTURE(headline);
    CHECK_FALSE(same_industry(headline, {"logistics", "retail", "finance"}).has_value());
}

TEST_CASE("Whom a seller sells to is not the seller's industry") {
    const std::string headline = GENERATE(
        "I help event planners fill seats without ads | DM 'SEATS'",
        "We help hotels, venues and event agencies sell out | Book a call",
        "Ghostwriter for event planners | DM me BOOK", "Aiuto aziende di eventi a trovare clienti");
    CAPTURE(headline);
    CHECK_FALSE(same_industry(headline, {"events"}).has_value());
}

TEST_CASE("What a seller sells tells the industry") {
    CHECK(same_industry("I help dentists with SEO", {"marketing"}) == 1.0);
    CHECK(same_industry("I help dentists with SEO", {"healthcare"}) == 0.0);
    CHECK(same_industry("Event planner | I help founders celebrate", {"events"}) == 1.0);
    CHECK(same_industry("Nurse helping people recover", {"healthcare"}) == 1.0);
    CHECK(same_industry("Software for hotels", {"software"}) == 1.0);
}

TEST_CASE("An architect of software builds no houses") {
    const std::string headline = GENERATE("Software architect", "Enterprise Architect at a bank",
                                          "Solutions architect", "Data architect");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"construction"}) == 0.0);
}

TEST_CASE("The owner's word in a headline of another trade leaves open whose it is") {
    const std::string headline =
        GENERATE("Nurse recruiter | Hiring RNs", "Software for nurses | CEO", "Healthcare lawyer",
                 "Estate agent. Son of a nurse.", "Not a doctor, not a nurse: hospital clown",
                 "Former nurse, now tattoo artist", "Medical device sales | Selling to nurses",
                 "Helping nurses escape burnout | Coach", "Avvocato per ospedali", "Ex infermiera",
                 "Rechtsanwältin für Krankenhäuser und Kliniken", "Periodista para hospitales");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"nurse", "healthcare"}).value_or(0) == 0.0);
}

TEST_CASE("A word of the owner's in another sense tells nothing of them") {
    const std::string headline = GENERATE(
        "Water polo coach", "Infrastructure engineer (Kubernetes, AWS)", "Bottled water sales rep",
        "Journalist covering water", "Lawyer for infrastructure projects", "Lawyer, formerly water",
        "Recruiting civil engineers for water companies");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"water", "infrastructure", "civil engineer"}).value_or(0) ==
          0.0);
}

TEST_CASE("Two trades side by side are both the sender's") {
    const std::string headline =
        GENERATE("Recruiter and nurse", "Nurse & lawyer", "Estate agent, nurse",
                 "Former lawyer, nurse", "Nurse | Ex-journalist", "Nurse, we're hiring");
    CAPTURE(headline);
    CHECK(same_industry(headline, {"nurse"}) == 1.0);
}

TEST_CASE("A trade of the owner's own opens no doubt") {
    CHECK(same_industry("Healthcare lawyer", {"lawyer"}) == 1.0);
    CHECK(same_industry("Software developer for banks", {"software"}) == 1.0);
    CHECK(same_industry("Infrastructure engineer, water networks", {"infrastructure"}) == 1.0);
    CHECK(same_industry("Software for hotels", {"hospitality"}) == std::nullopt);
}
