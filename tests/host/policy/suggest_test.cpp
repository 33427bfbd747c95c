#include "policy/suggest.h"

#include <cmath>
#include <map>

#include "catch.h"
#include "policy/threshold_sweep.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

namespace {

/// What the policy says of each card, by asking it about each, beside what `before` says.
struct Asked {
    std::size_t same = 0;
    /// What the owner decided.
    std::size_t of = 0;
    /// With a wrong verdict counted as two.
    std::int64_t worth = 0;
    std::size_t changes = 0;
    std::size_t better = 0;
    std::size_t worse = 0;
};

std::int64_t worth(Verdict verdict, std::int8_t action) {
    if (verdict == Verdict::review || !is_answer(action)) return 0;
    return agrees(verdict, action) ? 1 : -2;
}

Asked ask(const Policy& policy, const Policy& before, const FactColumns& columns) {
    Asked asked;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const Facts facts = facts_at(columns, row);
        const std::int8_t action = columns.action[row];
        const Verdict verdict = rule(policy, facts).verdict;
        const Verdict now = rule(before, facts).verdict;
        asked.same += agrees(verdict, action);
        asked.of += is_answer(action);
        asked.worth += worth(verdict, action);
        asked.changes += verdict != now;
        asked.better += worth(verdict, action) > worth(now, action);
        asked.worse += worth(verdict, action) < worth(now, action);
    }
    return asked;
}

Policy accept_mutual(double from) {
    Policy policy = build::policy(
        {build::rule("mutual", Verdict::accept,
                     {Comparison{"mutual", Op::at_least, ThresholdName{"mutualAccept"}}})});
    policy.thresholds["mutualAccept"] = from;
    return policy;
}

void add(FactColumns& columns, int mutual, std::int8_t action = FactColumns::kUnknown) {
    Facts facts;
    facts.mutual = mutual;
    append(columns, facts);
    columns.action.back() = action;
}

}  // namespace

TEST_CASE("a suggestion is what trying every step finds, for any policy and journal") {
    random_inbox::Dice dice(31);
    int made = 0;
    for (int round = 0; round < 200; ++round) {
        const Policy policy = random_inbox::policy(dice);
        const FactColumns columns = random_inbox::inbox(dice, 50);
        std::map<std::string, Suggestion> found;
        for (const Suggestion& suggestion : suggest(policy, columns))
            if (suggestion.basis == Suggestion::Basis::decisions)
                found.emplace(suggestion.threshold, suggestion);

        for (const std::string& threshold : random_inbox::threshold_names()) {
            const auto steps = steps_of(ColumnPolicy(policy), threshold);
            const Asked now = ask(policy, policy, columns);
            Policy tried = policy;
            std::optional<std::int64_t> most;
            std::int64_t nearest = 0;
            const std::int64_t wanted = std::llround(
                policy.thresholds.at(threshold) * static_cast<double>(steps ? steps->per_unit : 1));
            const std::int64_t last = steps ? std::min<std::int64_t>(steps->last, 101) : -1;
            for (std::int64_t step = steps ? steps->first : 0; step <= last; ++step) {
                tried.thresholds[threshold] = steps->value(step);
                const std::int64_t worth = ask(tried, policy, columns).worth;
                const bool nearer = std::abs(step - wanted) < std::abs(nearest - wanted);
                if (!most || worth > *most || (worth == *most && nearer)) nearest = step;
                most = std::max(most.value_or(worth), worth);
            }
            if (steps) tried.thresholds[threshold] = steps->value(nearest);
            const Asked then = ask(tried, policy, columns);
            CAPTURE(round, threshold);
            const auto suggested = found.find(threshold);
            REQUIRE(
                (suggested != found.end()) ==
                (steps && then.same >= now.same + least_gain(now.of) && then.better > then.worse));
            if (suggested == found.end()) continue;
            ++made;
            CHECK(suggested->second.value == steps->value(nearest));
            CHECK(suggested->second.agreement_then.same == then.same);
            CHECK(suggested->second.agreement_now.same == now.same);
            CHECK(suggested->second.changes == then.changes);
        }
    }
    CHECK(made > 12);
}

TEST_CASE("what the owner accepts and ignores moves the threshold between them") {
    FactColumns columns;
    for (int i = 0; i < 10; ++i) {
        add(columns, 4 + i, build::kAccepted);
        add(columns, i % 4, build::kIgnored);
    }
    const auto suggestions = suggest(accept_mutual(10), columns);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].value == 4);
    CHECK(suggestions[0].basis == Suggestion::Basis::decisions);
    CHECK(suggestions[0].agreement_then.same == 10);
}

