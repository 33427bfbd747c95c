#include "policy/reversal.h"

#include "build.h"
#include "catch.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

namespace {

Policy accept_if(Condition when) {
    return build::policy({build::rule("only", Verdict::accept, std::move(when))});
}

Reversals reversals_of(const Policy& policy, const Facts& facts) {
    return reversals(ColumnPolicy(policy), facts, rule(policy, facts).verdict);
}

}  // namespace

TEST_CASE("the smallest change of a known number that turns the verdict over") {
    Facts facts;
    facts.mutual = 3;
    facts.scores.met = 0.1;
    const auto found = reversals_of(
        accept_if(build::any({build::at_least("met", 0.5), build::at_least("mutual", 5)})), facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->fact == Fact::mutual);
    CHECK(found.smallest->verdict == Verdict::accept);
    CHECK(found.smallest->limit == 5);
    CHECK_FALSE(found.smallest->below);
    CHECK(found.smallest->is == 3);
}

TEST_CASE("an accepted card would be lost below its number") {
    Facts facts;
    facts.mutual = 6;
    const auto found = reversals_of(accept_if(build::at_least("mutual", 5)), facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->verdict == Verdict::review);
    CHECK(found.smallest->below);
    CHECK(found.smallest->limit == 5);
}

TEST_CASE("what is known goes before what is not") {
    Facts facts;
    facts.mutual = 0;
    const auto found = reversals_of(
        accept_if(build::any({build::at_least("connections", 50), build::at_least("mutual", 500)})),
        facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->fact == Fact::mutual);
}

TEST_CASE("where nothing known helps, one unknown that becomes known") {
    const auto found = reversals_of(accept_if(build::at_least("connections", 50)), {});
    REQUIRE(found.smallest);
    CHECK(found.smallest->fact == Fact::connections);
    CHECK_FALSE(found.smallest->is);
    CHECK(found.open == std::vector{Fact::connections});
}

TEST_CASE("a photo can be what is missing") {
    Facts facts;
    facts.photo = Photo::placeholder;
    const auto found = reversals_of(accept_if(build::is("photo", "present")), facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->fact == Fact::photo);
    CHECK_FALSE(found.smallest->below);
}

TEST_CASE("two changes at once are none: then there is no reversal") {
    Facts facts;
    facts.mutual = 0;
    facts.scores.met = 0;
    const auto found = reversals_of(
        accept_if(build::all({build::at_least("met", 0.5), build::at_least("mutual", 5)})), facts);
    CHECK_FALSE(found.smallest);
    CHECK(found.open.empty());
}

TEST_CASE("a visit to the profile cannot show how many are in common") {
    const auto found = reversals_of(accept_if(build::at_least("mutual", 5)), {});
    CHECK(found.smallest);
    CHECK(found.open.empty());
}

TEST_CASE("500+ is a number that can still turn out to be more") {
    Facts facts;
    facts.connections = 500;
    facts.connections_at_least = true;
    const auto found = reversals_of(accept_if(build::at_least("connections", 5000)), facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->limit == 5000);
}

TEST_CASE("an Ignore on thin evidence is not promised") {
    Facts facts;
    facts.scores.sales = 0.2;
    const auto found = reversals_of(
        build::policy({build::rule("sales", Verdict::ignore, build::at_least("sales", 0.7))}),
        facts);
    CHECK_FALSE(found.smallest);
}

TEST_CASE("a reversal keeps its word: the policy, asked again with that change, says so") {
    random_inbox::Dice dice(41);
    int kept = 0;
    for (int round = 0; round < 2000; ++round) {
        const Policy policy = random_inbox::policy(dice);
        Facts facts = random_inbox::facts(dice);
        const Verdict before = rule(policy, facts).verdict;
        const auto found = reversals_of(policy, facts).smallest;
        if (!found || found->fact == Fact::photo) continue;
        CHECK(found->verdict != before);
        FactColumns columns;
        append(columns, facts);
        const double step = info(found->fact).greatest <= 1 ? 0.01 : 1;
        numbers(columns, found->fact)[0] = found->below ? found->limit - step : found->limit;
        if (found->fact == Fact::connections) columns.connections_at_least[0] = 0;
        CAPTURE(round, info(found->fact).name);
        CHECK(rule(policy, facts_at(columns, 0)).verdict == found->verdict);
        ++kept;
    }
    CHECK(kept > 500);
}
