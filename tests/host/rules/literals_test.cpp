#include <algorithm>

#include "catch.h"
#include "rules/literal_index.h"
#include "rules/required_literals.h"

namespace doorman {
namespace {

std::vector<Clause> clauses(std::string_view pattern) {
    auto found = required_literals(pattern);
    for (Clause& clause : found) std::sort(clause.begin(), clause.end());
    return found;
}

std::vector<std::uint32_t> candidates(const OwnedLiteralIndex& index, std::string_view text) {
    std::vector<std::uint32_t> found;
    index.index().candidates(text, found);
    std::sort(found.begin(), found.end());
    return found;
}

using Found = std::vector<std::uint32_t>;

TEST_CASE("a phrase is its own literal") {
    CHECK(clauses("quick call") == std::vector<Clause>{{"quick call"}});
}

TEST_CASE("alternatives make one clause, of which one literal is needed") {
    CHECK(clauses("bitcoin|forex") == std::vector<Clause>{{"bitcoin", "forex"}});
}

TEST_CASE("each part that a match needs makes a clause") {
    const auto found = clauses("guarantee.{0,40}(?:profit|income)");
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Clause{"guarantee"});
    CHECK(found[1] == Clause{"income", "profit"});
}

TEST_CASE("a pattern without literals has no clauses") {
    CHECK(clauses("[0-9]+ ?[€$]").empty());
    CHECK(clauses("call|[0-9]+").empty());
}

TEST_CASE("a rule is a candidate when all its clauses are met, in any order") {
    const std::vector<std::vector<Clause>> rules{
        {{"guarantee"}, {"profit", "income"}}, {{"forex"}}, {}};
    const OwnedLiteralIndex index(rules);
    CHECK(candidates(index, "a guarantee") == Found{2});
    CHECK(candidates(index, "income, and a guarantee") == Found{0, 2});
    CHECK(candidates(index, "forex") == Found{1, 2});
    CHECK(candidates(index, "") == Found{2});
}

TEST_CASE("literals are found wherever they stand") {
    const std::vector<std::vector<Clause>> rules{
        {{"abc"}}, {{"xyz"}}, {{"abcd"}}, {{"longer one"}}};
    const OwnedLiteralIndex index(rules);
    CHECK(candidates(index, "abc") == Found{0});
    CHECK(candidates(index, "..abc") == Found{0});
    CHECK(candidates(index, "xyz") == Found{1});
    CHECK(candidates(index, "....xyz") == Found{1});
    CHECK(candidates(index, "abcd") == Found{0, 2});
    CHECK(candidates(index, "-abcd") == Found{0, 2});
    CHECK(candidates(index, "a longer one") == Found{3});
    CHECK(candidates(index, "a longer on") == Found{});
    CHECK(candidates(index, "onger one") == Found{});
}

TEST_CASE("many rules may share a literal") {
    const std::vector<std::vector<Clause>> rules(3000, {{"crypto"}});
    const OwnedLiteralIndex index(rules);
    CHECK(candidates(index, "no crypto, no crypto").size() == 3000);
}

}  // namespace
}  // namespace doorman
