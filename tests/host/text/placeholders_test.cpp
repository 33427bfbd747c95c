#include "text/placeholders.h"

#include <string>

#include "catch.h"

namespace doorman {
namespace {

std::string masked(std::string_view text) {
    Folded folded = fold(text);
    mask_placeholders(folded);
    return folded.text;
}

TEST_CASE("what a tool left unfilled is masked, byte for byte") {
    CHECK(masked("Hi {firstName}, hello") == "hi ___________, hello");
    CHECK(masked("Hi {{ first_name }}!") == "hi ________________!");
    CHECK(masked("Hi ${name},") == "hi _______,");
    CHECK(masked("Hi {},") == "hi __,");
    CHECK(masked("Hi {{contact.firstname | default: 'there'}},") ==
          "hi ________________________________________,");
    CHECK(masked("Dear %FIRSTNAME%, your") == "dear ___________, your");
    CHECK(masked("Hi [First Name], at [Company]") == "hi ____________, at _________");
    CHECK(masked("Hallo [Vorname],") == "hallo _________,");
    CHECK(masked("Hi <name>") == "hi ______");
    CHECK(masked("{Hi|Hello|Hey} Anna") == "______________ anna");
}

TEST_CASE("what a program writes for no name is masked in a greeting only") {
    CHECK(masked("Hi null, I see you") == "hi ____, i see you");
    CHECK(masked("Hello undefined, hope") == "hello _________, hope");
    for (const char* text :
         {"hi nullah, welcome", "my result is null, sadly", "hi none of us, all"})
        CHECK(masked(text) == text);
}

TEST_CASE("brackets and percentages of honest text stay") {
    for (const char* text :
         {"50% off and 30% more", "[link] see below", "a <3 for you", "i [really] like it",
          "x < name and name > y?", "we grew 20%company wide"}) {
        INFO(text);
        CHECK(masked(text) == text);
    }
}

TEST_CASE("a placeholder points at its own characters") {
    Folded folded = fold("🚀 Hi {firstName},");
    const auto found = mask_placeholders(folded);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Placeholder::Kind::field);
    CHECK(utf16_span(folded, found[0].begin, found[0].end) == Span{6, 17});
}

TEST_CASE("a greeting to nobody is found at the start") {
    for (const char* text : {"Hi , I saw", "Hello  , there", "Dear ,", "Bonjour , je", "Cześć ,"}) {
        INFO(text);
        Folded folded = fold(text);
        const auto found = mask_placeholders(folded);
        REQUIRE(found.size() == 1);
        CHECK(found[0].kind == Placeholder::Kind::empty_greeting);
    }
    for (const char* text : {"Hi, I saw", "Hi Robin , I", "hire , and", "I said hi , then"}) {
        INFO(text);
        Folded folded = fold(text);
        CHECK(mask_placeholders(folded).empty());
    }
}

}  // namespace
}  // namespace doorman
