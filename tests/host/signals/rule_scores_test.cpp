#include "signals/rule_scores.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.h"
#include "rules/matcher.h"

namespace {

using doorman::Catalogue;
using doorman::Field;
using doorman::Group;
using doorman::RuleScores;

/// Rules over words that no built-in rule knows, and a built-in rule's weight that no fit changes.
constexpr const char* kPack = R"({"id": "scores", "version": 1, "rules": [
  {"id": "t.one", "group": "sales", "family": "a", "language": "any", "field": "note", "pattern": "zorple", "weight": 2,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["zorple"]},
  {"id": "t.lighter", "group": "sales", "family": "a", "language": "any", "field": "note", "pattern": "quunx", "weight": 1,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["quunx"]},
  {"id": "t.german", "group": "sales", "family": "a", "language": "de", "field": "note", "pattern": "zwolp", "weight": 2,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["zwolp"]},
  {"id": "t.other", "group": "sales", "family": "b", "language": "any", "field": "note", "pattern": "vlimp", "weight": 3, "nearCertain": true,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["vlimp"]},
  {"id": "t.met", "group": "met", "family": "m", "language": "any", "field": "note", "pattern": "brillig", "weight": 4,
   "also": {"personal": 3}, "against": {"sales": 1.5},
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["brillig"]},
  {"id": "t.discount", "group": "sales", "family": "free", "language": "any", "field": "note", "pattern": "frumious", "weight": 2,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["frumious"]},
  {"id": "t.same", "group": "sales", "family": "c", "language": "any", "field": "note", "pattern": "snicker snack", "weight": 2,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["snicker snack"]},
  {"id": "t.words", "group": "sales", "family": "d", "language": "any", "field": "note", "pattern": "snicker snack(.{1,40}tulgey wood)?", "weight": 1,
   "text": {"en": "x", "it": "x", "pl": "x"}, "match": ["snicker snack", "snicker snack in the tulgey wood"]}],
  "weights": {"sales.free.en": 3}})";

const Catalogue& catalogue() {
    static const Catalogue rules = [] {
        const auto folder = std::filesystem::temp_directory_path() / "doorman_rule_scores_test";
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "scores.json") << kPack;
        Catalogue made = Catalogue::with_packs(folder);
        std::filesystem::remove_all(folder);
        return made;
    }();
    return rules;
}

RuleScores scores(std::string_view note, std::vector<std::string> groups_off = {},
                  std::string_view language = {}) {
    const auto reading = doorman::read(catalogue(), Field::note, note);
    return RuleScores(catalogue(), reading.found, groups_off, language);
}

/// A note that no rule knows, whose words say so much for a pitch and for another kind.
RuleScores heard(double sales, double other, Group kind) {
    doorman::Speech speech;
    for (std::size_t i = 0; i < doorman::kDictionGroups.size(); ++i) {
        if (doorman::kDictionGroups[i] == Group::sales) speech.sums[i] = sales;
        if (doorman::kDictionGroups[i] == kind) speech.sums[i] = other;
    }
    return RuleScores(catalogue(), {}, {}, "en", speech);
}

double logistic(double z) {
    return 1 / (1 + std::exp(-z));
}
double bias(Group group) {
    return catalogue().bias(group);
}

}  // namespace

TEST_CASE("The pack of this test is in force") {
    REQUIRE(catalogue().problems().empty());
}

TEST_CASE("A score is the logistic of the bias and the families' heaviest weights") {
    CHECK(scores("zorple").score(Group::sales) == Approx(logistic(bias(Group::sales) + 2)));
    CHECK(scores("zorple vlimp").score(Group::sales) == Approx(logistic(bias(Group::sales) + 5)));
}

TEST_CASE("Evidence of one family counts once") {
    CHECK(scores("zorple quunx").score(Group::sales) == scores("zorple").score(Group::sales));
    CHECK(scores("zorple quunx").strength(Group::sales).families == 1);
    CHECK(scores("zorple quunx").counted().size() == 1);
}

