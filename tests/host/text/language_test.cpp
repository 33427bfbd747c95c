#include "text/language.h"

#include "catch.h"

namespace doorman {
namespace {

std::string_view language(std::string_view text) {
    return language_of(text, fold(text));
}

TEST_CASE("short notes show their language") {
    CHECK(language("Hi Anna, would love to connect and learn about your work") == "en");
    CHECK(language("Buongiorno, mi piacerebbe aggiungerla alla mia rete") == "it");
    CHECK(language("Dzień dobry, chciałbym dodać Pana do sieci kontaktów") == "pl");
    CHECK(language("Guten Tag, ich würde mich über eine Vernetzung freuen") == "de");
    CHECK(language("Bonjour, je serais ravi de vous ajouter à mon réseau") == "fr");
    CHECK(language("Hola, me gustaría añadirle a mi red de contactos") == "es");
    CHECK(language("Olá, gostaria de adicionar você à minha rede") == "pt");
    CHECK(language("Hallo, ik wil je graag toevoegen aan mijn netwerk") == "nl");
    CHECK(language("Hej, jag skulle vilja lägga till dig i mitt nätverk") == "sv");
    CHECK(language("Merhaba, sizi ağıma eklemek isterim, teşekkürler") == "tr");
}

TEST_CASE("typed without diacritics it is the same language") {
    CHECK(language("dzien dobry, chcialbym dodac pana do sieci kontaktow") == "pl");
    CHECK(language("hola, como esta? me gustaria contactar con usted") == "es");
}

TEST_CASE("another script shows it too") {
    CHECK(language("Здравствуйте, хочу добавить вас") == "ru");
    CHECK(language("Привіт, хочу додати вас") == "uk");
    CHECK(language("こんにちは、よろしくお願いします") == "ja");
    CHECK(language("안녕하세요 반갑습니다") == "ko");
    CHECK(language("您好，很高兴认识您") == "zh");
    CHECK(language("مرحبا، أود التواصل معك") == "ar");
}

TEST_CASE("too little to tell is not told") {
    for (const char* text : {"", "ok", "👍👍", "15 min?", "Acme GmbH", "+1 555 0100",
                             "https://example.com", "bob@example.com"}) {
        INFO(text);
        CHECK(language(text).empty());
    }
}

TEST_CASE("Neighbours are told apart by their own words or letters") {
    CHECK(language("Det var hyggeligt at møde dig, jeg vil gerne høre noget om din nye bog") ==
          "da");
    CHECK(language("Det var hyggelig å møte deg, jeg vil gjerne høre noe om den nye boken") ==
          "nb");
    CHECK(language("Dobrý deň, rád by som sa opýtal na vašu prednášku o riekach") == "sk");
    CHECK(language("Bok, radim kao učitelj i volio bih čuti kako ste počeli") == "hr");
    CHECK(language("Здравейте, много харесах статията ви за пътя към морето") == "bg");
    CHECK(language("Добрый день, мы были на вашей лекции о реках") == "ru");
    CHECK(language("Здраво, био сам на вашем предавању, желео бих нешто да питам") == "sr");
}

TEST_CASE("Letters of a language that borrows the Latin alphabet are its own") {
    CHECK(language("Chào anh, em rất thích bài viết của anh về sông") == "vi");
    CHECK(language("Hei, kuuntelin esitystäsi ja haluaisin kysyä siitä") == "fi");
    CHECK(language("Kedves Anna, nagyon tetszett az előadás a folyókról") == "hu");
    CHECK(language("Selamat pagi Pak, saya ingin bertanya tentang buku Bapak") == "id");
}

}  // namespace
}  // namespace doorman
