#include "card.h"
#include "catch.h"

using doorman::Background;
using doorman::Invitation;
using doorman::ListFilter;
using doorman::ProfileFacts;

namespace {

std::optional<double> score(const Invitation& invitation, const Background& background) {
    card::Setting setting;
    setting.background = background;
    return card::judge(invitation, setting).scores.common_ground;
}

bool shares(const Invitation& invitation, const Background& background = card::owner()) {
    return score(invitation, background).value_or(0) >= 0.5;
}

Background school(std::string name) {
    Background background;
    background.schools = {std::move(name)};
    return background;
}
Background employer(std::string name) {
    Background background;
    background.employers = {std::move(name)};
    return background;
}

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

TEST_CASE("A note that claims the school is common ground") {
    const std::string note =
        GENERATE("Fellow Iowa alum here, go Hawks!",
                 "Hi, I saw you are a University of Iowa alum too (Go Hawks!).",
                 "I studied at the University of Iowa and would love to hear how you started.",
                 "We both went to Univ. of Iowa, small world", "iowa grad here!! class of 09",
                 "Ciao, anche io ho studiato alla University of Iowa");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("A note that denies the school or the firm is no common ground") {
    const std::string note = GENERATE(
        "I never worked at Brightline, but I know your products",
        "I didn't study at the University of Iowa, yet your book helped me",
        "Non ho mai lavorato in Brightline ma mi piacerebbe", "Nigdy nie pracowałam w Brightline",
        "Ich habe nie bei Brightline gearbeitet", "Je n'ai jamais travaillé chez Brightline",
        "Nunca trabalhei na Brightline", "Ik heb niet aan de University of Iowa gestudeerd",
        "No estudié en la University of Iowa");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Who denies something else still shares the firm") {
    const std::string note = GENERATE("I worked at Brightline too, though we never met",
                                      "Lavoro anch'io in Brightline, non ci siamo mai visti",
                                      "Never met you, but I worked at Brightline for ten years");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("A note that only names the owner's school or firm is no common ground") {
    const std::string note = GENERATE(
        "We help firms like Brightline cut travel costs by 30%",
        "I saw you went to the University of Iowa, impressive.",
        "I noticed you work at Brightline and wanted to show you our platform.",
        "We help Brightline teams save hours", "Our clients include companies such as Acme Events");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Whoever wishes to study where the owner did does not share it") {
    const std::string note = GENERATE(
        "I'd love to study at the University of Iowa, saw you were there as well",
        "Ich möchte nach der Lehre an der University of Iowa studieren, Sie waren ja auch dort",
        "Träumen Sie auch von einem Master an der University of Iowa?",
        "Vorrei iscrivermi alla University of Iowa, ci pensa anche mio fratello");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
    CHECK(
        shares(card::with_note("Ich habe auch an der University of Iowa studiert und möchte mich "
                               "vernetzen")));
}

TEST_CASE("A colleague's note is common ground") {
    const std::string note = GENERATE("We worked together at Brightline, years ago!",
                                      "I was an intern at Acme Events in 2019.",
                                      "Ex-colleague from Brightline saying hi",
                                      "Cześć, pracowałam w Brightline do zeszłego roku");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("What a relative, a friend or a boss did is no claim of the sender's") {
    const std::string note = GENERATE(
        "My dad worked with you at Brightline", "My old boss was an intern at Acme Events",
        "My daughter Ines starts at Brightline on monday as an intern",
        "My husband studied at the University of Iowa and still wears the sweatshirt.",
        "Saw you're an Iowa grad working in events, my wife is too, small world. Which year?",
        "a friend worked at Brightline, is it nice there", "Your colleague at Brightline told me",
        "Meine Schwester hat mit dir bei Acme Events gearbeitet und schwärmt von dir",
        "Ma sœur a travaillé avec toi chez Acme Events",
        "Mijn zus heeft met je gewerkt bij Acme Events", "Mijn broer heeft bij Brightline gewerkt",
        "Mia sorella Elena ha lavorato con te in Acme Events",
        "Il mio capo ha studiato alla University of Iowa", "Mi hermana mayor trabajó en Brightline",
        "Minha irmã trabalhou com você na Acme Events", "Minha prima foi colega da Brightline",
        "Moja siostra pracowała z Tobą w Acme Events", "mój mąż pracuje w Brightline",
        "Córka studiuje na University of Iowa i bardzo chwali");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Who was there with somebody of theirs was there") {
    const std::string note = GENERATE(
        "My husband and I both worked at Brightline",
        "I studied with my sister at the University of Iowa",
        "Me and my boss worked at Acme Events until 2019", "I'm your old colleague from Brightline",
        "I met my wife when I worked at Brightline", "my brother says hi, I was at Brightline too",
        "Ich habe mit meiner Schwester bei Acme Events gearbeitet",
        "I studied at the University of Iowa, my sister too",
        "My former colleague at Brightline gave me your name");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("The owner's pupil or colleague of then was there too") {
    const std::string note =
        GENERATE("I was your student at the University of Iowa",
                 "Byłam Pana studentką na University of Iowa",
                 "Sono stato suo studente alla University of Iowa",
                 "J'étais votre stagiaire chez Acme Events",
                 "Ich war Ihre Studentin an der University of Iowa",
                 "Jestem absolwentką University of Iowa", "Ho lavorato in Brightline fino al 2020");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("The owner's pupil or colleague of whom the sender only tells is not the sender") {
    const std::string note = GENERATE("Your student at the University of Iowa, Ana, sends her love",
                                      "A colleague of yours at Brightline told me about the job",
                                      "La tua collega di Brightline mi ha dato il contatto",
                                      "Deine Kollegin bei Acme Events hat mir deinen Namen gegeben",
                                      "Su compañera de Brightline me dio su nombre",
                                      "Je collega bij Brightline gaf me je naam");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Whoever was with the owner's colleague is none") {
    const std::string note = GENERATE(
        "I met with your colleague Sam at Brightline last week and she suggested I show you this",
        "I had a call with your colleague at Brightline", "I read about your time at Brightline",
        "I loved your internship at Brightline story",
        "Ho parlato con la tua collega Anna di Brightline",
        "Ich habe mit Ihrer Kollegin bei Brightline gesprochen",
        "J'ai parlé avec votre collègue Anna chez Brightline",
        "Hablé con tu compañera de Brightline", "Falei com sua colega da Brightline",
        "Ik sprak met je collega bij Brightline");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Who studied or worked with somebody of the owner's was there") {
    const std::string note = GENERATE("I studied with your sister at the University of Iowa",
                                      "I'm your former colleague from Brightline",
                                      "I was an intern with your brother at Brightline");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("Two of whom neither is the sender share nothing with the owner") {
    const std::string note =
        GENERATE("Both Brightline and Acme Events use our chairs",
                 "Both Acme Events and its venue are great, congratulations",
                 "I sell to both Brightline and its rivals", "Entrambe Brightline e Zeta comprano",
                 "Beide, Brightline und Zeta, kaufen bei uns");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("Two of whom one is the sender share it") {
    const std::string note = GENERATE(
        "You and I both had desks at Brightline", "Both of us were at the University of Iowa",
        "Siamo entrambi di Brightline", "Oboje jesteśmy po University of Iowa",
        "Wir kommen beide von der University of Iowa", "Ambos somos de Brightline");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("The sender's own school is another than the one that it deals with") {
    const std::string note =
        GENERATE("Our school partners with University of Iowa. We offer you 20% off",
                 "Our school has an exchange with the University of Iowa",
                 "Our school and the University of Iowa run a summer camp");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("The school that both call theirs is shared") {
    const std::string note = GENERATE("Greetings from our alma mater, the University of Iowa",
                                      "Nice to see somebody of our school (University of Iowa)",
                                      "The University of Iowa is our alma mater",
                                      "Saluti dalla nostra università, UIowa",
                                      "Grüße aus unserer Uni, der University of Iowa");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("Whoever begins, has just joined or teaches there is of it") {
    const std::string note =
        GENERATE("I'm starting at Brightline on Monday", "I've just joined Brightline as a planner",
                 "I teach at the University of Iowa", "Hi! I joined Brightline in May",
                 "Insegno alla University of Iowa", "Zaczynam w Brightline w poniedziałek",
                 "Ich unterrichte an der University of Iowa", "Je viens de rejoindre Brightline",
                 "Me incorporé a Brightline en mayo", "Entrei na Brightline em maio",
                 "Ik geef les aan de University of Iowa");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("Whoever joined something else is not of the firm") {
    const std::string note = GENERATE(
        "I've just joined a webinar that Brightline gave", "You have just joined Brightline",
        "My son is starting at Brightline", "Saw that she just joined Brightline");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("What a third person did is no claim of the sender's") {
    const std::string note =
        GENERATE("I read that she worked at Brightline", "Elle a travaillé chez Brightline",
                 "Anna hat bei Brightline gearbeitet", "Ana trabajó en Brightline hasta mayo",
                 "Piet heeft bij Brightline gewerkt", "Marco ha lavorato in Brightline",
                 "Widzę, że Kuba pracuje w Brightline", "Ana estudió en la University of Iowa");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("A pronoun behind the verb speaks of the owner as well as one before") {
    const std::string note = GENERATE("Witam, widzę że pracuje Pan w Brightline. Czy rekrutujecie?",
                                      "widze ze pracuje pani w Brightline",
                                      "Widzę, że studiuje Pan na University of Iowa");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
}

TEST_CASE("The first person is heard with its diacritics and without any") {
    const std::string note =
        GENERATE("Cześć, pracuję w Brightline", "czesc, pracuje w Brightline od roku",
                 "Trabajo en Brightline", "J'ai étudié à la University of Iowa",
                 "j'ai etudie a la University of Iowa");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("A colleague may leave out what any firm's name may hold") {
    const std::string note = GENERATE(
        "Old Acme colleague here (left 2017). I've started my own AV firm",
        "It has been a minute since our days at Acme.", "ex Acme here, warehouse crew 2009-12",
        "We worked together at Acme, remember me?", "Hej, pracowałam w Acme do 2019",
        "Hallo, Kollegin von Acme hier", "Ex colleague at Acme!");
    CAPTURE(note);
    CHECK(shares(card::with_note(note)));
}

TEST_CASE("A name's first word alone is nothing without a job that the sender held") {
    const std::string note =
        GENERATE("We met at Acme Corporation", "I worked at Acme Bank", "the acme of craftsmanship",
                 "Love what Acme is doing!", "I applied for the Events Associate post at Acme",
                 "I worked at acme standards", "My dad worked with you at Acme",
                 "You worked at Acme, right?", "Does Acme hire out marquees?",
                 "Your Acme colleague told me", "My sister worked at Acme");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
    CHECK_FALSE(shares(card::with_headline("Anvils at Acme")));
    CHECK_FALSE(shares(card::with_note("I worked at London"), employer("London Events")));
}

TEST_CASE("Who worked for a supplier or a customer is no colleague") {
    const std::string note =
        GENERATE("Ho lavorato per un fornitore di Acme Events, com'è lavorare lì?",
                 "I worked for a supplier of Acme Events", "I work at a client of Brightline");
    CAPTURE(note);
    CHECK_FALSE(shares(card::with_note(note)));
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
