#include "policy/presets.h"

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "policy/check.h"
#include "policy/verdict.h"
#include "wire/policy_json.h"

using namespace doorman;

namespace {

Policy preset(std::string_view id) {
    const Preset* found = find_preset(id);
    REQUIRE(found != nullptr);
    auto policy = policy_from_json(nlohmann::json::parse(found->json));
    if (!policy) FAIL(policy.error().message());
    return *policy;
}

std::string verdict(std::string_view id, const Facts& facts) {
    switch (rule(preset(id), facts).verdict) {
        case Verdict::accept:
            return "accept";
        case Verdict::review:
            return "review";
        case Verdict::ignore:
            return "ignore";
    }
    return "";
}

/// No note, or a note that sells nothing.
Facts harmless(NoteKind kind) {
    Facts facts;
    facts.note = kind;
    facts.scores.sales = facts.scores.spam = facts.scores.met = 0;
    facts.same_text = kind == NoteKind::none ? 0 : 1;
    return facts;
}

/// A profile that was seen, and shares nothing with the owner's.
void visit(Facts& facts, std::int64_t connections, double completeness) {
    facts.connections = connections;
    facts.scores.completeness = completeness;
    facts.scores.common_ground = 0;
}

struct Row {
    const char* example;
    Facts facts;
    /// In the order of kColumns; "" = either of two.
    std::vector<std::string> verdicts;
};
const std::vector<std::string> kColumns{"open-door",     "photo-and-network", "ninety-nine",
                                        "common-ground", "met-or-industry",   "close-circle",
                                        "balanced"};

/// The facts of the ten examples that the presets were specified by.
std::vector<Row> examples() {
    std::vector<Row> rows;

    Facts met = harmless(NoteKind::personal);
    visit(met, 300, 0.9);
    met.scores.met = 0.9;
    met.scores.same_industry = 1;
    met.scores.headline_sells = 0;
    met.mutual = 4;
    met.photo = Photo::present;
    rows.push_back({"met at an event",
                    met,
                    {"accept", "accept", "accept", "accept", "accept", "accept", "accept"}});

    Facts nurse = harmless(NoteKind::default_);
    visit(nurse, 300, 0.9);
    nurse.scores.same_industry = 0;
    nurse.scores.headline_sells = 0;
    nurse.photo = Photo::present;
    rows.push_back({"stock note of another field",
                    nurse,
                    {"accept", "accept", "accept", "review", "review", "ignore", "review"}});

    Facts producer = harmless(NoteKind::none);
    visit(producer, 800, 0.9);
    producer.scores.same_industry = 1;
    producer.scores.headline_sells = 0;
    producer.mutual = 6;
    producer.photo = Photo::present;
    rows.push_back({"no note, same industry",
                    producer,
                    {"accept", "accept", "accept", "review", "accept", "accept", "accept"}});

    Facts empty = harmless(NoteKind::none);
    visit(empty, 4, 0.1);
    empty.photo = Photo::placeholder;
    rows.push_back({"empty profile",
                    empty,
                    {"accept", "ignore", "ignore", "review", "review", "review", "review"}});

    Facts pitch = harmless(NoteKind::sales);
    visit(pitch, 9000, 0.9);
    pitch.scores.sales = 0.97;
    pitch.sales_evidence = {2, false};
    pitch.mutual = 2;
    pitch.photo = Photo::present;
    rows.push_back({"sales pitch",
                    pitch,
                    {"accept", "accept", "accept", "ignore", "ignore", "ignore", "ignore"}});

    Facts spam = harmless(NoteKind::spam);
    spam.scores.spam = 0.99;
    spam.spam_evidence = {3, true};
    spam.photo = Photo::placeholder;
    rows.push_back(
        {"spam", spam, {"review", "review", "review", "ignore", "ignore", "ignore", "ignore"}});

    Facts alum = harmless(NoteKind::personal);
    visit(alum, 120, 0.9);
    alum.scores.common_ground = 1;
    alum.photo = Photo::present;
    rows.push_back({"alum who asks for advice",
                    alum,
                    {"accept", "accept", "accept", "accept", "review", "review", "accept"}});

    Facts popular = harmless(NoteKind::none);
    popular.scores.same_industry = 0;
    popular.scores.headline_sells = 0;
    popular.mutual = 14;
    popular.photo = Photo::present;
    rows.push_back({"many mutuals",
                    popular,
                    {"accept", "accept", "accept", "review", "review", "ignore", "accept"}});

    Facts seller = harmless(NoteKind::none);
    seller.scores.headline_sells = 0.95;
    seller.mutual = 22;
    seller.photo = Photo::present;
    rows.push_back({"headline that sells",
                    seller,
                    {"accept", "accept", "accept", "review", "review", "", "review"}});

    Facts selling_alum = harmless(NoteKind::sales);
    visit(selling_alum, 500, 0.9);
    selling_alum.scores.common_ground = 1;
    selling_alum.scores.sales = 0.95;
    selling_alum.sales_evidence = {2, false};
    selling_alum.photo = Photo::present;
    rows.push_back({"alum who sells",
                    selling_alum,
                    {"accept", "accept", "accept", "review", "ignore", "ignore", "review"}});
    return rows;
}

}  // namespace

