// What a note claims to share: whose school or firm it is, and who was there.

#include "signals/claim.h"

#include "catch.h"
#include "ground.h"

using ground::employer;
using ground::shares;

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
