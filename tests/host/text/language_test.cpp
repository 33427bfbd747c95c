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
    for (const char* text : {"", "ok", "👍👍", "15 min?", "Acme GmbH", "+1 555 0100"}) {
        INFO(text);
        CHECK(language(text).empty());
    }
}

}  // namespace
}  // namespace doorman