TEST_CASE("There are seven presets, each a good policy under its own id") {
    std::set<std::string_view> ids;
    for (const auto& each : presets()) {
        INFO(each.id);
        const Policy policy = preset(each.id);
        CHECK(policy.id == each.id);
        CHECK(policy.name == each.name.en);
        const auto checked = check(policy);
        CHECK((checked ? "" : checked.error().message()) == "");
        ids.insert(each.id);
    }
    CHECK(ids.size() == 7);
    CHECK(find_preset(kDefaultPreset) != nullptr);
    CHECK(find_preset("nobody") == nullptr);
}

TEST_CASE("Every preset judges the ten examples as its owner would") {
    for (const auto& row : examples()) {
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            INFO(row.example << " under " << kColumns[i]);
            const std::string given = verdict(kColumns[i], row.facts);
            if (!row.verdicts[i].empty()) CHECK(given == row.verdicts[i]);
        }
    }
}

TEST_CASE("Every threshold of a preset is used by one of its rules") {
    for (const auto& each : presets()) {
        for (const auto& [name, value] : preset(each.id).thresholds) {
            INFO(each.id << " " << name);
            CHECK(std::string(each.json).find("\"threshold\": \"" + name + "\"") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("The rules that are there to be switched on are switched off") {
    std::map<std::string, std::string> off;
    for (const auto& each : presets()) {
        for (const auto& rule : preset(each.id).rules) {
            if (!rule.enabled) off[std::string(each.id)] = rule.id;
        }
    }
    CHECK(off == std::map<std::string, std::string>{{"common-ground", "sameIndustry"},
                                                    {"met-or-industry", "everyoneElse"},
                                                    {"ninety-nine", "manyConnections"}});
}

TEST_CASE("Switched on, \"else accept\" accepts whoever nothing speaks against") {
    Policy policy = preset("met-or-industry");
    for (auto& rule : policy.rules) rule.enabled = true;
    CHECK(rule(policy, Facts{}).verdict == Verdict::accept);
    CHECK(rule(policy, Facts{}).rule_id == "everyoneElse");
}

TEST_CASE("Switched on, thousands of contacts are for the owner to look at") {
    Policy policy = preset("ninety-nine");
    for (auto& rule : policy.rules) rule.enabled = true;
    Facts facts = harmless(NoteKind::none);
    visit(facts, 9000, 0.9);
    CHECK(rule(policy, facts).verdict == Verdict::review);
}

TEST_CASE("photo-and-network says that the contacts were not checked") {
    Facts facts = harmless(NoteKind::none);
    facts.photo = Photo::present;
    const Ruling ruling = rule(preset("photo-and-network"), facts);
    CHECK(ruling.verdict == Verdict::accept);
    CHECK(ruling.decided_by == std::vector<Fact>{Fact::photo});
    CHECK(ruling.unknown == std::vector<std::string>{"connections"});
}

TEST_CASE("balanced takes the same pitch from three people for a campaign") {
    Facts facts = harmless(NoteKind::sales);
    facts.scores.sales = 0.6;
    facts.sales_evidence = {1, false};
    CHECK(verdict("balanced", facts) == "review");
    facts.same_text = 3;
    CHECK(verdict("balanced", facts) == "ignore");
}

TEST_CASE("Mutual connections alone never stand against a red flag") {
    Facts facts = harmless(NoteKind::none);
    facts.mutual = 500;
    facts.photo = Photo::present;
    facts.scores.headline_sells = 0.9;
    CHECK(verdict("balanced", facts) == "review");
}

TEST_CASE("No preset ignores a recruiter for recruiting") {
    Facts facts = harmless(NoteKind::recruiting);
    facts.scores.recruiting = 0.99;
    for (const auto& each : presets()) {
        INFO(each.id);
        CHECK(verdict(each.id, facts) != "ignore");
    }
}

TEST_CASE("No preset ignores a recruiter for asking for a call as a seller does") {
    Facts facts = harmless(NoteKind::recruiting);
    facts.scores.recruiting = 0.99;
    facts.scores.sales = 0.75;
    facts.sales_evidence = {2, false};
    for (const auto& each : presets()) {
        INFO(each.id);
        CHECK(verdict(each.id, facts) != "ignore");
    }
}

TEST_CASE("No preset ignores a card about which nothing is known") {
    for (const auto& each : presets()) {
        INFO(each.id);
        CHECK(verdict(each.id, Facts{}) != "ignore");
    }
}
