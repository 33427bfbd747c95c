#include "catch.h"
#include "packs.h"
#include "rules/pack.h"

namespace doorman {
namespace {

// The first thing that is wrong with a pack, as it is shown.
std::string problem(const std::string& json) {
    std::vector<PackProblem> problems;
    (void)parse_pack("p.json", json, problems);
    return problems.empty() ? "" : problems.front().message();
}
std::string problem_with(std::string_view more) {
    return problem(pack_json({rule_json("a.b", "call", "call", more)}));
}

TEST_CASE("a pack is read with its comments") {
    std::vector<PackProblem> problems;
    const auto pack = parse_pack("p.json",
                                 "// mine\n" + pack_json({rule_json("a.b",
                                                                    "Große"
                                                                    "s?",
                                                                    "x")}),
                                 problems);
    REQUIRE(pack);
    CHECK(problems.size() == 1);
    CHECK(pack->rules.empty());
}

TEST_CASE("all that a rule can say") {
    std::vector<PackProblem> problems;
    const auto pack = parse_pack("p.json", R"({"id": "sales", "version": 3, "bias": -3.5, "rules": [
        {"id": "sales.call", "group": "sales", "family": "meeting", "language": "de",
         "field": ["note", "headline"], "pattern": "gespräch", "weight": 1.5, "nearCertain": true,
         "also": {"spam": 0.5}, "against": {"personal": 0.8},
         "text": {"en": "e", "it": "i", "pl": "p"}, "match": "Gespräch", "noMatch": ["Sprache"]}
        ], "personal": ["Hi Mum", {"text": "Gespräch mit Oma", "allow": ["sales.call"]}]})",
                                 problems);
    REQUIRE(pack);
    CHECK(problems.empty());
    CHECK(pack->version == 3);
    CHECK(pack->bias == -3.5);
    REQUIRE(pack->rules.size() == 1);
    const RuleSource& rule = pack->rules[0];
    CHECK(rule.group == Group::sales);
    CHECK(rule.family == "meeting");
    CHECK(rule.fields.has(Field::note));
    CHECK(rule.fields.has(Field::headline));
    CHECK(rule.pattern == "gesprach");
    CHECK(rule.weight == 1.5);
    CHECK(rule.near_certain);
    REQUIRE(rule.others.size() == 2);
    CHECK(rule.others[0].group == Group::spam);
    CHECK(rule.others[0].weight == 0.5);
    CHECK(rule.others[1].group == Group::personal);
    CHECK(rule.others[1].weight == -0.8);
    REQUIRE(rule.match.size() == 1);
    CHECK(rule.match[0].line == 5);
    REQUIRE(pack->personal.size() == 2);
    CHECK(pack->personal[1].allow == std::vector<std::string>{"sales.call"});
}

TEST_CASE("a part of a pack stands for its text in every pattern; other braces are RE2's") {
    std::vector<PackProblem> problems;
    const std::string parts = R"x(, "parts": {"hello": "(?:hi|hey)"})x";
    const auto pack = parse_pack(
        "p.json", pack_json({rule_json("a.b", "^{hello} x{2} {other}", "hi xx {other}")}, parts),
        problems);
    REQUIRE(pack);
    REQUIRE(pack->rules.size() == 1);
    CHECK(pack->rules[0].pattern == "^(?:hi|hey) x{2} {other}");
    CHECK(problem(pack_json({}, R"(, "parts": "hi")")) ==
          "p.json:1: \"parts\" maps names to what stands for them in patterns");
    CHECK(problem(pack_json({}, R"(, "parts": {"hello": 1})")) ==
          "p.json:1: \"hello\" has to be a text");
}

TEST_CASE("parts that double at each step are refused before they fill the memory") {
    std::string parts = R"(, "parts": {)";
    for (int i = 10; i < 40; ++i) {
        const std::string next = "{p" + std::to_string(i + 1) + "}";
        parts += "\"p" + std::to_string(i) + "\": \"" + next + next + "\", ";
    }
    parts += R"("p40": "a"})";
    CHECK(problem(pack_json({rule_json("a.b", "{p10}", "a")}, parts)) ==
          "p.json:2: a.b: the pattern is longer than 32768 bytes");
    CHECK(problem(pack_json({rule_json("a.b", "{p30}", "a")}, parts)).empty());
}

TEST_CASE("a pattern that is too long without any part is refused") {
    CHECK(problem(pack_json({rule_json("a.b", std::string(70'000, 'a'), "a")})) ==
          "p.json:2: a.b: the pattern is longer than 32768 bytes");
}

TEST_CASE("what is wrong is named with file, line and rule") {
    CHECK(problem("{\n \"id\": \"x\",\n \"version\": }").substr(0, 9) == "p.json:3:");
    CHECK(problem("[]") == "p.json:1: an object was expected");
    CHECK(
        problem(pack_json({rule_json("a.b", "call", "call"), rule_json("a.c", "(call", "call")})) ==
        "p.json:3: a.c: RE2 refuses the pattern: missing ): (call");
    CHECK(problem_with(R"(, "noMatches": [])") == "p.json:2: a.b: unknown member \"noMatches\"");
    CHECK(problem_with(R"(, "weight": 2)") == "p.json:2: \"weight\" stands there twice");
    CHECK(problem_with(R"(, "against": {"persnal": 1})") ==
          "p.json:2: a.b: \"persnal\" is not another group");
    CHECK(problem_with(R"(, "against": {"sales": 1})") ==
          "p.json:2: a.b: \"sales\" is not another group");
    CHECK(problem_with(R"(, "against": {"spam": -1})") ==
          "p.json:2: a.b: a weight is a number above 0");
    CHECK(problem_with(R"(, "nearCertain": 1)") ==
          "p.json:2: a.b: \"nearCertain\" is true or false");
    CHECK(problem(pack_json({}, R"(, "bias": 1)")) ==
          "p.json:1: a pack with a bias is named for the group that it is the bias of");
}

TEST_CASE("a rule of a text in which no rule is looked for is refused, not kept in vain") {
    std::string rule = rule_json("a.b", "call", "call");
    rule.replace(rule.find("\"note\""), 6, "\"name\"");
    CHECK(problem(pack_json({rule})) == "p.json:2: a.b: \"name\" is no field (note, headline)");
}

TEST_CASE("a rule that lacks something is left out, and the rest is read") {
    for (const char* missing :
         {"id", "group", "family", "language", "field", "pattern", "weight", "text", "match"}) {
        INFO(missing);
        std::string lame = rule_json("a.b", "call", "call");
        lame.replace(lame.find("\"" + std::string(missing) + "\":"),
                     std::string(missing).size() + 2, "\"comment\"");
        std::vector<PackProblem> problems;
        const auto pack =
            parse_pack("p.json", pack_json({lame, rule_json("a.c", "demo", "demo")}), problems);
        REQUIRE(pack);
        CHECK(pack->rules.size() == 1);
        CHECK(pack->rules[0].id == "a.c");
        CHECK_FALSE(problems.empty());
    }
}

TEST_CASE("depth is bounded") {
    CHECK(problem(std::string(100'000, '[')) == "p.json:1: nested too deep");
}

}  // namespace
}  // namespace doorman
