#include "catch.h"
#include "packs.h"
#include "rules/pack_test.h"

namespace doorman {
namespace {

std::vector<std::string> problems_of(const std::string& json) {
    std::vector<PackProblem> problems;
    std::vector<PackSource> packs;
    packs.push_back(parse_pack("p.json", json, problems).value());
    REQUIRE(problems.empty());
    std::vector<std::string> messages;
    for (const PackProblem& problem : check_packs(packs).problems)
        messages.push_back(problem.message());
    return messages;
}
using Messages = std::vector<std::string>;

TEST_CASE("examples go through the fold and the match that notes go through") {
    CHECK(problems_of(pack_json({rule_json("a.b", "quick call", "𝓺𝓾𝓲𝓬𝓴\\nCall")})).empty());
}

TEST_CASE("an example that does not match is refused at its line") {
    CHECK(problems_of(pack_json({rule_json("a.b", "quick call", "a quick cal")})) ==
          Messages{"p.json:2: a.b: does not match \"a quick cal\""});
}

TEST_CASE("an example that must not match and does is refused") {
    CHECK(
        problems_of(pack_json({rule_json("a.b", "call", "call", R"(, "noMatch": ["no call"])")})) ==
        Messages{"p.json:2: a.b: matches \"no call\", and must not"});
}

TEST_CASE("a sales rule that hits somebody's private message is refused") {
    const std::string sales = rule_json("a.b", "profit", "profit");
    CHECK(problems_of(pack_json({sales}, R"(, "personal": ["À qui profite le crime ?"])")) ==
          Messages{
              "p.json:2: a.b: hits the personal message \"À qui profite le crime ?\" (p.json:2)"});
    CHECK(problems_of(pack_json({sales}, R"(, "personal": [{"text": "profit", "allow": "a.b"}])"))
              .empty());
    CHECK(problems_of(pack_json({sales, rule_json("a.c", "profite", "profite", "", "personal")})) ==
          Messages{"p.json:2: a.b: hits the personal message \"profite\" (p.json:3)"});
}

TEST_CASE("a personal rule may hit a personal message") {
    CHECK(problems_of(pack_json({rule_json("a.c", "mum", "mum", "", "personal")},
                                R"(, "personal": ["Hi mum"])"))
              .empty());
}

TEST_CASE("an id is used once") {
    const std::string rule = rule_json("a.b", "call", "call");
    CHECK(problems_of(pack_json({rule, rule})) ==
          Messages{"p.json:3: a.b: the id is taken by p.json:2"});
}

TEST_CASE("a rule of which nothing tells where it can match is remarked on") {
    std::vector<PackProblem> problems;
    std::vector<PackSource> packs;
    packs.push_back(
        parse_pack("p.json", pack_json({rule_json("a.b", "\\\\S+[0-9]", "x9")}), problems).value());
    const PackReport report = check_packs(packs);
    CHECK(report.problems.empty());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].rule == "a.b");
}

}  // namespace
}  // namespace doorman
