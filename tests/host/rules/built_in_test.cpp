#include "catch.h"
#include "rules/catalogue.h"
#include "rules/pack_test.h"

namespace doorman {
namespace {

TEST_CASE("the packs in the executable pass their own examples") {
    const PackReport report = test_built_in_packs();
    for (const PackProblem& problem : report.problems) UNSCOPED_INFO(problem.message());
    CHECK(report.problems.empty());
    CHECK(report.rules == Catalogue::built_in().rules().size());
}

TEST_CASE("every built-in rule speaks the owner's three languages") {
    for (const Rule& rule : Catalogue::built_in().rules()) {
        INFO(rule.id);
        CHECK_FALSE(rule.text.en.empty());
        CHECK_FALSE(rule.text.it.empty());
        CHECK_FALSE(rule.text.pl.empty());
    }
}

}  // namespace
}  // namespace doorman
