#include "wire/json_text.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace doorman;

namespace {

std::string string_in(const std::string& json_string) {
    const auto parsed = parse_json(json_string);
    REQUIRE(parsed);
    return parsed->get<std::string>();
}

std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
}

constexpr const char* kReplacement = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("halves of emoji are read as the replacement character") {
    CHECK(string_in(R"("a\ud83db")") == std::string("a") + kReplacement + "b");
    CHECK(string_in(R"("\ude00")") == kReplacement);
    CHECK(string_in(R"("\ud83d")") == kReplacement);
    CHECK(string_in(R"("\uD83D\uD83D\uDE00")") == std::string(kReplacement) + "\xF0\x9F\x98\x80");
    CHECK(string_in(R"("\ud83d\n")") == std::string(kReplacement) + "\n");
}

TEST_CASE("whole emoji stay") {
    CHECK(string_in(R"("\ud83d\ude00")") == "\xF0\x9F\x98\x80");
}

TEST_CASE("an escaped backslash before a u is no escape of a character") {
    CHECK(string_in(R"("\\ud83d")") == "\\ud83d");
    CHECK(string_in(R"("\\\ud83d")") == std::string("\\") + kReplacement);
}

TEST_CASE("keys are repaired like values") {
    const auto parsed = parse_json(R"({"\ud83d": 1})");
    REQUIRE(parsed);
    CHECK(parsed->contains(kReplacement));
}

TEST_CASE("nesting is counted, up to the limit and not one deeper") {
    CHECK(parse_json(nested(kMaxJsonDepth)));
    const auto deeper = parse_json(nested(kMaxJsonDepth + 1));
    REQUIRE_FALSE(deeper);
    CHECK(deeper.error().message() == "byte 33: nested deeper than 32");
}

TEST_CASE("brackets inside strings are no nesting") {
    CHECK(parse_json("\"" + std::string(1000, '[') + "\""));
    CHECK(parse_json(R"(["\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["])"));
}

TEST_CASE("a megabyte of open brackets is refused, not overflowed") {
    CHECK_FALSE(parse_json(std::string(1 << 20, '[')));
    CHECK_FALSE(parse_json(std::string(1 << 20, '{')));
}

TEST_CASE("what is not JSON is told by its place, without quoting it") {
    const auto parsed = parse_json("{\"note\": \"secret");
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().what == "not valid JSON");
    CHECK(parsed.error().message().find("secret") == std::string::npos);
}

TEST_CASE("texts that only look like JSON are refused") {
    for (const char* text : {"", " ", "{", "[1,]", "{\"a\":}", "nul", "'a'", "1 2", "\"\\x\"",
                             "\"\\u12\"", "\"\\ud83d\\u\"", "\"\xFF\"", "\"\t\"", "NaN", "1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_json(text));
    }
}
