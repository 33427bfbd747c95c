#include "policy/reversal.h"

#include <array>
#include <cmath>
#include <limits>

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

TEST_CASE("one visit shows all of a profile: two unknowns that turn the verdict over together") {
    const Policy ninety_nine = build::policy({build::rule(
        "empty", Verdict::ignore,
        build::all({build::below("completeness", 0.4), build::below("connections", 30)}))});
    CHECK(reversals_of(ninety_nine, {}).open == std::vector{Fact::connections, Fact::completeness});
    Facts facts;
    facts.connections = 400;
    CHECK(reversals_of(ninety_nine, facts).open.empty());
    facts.connections = 4;
    CHECK(reversals_of(ninety_nine, facts).open == std::vector{Fact::completeness});
}

TEST_CASE("an unknown that changes nothing beside one that does is not open") {
    const auto found = reversals_of(
        build::policy({build::rule("many", Verdict::accept, build::at_least("connections", 50)),
                       build::rule("other", Verdict::review, build::at_least("followers", 10))}),
        {});
    CHECK(found.open == std::vector{Fact::connections});
}

TEST_CASE("a limit that is less than a step above nothing still has a below") {
    Facts facts;
    facts.scores.met = 0.4;
    const auto found = reversals_of(
        build::policy({build::rule("met", Verdict::accept, build::at_least("met", 0.005))}), facts);
    REQUIRE(found.smallest);
    CHECK(found.smallest->below);
}

namespace {

/// Every value that is worth trying, for any policy of `random_inbox`.
std::vector<double> every_value(Fact fact) {
    std::vector<double> values;
    const bool score = info(fact).greatest <= 1;
    for (int i = 0; i <= 100; ++i) values.push_back(score ? i / 100.0 : i);
    return values;
}

Verdict verdict_with(const Policy& policy, const Facts& facts, Fact fact, double value) {
    FactColumns columns;
    append(columns, facts);
    numbers(columns, fact)[0] = value;
    return rule(policy, facts_at(columns, 0)).verdict;
}

/// How far the nearest other verdict is, over every value of every number that is known, and of the
/// photo.
std::optional<double> least_distance(const Policy& policy, const Facts& facts) {
    const Verdict verdict = rule(policy, facts).verdict;
    std::optional<double> least;
    const auto found = [&](double distance) { least = std::min(least.value_or(2), distance); };
    for (std::size_t i = 0; i < static_cast<std::size_t>(Fact::photo); ++i) {
        const auto fact = static_cast<Fact>(i);
        const FactValue is = value_of(facts, fact);
        const auto* known = std::get_if<double>(&is);
        if (!known) continue;
        for (const double value : every_value(fact))
            if (value != *known && verdict_with(policy, facts, fact, value) != verdict)
                found(std::abs(value - *known) / std::max(value, *known));
    }
    if (facts.photo) {
        Facts other = facts;
        other.photo = facts.photo == Photo::present ? Photo::placeholder : Photo::present;
        if (rule(policy, other).verdict != verdict) found(1);
    }
    return least;
}

double distance_of(const Reversal& change) {
    if (change.fact == Fact::photo) return 1;
    const double step = info(change.fact).greatest <= 1 ? 0.01 : 1;
    const double value = change.below ? change.limit - step : change.limit;
    return std::abs(value - *change.is) / std::max(value, *change.is);
}

}  // namespace

TEST_CASE("no change of one known fact is smaller than the one that is told: every value tried") {
    random_inbox::Dice dice(43);
    int told = 0;
    int none = 0;
    for (int round = 0; round < 400; ++round) {
        const Policy policy = random_inbox::policy(dice);
        Facts facts = random_inbox::facts(dice);
        // "500+" is a bound, not a value.
        facts.connections_at_least = false;
        const auto found = reversals_of(policy, facts).smallest;
        const auto least = least_distance(policy, facts);
        CAPTURE(round);
        REQUIRE(least.has_value() == (found && found->is));
        ++(least ? told : none);
        if (least) CHECK(distance_of(*found) == Approx(*least));
    }
    CHECK(told > 100);
    CHECK(none > 20);
}

TEST_CASE("the open facts are all those, and only those, that a visit could turn it over by") {
    constexpr std::array kShown{Fact::connections, Fact::followers, Fact::completeness,
                                Fact::common_ground};
    random_inbox::Dice dice(47);
    int together = 0;
    int rounds = 0;
    for (int round = 0; round < 3000; ++round) {
        const Policy policy = random_inbox::policy(dice);
        const ColumnPolicy compiled(policy);
        Facts facts = random_inbox::facts(dice);
        for (const Fact fact : kShown) {
            if (dice.one_in(3)) continue;
            FactColumns columns;
            append(columns, facts);
            numbers(columns, fact)[0] = std::numeric_limits<double>::quiet_NaN();
            columns.connections_at_least[0] = 0;
            facts = facts_at(columns, 0);
        }
        // What the visit shows, each with everything that it may be; first "not known".
        std::vector<Fact> unknown;
        std::vector<std::vector<double>> values;
        std::size_t combinations = 1;
        for (const Fact fact : kShown) {
            if (!std::holds_alternative<std::monostate>(value_of(facts, fact))) continue;
            if (!compiled.reads(fact)) continue;
            unknown.push_back(fact);
            values.push_back({std::numeric_limits<double>::quiet_NaN()});
            for (int i = 0; i <= 20; ++i)
                values.back().push_back(info(fact).greatest <= 1 ? i / 20.0 : i);
            for (const char* name : {"a", "b"})
                if (info(fact).greatest <= 1) values.back().push_back(policy.thresholds.at(name));
            combinations *= values.back().size();
        }
        if (unknown.empty() || combinations > 3000) continue;
        ++rounds;
        FactColumns columns;
        append(columns, facts, combinations);
        const auto strides = [&](std::size_t which) {
            std::size_t stride = 1;
            for (std::size_t i = 0; i < which; ++i) stride *= values[i].size();
            return stride;
        };
        for (std::size_t row = 0; row < combinations; ++row)
            for (std::size_t i = 0; i < unknown.size(); ++i)
                numbers(columns, unknown[i])[row] = values[i][row / strides(i) % values[i].size()];
        std::vector<Verdict> verdicts;
        for (std::size_t row = 0; row < combinations; ++row)
            verdicts.push_back(rule(policy, facts_at(columns, row)).verdict);

        std::vector<Fact> open;
        for (std::size_t i = 0; i < unknown.size(); ++i) {
            bool helps = false;
            for (std::size_t row = 0; row < combinations && !helps; ++row) {
                const std::size_t side = row / strides(i) % values[i].size();
                helps = verdicts[row] != verdicts[0] &&
                        verdicts[row] != verdicts[row - side * strides(i)];
            }
            if (helps) open.push_back(unknown[i]);
        }
        CAPTURE(round);
        CHECK(reversals_of(policy, facts).open == open);
        together += open.size() > 1;
    }
    CHECK(rounds > 500);
    CHECK(together > 20);
}
