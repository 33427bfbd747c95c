#include <string>

#include "catch.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/placeholders.h"

namespace doorman {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

// Quadratic work on a megabyte would take minutes, and so be seen.
TEST_CASE("a hundred thousand marks on one letter are one letter") {
    CHECK(fold("a" + repeated("\u0301", 100'000) + "b").text == "ab");
    CHECK(fold("и" + repeated("\u0306", 100'000)).text == "й");
}

TEST_CASE("marks that sort against each other stay bounded") {
    const Folded folded = fold("ש" + repeated("\u05BC\u05B0\u0591", 300'000));
    CHECK(folded.text.size() < 200);
}

TEST_CASE("a megabyte of anything is folded") {
    CHECK(fold(repeated("x", 1 << 20)).text.size() == 1 << 20);
    CHECK(fold(std::string(1 << 20, '\0')).text.empty());
    CHECK(fold(repeated("\u202E", 1 << 18)).text.empty());
    CHECK(fold(repeated(" \n", 1 << 19)).text.empty());
    CHECK(fold(repeated("\xFF", 1 << 18)).text.size() == 3 << 18);
    CHECK(fold(repeated("ﷺ", 1 << 18)).origin.size() > 1 << 20);
    CHECK(fold(repeated("aо", 1 << 18)).disguised.size() == 1);
    CHECK(fold(repeated("aо ", 1 << 18)).disguised.size() == 1 << 18);
}

TEST_CASE("a megabyte of brackets holds no placeholder") {
    for (const char* piece : {"{", "[", "%", "<", "{[", "%a", "{{a"}) {
        Folded folded = fold(repeated(piece, 1 << 18));
        CHECK(mask_placeholders(folded).empty());
    }
}

TEST_CASE("a megabyte of one word has a language or none") {
    const std::string text = repeated("hallo ", 1 << 17);
    CHECK_NOTHROW(language_of(text, fold(text)));
}

}  // namespace
}  // namespace doorman
