#include "policy/preview.h"

#include "catch.h"
#include "policy/histogram.h"
#include "policy/verdict.h"
#include "random_inbox.h"

using namespace doorman;

namespace {

Policy accept_from(double mutual) {
    return build::policy(
        {build::rule("mutual", Verdict::accept, build::at_least("mutual", mutual))});
}

void add_answered(FactColumns& columns, std::optional<std::int64_t> mutual,
                  std::int8_t action = FactColumns::kUnknown, std::int64_t at = 0) {
    Facts facts;
    facts.mutual = mutual;
    append(columns, facts);
    columns.action.back() = action;
    columns.at.back() = at;
}

}  // namespace

TEST_CASE("a preview counts what each policy says, and what turns over in which direction") {
    random_inbox::Dice dice(11);
    const FactColumns columns = random_inbox::inbox(dice, 500);
    const Policy now = random_inbox::policy(dice);
    const Policy before = random_inbox::policy(dice);
    const Preview preview = doorman::preview(now, before, columns);

    std::array<std::array<std::size_t, 3>, 3> flips{};
    VerdictCounts counts{};
    for (std::size_t row = 0; row < columns.size(); ++row) {
        const Facts facts = facts_at(columns, row);
        const auto from = static_cast<std::size_t>(rule(before, facts).verdict);
        const auto to = static_cast<std::size_t>(rule(now, facts).verdict);
        ++flips[from][to];
        ++counts[to];
    }
    CHECK(preview.total == 500);
    CHECK(preview.flips == flips);
    CHECK(preview.now == counts);
}

TEST_CASE("agreement counts what the owner answered; your call agrees with nothing") {
    FactColumns columns;
    add_answered(columns, 9, build::kAccepted);
    add_answered(columns, 1, build::kAccepted);
    add_answered(columns, 1, build::kIgnored);
    add_answered(columns, 9, build::kWaits);
    add_answered(columns, 9);
    const Preview preview = doorman::preview(accept_from(5), accept_from(1), columns);
    CHECK(preview.decided == 4);
    CHECK(preview.agreement_now.of == 3);
    CHECK(preview.agreement_now.same == 1);
    CHECK(preview.agreement_before.same == 2);
}

TEST_CASE("of those who turn over, whom the owner decided otherwise come first, then the newest") {
    FactColumns columns;
    add_answered(columns, 3, FactColumns::kUnknown, 10);
    add_answered(columns, 3, build::kAccepted, 1);
    add_answered(columns, 3, FactColumns::kUnknown, 30);
    add_answered(columns, 9, build::kIgnored, 99);
    const Preview preview = doorman::preview(accept_from(5), accept_from(1), columns);
    CHECK(flipped_rows(preview, columns, 10) == std::vector<std::size_t>{1, 2, 0});
    CHECK(flipped_rows(preview, columns, 1) == std::vector<std::size_t>{1});
    CHECK(flipped_rows(preview, columns, 0).empty());
}

TEST_CASE("a histogram of a score has twenty bins, split by what the owner did") {
    FactColumns columns;
    const auto add_sales = [&](std::optional<double> sales, std::int8_t action) {
        Facts facts;
        facts.scores.sales = sales;
        append(columns, facts);
        columns.action.back() = action;
    };
    add_sales(0.70, build::kIgnored);
    add_sales(0.74, build::kAccepted);
    add_sales(1.0, build::kWaits);
    add_sales(0.0, FactColumns::kUnknown);
    add_sales(std::nullopt, build::kAccepted);
    const Histogram histogram = doorman::histogram(columns, Fact::sales, 0);
    REQUIRE(histogram.bins.size() == 20);
    CHECK(histogram.greatest == 1);
    CHECK(histogram.bins[14].ignored == 1);
    CHECK(histogram.bins[14].accepted == 1);
    CHECK(histogram.bins[19].waited == 1);
    CHECK(histogram.bins[0].undecided == 1);
    CHECK(histogram.unknown.accepted == 1);
}

TEST_CASE(
    "a histogram of counts ends at a round number, takes in the threshold, and loses nobody") {
    FactColumns columns;
    for (int i = 0; i < 99; ++i) add_answered(columns, i % 30);
    add_answered(columns, 20'000);
    const Histogram short_one = doorman::histogram(columns, Fact::mutual, 10);
    CHECK(short_one.greatest == 40);
    CHECK(short_one.bins.back().undecided == 1);
    const Histogram long_one = doorman::histogram(columns, Fact::mutual, 150);
    CHECK(long_one.greatest == 200);
    std::size_t all = 0;
    for (const Split& bin : long_one.bins) all += bin.undecided;
    CHECK(all == columns.size());
}

TEST_CASE("an empty journal has an empty preview") {
    const FactColumns nothing;
    const Preview preview = doorman::preview(accept_from(1), accept_from(2), nothing);
    CHECK(preview.total == 0);
    CHECK(preview.agreement_now.of == 0);
    CHECK(doorman::histogram(nothing, Fact::mutual, 0).greatest == 20);
}
