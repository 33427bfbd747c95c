#include "policy/column_policy.h"

#include "catch.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

TEST_CASE("columns give back the facts that were put in") {
    random_inbox::Dice dice(1);
    FactColumns columns;
    std::vector<Facts> added;
    for (int i = 0; i < 200; ++i) {
        added.push_back(random_inbox::facts(dice));
        append(columns, added.back());
    }
    for (std::size_t row = 0; row < added.size(); ++row) {
        CAPTURE(row);
        CHECK(facts_at(columns, row) == added[row]);
    }
}

TEST_CASE("a policy says of each row of the columns what it says of the invitation") {
    random_inbox::Dice dice(2);
    int ignored = 0;
    int softened = 0;
    for (int round = 0; round < 300; ++round) {
        const Policy policy = random_inbox::policy(dice);
        // Neither a whole number of blocks, nor less than one.
        const FactColumns columns = random_inbox::inbox(dice, 130);
        const std::vector<Verdict> verdicts = ColumnPolicy(policy).verdicts(columns);
        REQUIRE(verdicts.size() == columns.size());
        for (std::size_t row = 0; row < columns.size(); ++row) {
            const Ruling ruling = rule(policy, facts_at(columns, row));
            CAPTURE(round, row, ruling.rule_id);
            REQUIRE(verdicts[row] == ruling.verdict);
            ignored += ruling.verdict == Verdict::ignore;
            softened += ruling.softened;
        }
    }
    // The comparison has met what it is about.
    CHECK(ignored > 1000);
    CHECK(softened > 100);
}

TEST_CASE("a threshold may have another value for each row") {
    random_inbox::Dice dice(3);
    for (int round = 0; round < 100; ++round) {
        Policy policy = random_inbox::policy(dice);
        const FactColumns columns = random_inbox::inbox(dice, 70);
        std::vector<double> values;
        for (std::size_t row = 0; row < columns.size(); ++row)
            values.push_back(dice.of(101) / 100.0);
        const auto verdicts = ColumnPolicy(policy).verdicts(columns, "a", values);
        for (std::size_t row = 0; row < columns.size(); ++row) {
            policy.thresholds["a"] = values[row];
            CAPTURE(round, row);
            REQUIRE(verdicts[row] == rule(policy, facts_at(columns, row)).verdict);
        }
    }
}

TEST_CASE("a comparison that the check would refuse is unknown, as for a single card") {
    const Policy policy =
        build::policy({build::rule("no such fact", Verdict::accept, build::at_least("charm", 0)),
                       build::rule("no such threshold", Verdict::accept,
                                   {Comparison{"mutual", Op::at_least, ThresholdName{"none"}}}),
                       build::rule("nothing", Verdict::accept, {Not{}})});
    FactColumns columns;
    Facts facts;
    facts.mutual = 5;
    append(columns, facts);
    CHECK(ColumnPolicy(policy).verdicts(columns) == std::vector{Verdict::review});
}