TEST_CASE("Of a family's rules that weigh alike, one of the text's language is shown") {
    const auto shown = [](std::string_view language) {
        return scores("zorple zwolp", {}, language).heaviest(Group::sales)->rule->id;
    };
    CHECK(shown("de") == "t.german");
    CHECK(shown("en") == "t.one");
}

TEST_CASE("Two families are two pieces of evidence, and a near-certain rule is told") {
    const auto strength = scores("zorple vlimp").strength(Group::sales);
    CHECK(strength.families == 2);
    CHECK(strength.near_certain);
    CHECK_FALSE(scores("zorple").strength(Group::sales).near_certain);
}

TEST_CASE("Two families that found the same words are one piece of evidence") {
    CHECK(scores("snicker snack").strength(Group::sales).families == 1);
    CHECK(scores("snicker snack, vlimp").strength(Group::sales).families == 2);
    CHECK(scores("snicker snack or whatever you call the tulgey wood")
              .strength(Group::sales)
              .families == 2);
}

TEST_CASE(
    "Words alone are near-certain where they are loud against all that they may otherwise mean") {
    CHECK(heard(9, 0, Group::recruiting).strength(Group::sales).near_certain);
    CHECK_FALSE(heard(9, 8, Group::recruiting).strength(Group::sales).near_certain);
    CHECK_FALSE(heard(3, 0, Group::recruiting).strength(Group::sales).near_certain);
}

TEST_CASE("A pitch is doubted more beside what is personal than beside another kind") {
    CHECK(heard(6, 4, Group::personal).score(Group::sales) <
          heard(6, 4, Group::recruiting).score(Group::sales));
}

TEST_CASE("A rule may speak for other groups, and against them") {
    CHECK(scores("brillig").score(Group::personal) == Approx(logistic(bias(Group::personal) + 3)));
    CHECK(scores("zorple brillig").score(Group::sales) ==
          Approx(logistic(bias(Group::sales) + 2 - 1.5)));
}

TEST_CASE("A group that nothing speaks for is low, whatever its bias") {
    for (const Group group :
         {Group::sales, Group::spam, Group::recruiting, Group::personal, Group::met})
        CHECK(scores("mimsy").score(group) <= 0.1);
}

TEST_CASE("A group that is off neither counts nor speaks about others") {
    CHECK(scores("zorple", {"sales"}).score(Group::sales) <= 0.1);
    CHECK(scores("zorple", {"sales"}).counted().empty());
    CHECK(scores("brillig", {"met"}).score(Group::personal) <= 0.1);
}

TEST_CASE("Beside words a built-in rule counts by half, an owner's own in full") {
    doorman::Speech speech;
    speech.sums[0] = -2;
    REQUIRE(doorman::kDictionGroups[0] == Group::sales);
    const auto loudness = [&](std::string_view note) {
        const auto reading = doorman::read(catalogue(), Field::note, note);
        return RuleScores(catalogue(), reading.found, {}, "en", speech).loudness(Group::sales);
    };
    CHECK(loudness("zorple") == Approx(bias(Group::sales) / 2 + 2 - 2));
    const auto built_in = RuleScores(
        catalogue(), doorman::read(catalogue(), Field::note, "20% discount").found, {}, "en");
    double weights = 0;
    for (const auto& one : built_in.counted())
        if (one.rule->group == Group::sales) weights += one.weight;
    REQUIRE(weights > 0);
    CHECK(loudness("20% discount") == Approx((bias(Group::sales) + weights) / 2 - 2));
}

TEST_CASE("Beside words an own rule stands for its family before a built-in one that counts less") {
    const std::string_view both = "20% discount, frumious";
    const auto heaviest = [&](const doorman::Speech& speech) {
        const auto reading = doorman::read(catalogue(), Field::note, both);
        const RuleScores scores(catalogue(), reading.found, {}, "en", speech);
        return std::string(scores.heaviest(Group::sales)->rule->id);
    };
    doorman::Speech speech;
    speech.sums[0] = -2;
    CHECK(heaviest({}) == "sales.free.en");
    CHECK(heaviest(speech) == "t.discount");
}
