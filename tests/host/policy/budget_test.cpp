#include "policy/budget.h"

#include "catch.h"
#include "policy/threshold_sweep.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

namespace {

/// The same by asking the policy about every accepted card at every step.
std::vector<std::size_t> flagged_by_step(Policy policy, const std::string& threshold,
                                         const std::vector<double>& values,
                                         const FactColumns& columns) {
    std::vector<std::size_t> flagged;
    for (const double value : values) {
        policy.thresholds[threshold] = value;
        flagged.push_back(0);
        for (std::size_t row = 0; row < columns.size(); ++row)
            flagged.back() += columns.action[row] == build::kAccepted &&
                              rule(policy, facts_at(columns, row)).verdict == Verdict::ignore;
    }
    return flagged;
}

void add_sales(FactColumns& columns, double sales, std::int8_t action = build::kAccepted) {
    Facts facts;
    facts.scores.sales = sales;
    facts.sales_evidence = {2, false};
    append(columns, facts);
    columns.action.back() = action;
}

Policy ignore_sales() {
    Policy policy = build::policy(
        {build::rule("sales", Verdict::ignore,
                     {Comparison{"sales", Op::at_least, ThresholdName{"salesIgnore"}}})});
    policy.thresholds["salesIgnore"] = 0.7;
    return policy;
}

}  // namespace

TEST_CASE("the budget is what trying every step finds, for any policy and journal") {
    random_inbox::Dice dice(21);
    int reached = 0;
    int missed = 0;
    for (int round = 0; round < 120; ++round) {
        const Policy policy = random_inbox::policy(dice);
        const FactColumns columns = random_inbox::inbox(dice, 60);
        const std::string& threshold = dice.pick(random_inbox::threshold_names());
        const auto steps = steps_of(ColumnPolicy(policy), threshold);
        const double per_thousand = dice.of(400);
        const auto found = budget(policy, threshold, per_thousand, columns);
        REQUIRE(found.has_value() == steps.has_value());
        if (!found) continue;

        std::vector<double> values;
        // Beyond a hundred no fact of these inboxes is reached: one step more stands for all.
        const std::int64_t last = std::min<std::int64_t>(steps->last, 101);
        for (std::int64_t step = steps->first; step <= last; ++step)
            values.push_back(steps->value(step));
        const auto flagged = flagged_by_step(policy, threshold, values, columns);
        const bool only_below = doorman::only_below(ColumnPolicy(policy), threshold);
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < flagged.size(); ++i) {
            const bool keeps = static_cast<double>(flagged[i]) * 1000 <=
                               per_thousand * static_cast<double>(found->accepted);
            if (keeps && (only_below || !best)) best = i;
        }
        CAPTURE(round, threshold, per_thousand, found->accepted);
        REQUIRE(found->value.has_value() == best.has_value());
        if (best) {
            ++reached;
            const bool beyond = only_below && *best == flagged.size() - 1;
            CHECK(*found->value == (beyond ? steps->value(steps->last) : values[*best]));
            CHECK(found->flagged == flagged[*best]);
        } else {
            ++missed;
            CHECK(found->flagged == *std::min_element(flagged.begin(), flagged.end()));
        }
    }
    CHECK(reached > 30);
    CHECK(missed > 10);
}

TEST_CASE("at most one in a hundred of those accepted may be flagged") {
    FactColumns columns;
    for (int i = 0; i < 200; ++i) add_sales(columns, i / 200.0);
    const auto found = budget(ignore_sales(), "salesIgnore", 10, columns);
    REQUIRE(found);
    CHECK(found->value == 0.99);
    CHECK(found->flagged == 2);
    CHECK(found->accepted == 200);
}

TEST_CASE("whom the owner did not accept does not count") {
    FactColumns columns;
    add_sales(columns, 0.3);
    add_sales(columns, 0.9, build::kIgnored);
    add_sales(columns, 0.9, FactColumns::kUnknown);
    CHECK(budget(ignore_sales(), "salesIgnore", 0, columns)->value == 0.31);
}

TEST_CASE("without anybody accepted there is no budget to keep") {
    FactColumns columns;
    add_sales(columns, 0.9, FactColumns::kUnknown);
    const auto found = budget(ignore_sales(), "salesIgnore", 10, columns);
    REQUIRE(found);
    CHECK_FALSE(found->value);
    CHECK(found->accepted == 0);
}

TEST_CASE("a threshold that no rule uses has no budget") {
    Policy policy = ignore_sales();
    policy.thresholds["unused"] = 1;
    CHECK_FALSE(budget(policy, "unused", 10, {}));
    CHECK_FALSE(budget(policy, "unheardOf", 10, {}));
    policy.rules.front().enabled = false;
    CHECK_FALSE(budget(policy, "salesIgnore", 10, {}));
}
