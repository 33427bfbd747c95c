#include "rules/pattern.h"

#include "catch.h"

namespace doorman {
namespace {

std::string folded(std::string_view pattern) {
    const auto result = fold_pattern(pattern);
    return result ? *result : "refused: " + result.error().what;
}
bool refused(std::string_view pattern) {
    return !fold_pattern(pattern);
}

TEST_CASE("a pattern's letters are folded as the texts are") {
    CHECK(folded("verfügung") == "verfugung");
    CHECK(folded("dzięk[ięu]") == "dziek[ieu]");
    CHECK(folded("straße?") == "strasse?");
    CHECK(folded("stra(?:ß|ss)e") == "stra(?:ss|ss)e");
    CHECK(folded("ß?a") == "(?:ss)?a");
    CHECK(folded("l’offre – gratuite") == "l'offre \\- gratuite");
    CHECK(folded("so…") == "so\\.\\.\\.");
    CHECK(folded("при[вь]ет й") == "при[вь]ет й");
    CHECK(folded("15\u00A0min") == "15 min");
}

TEST_CASE("syntax stays as it is") {
    for (const char* pattern :
         {R"(\b(?:quick|short) call\b)", R"(a[^a-z.]{0,20}b)", R"(\p{Han}+\pL\s\S\W)",
          R"((?P<word>x)(?i:y))", R"(a[]b]c)", R"(a[[:alpha:]]+)", R"(\d+ ?[€$£%])", R"(\[x\])"}) {
        CHECK(folded(pattern) == pattern);
    }
}

TEST_CASE("a pattern that folded text can never match is refused") {
    CHECK(folded("Quick") == "refused: folded text has no capital letters, but the pattern has Q");
    CHECK(refused("a  b"));
    CHECK(refused("a\\nb"));
    CHECK(refused("a\u200Bb"));
    CHECK(refused("[ßx]"));
    CHECK(refused("\\x{e9}"));
    CHECK(refused("\\Qa\\E"));
}

TEST_CASE("a pattern that is no expression, or matches nothing at all, is refused") {
    CHECK(folded("(a") == "refused: RE2 refuses the pattern: missing ): (a");
    CHECK(refused("(?=a)"));
    CHECK(refused("a\\"));
    CHECK(refused("[a"));
    CHECK(refused("(?"));
    CHECK(refused("[[:a"));
    CHECK(folded("a?") == "refused: the pattern matches even where there is nothing");
    CHECK(refused("\\b"));
    CHECK(refused("call|x?"));
    CHECK(refused("(?:(?:a{1000}){1000})"));
}

}  // namespace
}  // namespace doorman