TEST_CASE("a gain that is small beside all that was decided is not told") {
    FactColumns columns;
    for (int i = 0; i < 496; ++i) add(columns, 12, build::kAccepted);
    for (int i = 0; i < 4; ++i) add(columns, 8, build::kAccepted);
    CHECK(suggest(accept_mutual(10), columns).empty());
    add(columns, 8, build::kAccepted);
    REQUIRE(suggest(accept_mutual(10), columns).size() == 1);
    CHECK(suggest(accept_mutual(10), columns)[0].value == 8);
}

TEST_CASE("after fifty cards the mutual connections of this inbox propose a number") {
    FactColumns columns;
    for (int i = 0; i < 49; ++i) add(columns, i % 8);
    CHECK(suggest(accept_mutual(10), columns).empty());
    add(columns, 1);
    const auto suggestions = suggest(accept_mutual(10), columns);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].basis == Suggestion::Basis::inbox);
    CHECK(suggestions[0].value == 5);
    CHECK(suggestions[0].now == 10);
    CHECK(suggestions[0].changes == 18);
}

TEST_CASE("a threshold of one asks for anybody in common, not for many, and stays") {
    FactColumns columns;
    for (int i = 0; i < 80; ++i) add(columns, i % 8);
    CHECK(suggest(accept_mutual(1), columns).empty());
}

TEST_CASE("an owner who ignores nearly everybody is not told to ignore everybody") {
    Policy policy = build::policy(
        {build::rule("spam", Verdict::ignore,
                     {Comparison{"spam", Op::at_least, ThresholdName{"spamIgnore"}}}),
         build::rule("sales", Verdict::ignore,
                     {Comparison{"sales", Op::at_least, ThresholdName{"salesIgnore"}}})});
    policy.thresholds = {{"salesIgnore", 0.7}, {"spamIgnore", 0.8}};
    FactColumns columns;
    for (int i = 0; i < 100; ++i) {
        Facts facts;
        // Most bring no note, some sell a little, on one family of evidence or on two.
        facts.scores.sales = i < 70 ? 0 : i / 200.0;
        facts.scores.spam = 0;
        facts.sales_evidence = {i < 70 ? 0 : 1 + i % 2, false};
        append(columns, facts);
        columns.action.back() = i % 20 == 0 ? build::kAccepted : build::kIgnored;
    }
    const auto suggestions = suggest(policy, columns);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].threshold == "salesIgnore");
    CHECK(suggestions[0].value > 0);
    CHECK(suggestions[0].changes == 15);
}

TEST_CASE("one who accepts some of many is not told to accept all") {
    FactColumns columns;
    for (int i = 0; i < 100; ++i) {
        const bool accepted = i % 2 == 0;
        add(columns, i % 10, accepted ? build::kAccepted : build::kIgnored);
    }
    CHECK(suggest(accept_mutual(12), columns).empty());
}

TEST_CASE("a number of the inbox that changes nothing is not proposed") {
    FactColumns columns;
    for (int i = 0; i < 80; ++i) add(columns, i % 8);
    Policy policy = accept_mutual(10);
    policy.rules.insert(policy.rules.begin(),
                        build::rule("all", Verdict::accept, build::at_least("mutual", 0)));
    CHECK(suggest(policy, columns).empty());
}

TEST_CASE("the inbox proposes nothing against what the owner did, nor where decisions say enough") {
    FactColumns columns;
    for (int i = 0; i < 80; ++i) add(columns, i % 8);
    REQUIRE(suggest(accept_mutual(10), columns).size() == 1);
    SECTION("one of those it would accept was ignored") {
        add(columns, 7, build::kIgnored);
        CHECK(suggest(accept_mutual(10), columns).empty());
    }
    SECTION("an accepted one speaks for it") {
        add(columns, 7, build::kAccepted);
        CHECK(suggest(accept_mutual(10), columns).size() == 1);
    }
    SECTION("three do: then it is their number, not the inbox's") {
        for (int i = 0; i < 3; ++i) add(columns, 7, build::kAccepted);
        const auto suggestions = suggest(accept_mutual(10), columns);
        REQUIRE(suggestions.size() == 1);
        CHECK(suggestions[0].basis == Suggestion::Basis::decisions);
        CHECK(suggestions[0].value == 7);
    }
}
