#include "wire/usual_json.h"

#include <random>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace doorman;
using nlohmann::json;

namespace {

/// Pieces that make JSON, and texts that nearly are.
std::string made_text(std::mt19937& random, int depth) {
    static const std::vector<std::string> kScalars{"0",
                                                   "-0",
                                                   "17",
                                                   "-5",
                                                   "007",
                                                   "999999999999999999",
                                                   "99999999999999999999",
                                                   "1.5",
                                                   "1e3",
                                                   "true",
                                                   "false",
                                                   "null",
                                                   "nul",
                                                   R"("")",
                                                   R"("a\n\"\\\/\b\f\r\tz")",
                                                   R"("\u00e9")",
                                                   R"("Zażółć 😀, a longer text")",
                                                   "\"\xC3\"",
                                                   "\"a\tb\"",
                                                   R"("open)",
                                                   "\"\xED\xA0\x80\"",
                                                   "\"\xF4\x90\x80\x80\"",
                                                   "\"0123456\x1f\"",
                                                   R"("\x")"};
    static const std::vector<std::string> kBlanks{"", "", "", " ", "\n", "\t\r", "\v"};
    const auto one_of = [&](const std::vector<std::string>& from) {
        return from[random() % from.size()];
    };
    const auto kind = depth == 0 ? 0 : random() % 4;
    if (kind < 2) return one_of(kBlanks) + one_of(kScalars) + one_of(kBlanks);
    const bool object = kind == 2;
    std::string text = object ? "{" : "[";
    for (auto left = random() % 4; left > 0; --left) {
        if (object) text += one_of(kBlanks) + R"("key)" + std::to_string(random() % 3) + "\":";
        text += made_text(random, depth - 1);
        if (left > 1 || random() % 20 == 0) text += ',';
    }
    return text + one_of(kBlanks) + (object ? "}" : "]");
}

}  // namespace

TEST_CASE("what is read as usual is what the library reads") {
    std::mt19937 random(11);
    std::size_t read = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = made_text(random, 3);
        const auto usual = parse_usual_json(text);
        if (!usual) continue;
        ++read;
        CAPTURE(text);
        const json expected = json::parse(text, nullptr, false);
        REQUIRE(*usual == expected);
        // Equal numbers may be of different types.
        REQUIRE(usual->dump() == expected.dump());
        REQUIRE(usual->type() == expected.type());
    }
    CHECK(read > 2'000);
}

TEST_CASE("a card is read as usual") {
    CHECK(parse_usual_json(R"({"key":"urn:li:invitation:1","note":"Hi „Anna”,\nbye","photo":null,)"
                           R"("mutual":{"count":12,"names":["Łucja"]},"noteTruncated":false})"));
}

TEST_CASE("what is not usual is left to the library") {
    for (const char* text :
         {"", " ", "{", "[1,]", "{\"a\":}", "{\"a\":1,}", "nul", "1 2", "1.5", R"("\ud83d\ude00")",
          "\"\xFF\"", "\"\t\"", "01", "-", "\xEF\xBB\xBF{}"})
        CHECK_FALSE(parse_usual_json(text));
    CHECK_FALSE(parse_usual_json(std::string(33, '[') + std::string(33, ']')));
    CHECK(parse_usual_json(std::string(32, '[') + std::string(32, ']')));
    CHECK_FALSE(parse_usual_json(std::string(1 << 20, '[')));
}
