#include "policy/suggest.h"

#include <cmath>
#include <map>

#include "catch.h"
#include "policy/threshold_sweep.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

namespace {

/// How often the policy agrees with the owner, and how many verdicts are not `before`'s, by asking
/// it about each card.
struct Asked {
    std::size_t same = 0;
    std::size_t changes = 0;
};
Asked ask(const Policy& policy, const Policy& before, const FactColumns& columns) {
    Asked asked;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const Facts facts = facts_at(columns, row);
        const Verdict verdict = rule(policy, facts).verdict;
        asked.same += agrees(verdict, columns.action[row]);
        asked.changes += verdict != rule(before, facts).verdict;
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
    for (int round = 0; round < 100; ++round) {
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
            std::size_t most = 0;
            std::int64_t nearest = 0;
            const std::int64_t wanted = std::llround(
                policy.thresholds.at(threshold) * static_cast<double>(steps ? steps->per_unit : 1));
            const std::int64_t last = steps ? std::min<std::int64_t>(steps->last, 101) : -1;
            for (std::int64_t step = 0; step <= last; ++step) {
                tried.thresholds[threshold] = steps->value(step);
                const std::size_t same = ask(tried, policy, columns).same;
                const bool nearer = std::abs(step - wanted) < std::abs(nearest - wanted);
                if (same > most || step == 0 || (same == most && nearer)) nearest = step;
                most = std::max(most, same);
            }
            CAPTURE(round, threshold);
            const auto suggested = found.find(threshold);
            REQUIRE((suggested != found.end()) == (most >= now.same + kLeastGain));
            if (suggested == found.end()) continue;
            ++made;
            tried.thresholds[threshold] = steps->value(nearest);
            const Asked then = ask(tried, policy, columns);
            CHECK(suggested->second.value == steps->value(nearest));
            CHECK(suggested->second.agreement_then.same == most);
            CHECK(suggested->second.agreement_now.same == now.same);
            CHECK(suggested->second.changes == then.changes);
        }
    }
    CHECK(made > 20);
}

TEST_CASE("what the owner accepts and ignores moves the threshold between them") {
    FactColumns columns;
    for (int i = 0; i < 10; ++i) {
        add(columns, 4 + i, static_cast<std::int8_t>(Action::accept));
        add(columns, i % 4, static_cast<std::int8_t>(Action::ignore));
    }
    const auto suggestions = suggest(accept_mutual(10), columns);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].value == 4);
    CHECK(suggestions[0].basis == Suggestion::Basis::decisions);
    CHECK(suggestions[0].agreement_then.same == 10);
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
