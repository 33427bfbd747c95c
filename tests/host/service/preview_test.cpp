#include <nlohmann/json.hpp>

#include "catch.h"
#include "desk.h"
#include "journal/journal.h"
#include "policy/column_policy.h"
#include "policy/columns.h"
#include "service/inbox.h"
#include "service/preview_source.h"
#include "service/sample_inbox.h"
#include "settings/policy_file.h"
#include "temporary_folder.h"

using namespace doorman;
using nlohmann::json;

namespace {

/// Cards with 0, 1, 2, … mutual connections and a photo.
void annotate_cards(Desk& desk, int count) {
    json cards = json::array();
    for (int i = 0; i < count; ++i) {
        const std::string id = std::to_string(i);
        cards.push_back({{"key", "urn:" + id},
                         {"profile", "p" + id},
                         {"name", "Person " + id},
                         {"note", nullptr},
                         {"mutual", {{"count", i}}},
                         {"photo", "present"}});
    }
    desk.call("annotate", {{"invitations", cards}});
}

void answer(Desk& desk, int card, const char* action) {
    const std::string id = std::to_string(card);
    desk.call("decide", {{"decisionId", "d" + id},
                         {"key", "urn:" + id},
                         {"profile", "p" + id},
                         {"action", action},
                         {"reasonText", "so"},
                         {"verdictSeen", "review"},
                         {"policyRevision", 1},
                         {"undoMs", 0}});
    desk.call("press", {{"decisionId", "d" + id}});
    desk.call("confirm", {{"decisionId", "d" + id}, {"outcome", "done"}});
}

json accept_from(int mutual) {
    return {{"id", "mine"},
            {"name", "Mine"},
            {"thresholds", {{"many", mutual}}},
            {"rules",
             {{{"id", "many"},
               {"verdict", "accept"},
               {"when", {{"fact", "mutual"}, {"op", "atLeast"}, {"threshold", "many"}}}}}}};
}

}  // namespace

TEST_CASE("the sample inbox holds some sixty people of every kind, and every verdict") {
    const auto people = sample_inbox();
    CHECK(people.size() >= 55);
    CHECK(people.size() <= 70);
    const TemporaryFolder home;
    Settings settings;
    settings.policy = preset_policy("balanced");
    const PreviewEntries entries = judged_sample(Catalogue::built_in(), settings);
    std::array<int, 3> verdicts{};
    std::array<int, 7> kinds{};
    for (const Verdict verdict : ColumnPolicy(settings.policy).verdicts(entries.columns))
        ++verdicts[static_cast<std::size_t>(verdict)];
    for (std::size_t row = 0; row < entries.columns.size(); ++row)
        if (const auto kind = facts_at(entries.columns, row).note)
            ++kinds[static_cast<std::size_t>(*kind)];
    for (const int count : verdicts) CHECK(count >= 3);
    for (const int count : kinds) CHECK(count >= 2);
}

TEST_CASE("while the journal is empty the sample inbox stands in, and says so") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json empty = desk.call("policy/preview", {{"policy", accept_from(5)}})["result"];
    CHECK(empty["sample"] == true);
    CHECK(empty["decided"] == 0);
    annotate_cards(desk, 1);
    const json begun = desk.call("policy/preview", {{"policy", accept_from(5)}})["result"];
    CHECK(begun["sample"] == false);
    CHECK(begun["total"] == 1);
}

TEST_CASE("a preview says who turns over, why, and what the owner did") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_cards(desk, 20);
    answer(desk, 7, "ignore");
    const json preview = desk.call("policy/preview", {{"policy", accept_from(7)},
                                                      {"against", accept_from(9)},
                                                      {"fact", "mutual"},
                                                      {"people", 5}})["result"];
    CHECK(preview["verdicts"] == json{{"accept", 13}, {"review", 7}, {"ignore", 0}});
    CHECK(preview["before"]["accept"] == 11);
    CHECK(preview["flips"] == json::parse(R"([{"from":"review","to":"accept","count":2}])"));
    CHECK(preview["agreement"]["now"] == json{{"same", 0}, {"of", 1}});
    REQUIRE(preview["people"].size() == 2);
    const json& first = preview["people"][0];
    CHECK(first["name"] == "Person 7");
    CHECK(first["decision"] == "ignore");
    CHECK(first["from"] == "review");
    CHECK(first["to"] == "accept");
    CHECK(first["reasonText"] == "7 mutual");
    CHECK(preview["histogram"]["bins"][7]["ignored"] == 1);
}

TEST_CASE("a preview knows the page's filter that a card was found by") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate({{"key", "urn:1"},
                   {"profile", "p1"},
                   {"name", "Person 1"},
                   {"headline", "Nurse"},
                   {"note", nullptr},
                   {"list", "company"}});
    const json known = {
        {"id", "mine"},
        {"name", "Mine"},
        {"rules",
         {{{"id", "known"},
           {"verdict", "accept"},
           {"when", {{"fact", "commonGround"}, {"op", "atLeast"}, {"value", 0.5}}}}}}};
    const json preview =
        desk.call("policy/preview",
                  {{"policy", known}, {"against", accept_from(9)}, {"people", 5}})["result"];
    REQUIRE(preview["people"].size() == 1);
    CHECK(preview["people"][0]["reasonText"] == "same employer, by LinkedIn's own filter");
}

TEST_CASE("what another host writes counts in the next preview") {
    const TemporaryFolder home;
    Desk one(home.path());
    Desk other(home.path());
    annotate_cards(one, 20);
    CHECK(one.call("policy/preview", {{"policy", accept_from(5)}})["result"]["decided"] == 0);
    answer(other, 3, "accept");
    CHECK(one.call("policy/preview", {{"policy", accept_from(5)}})["result"]["decided"] == 1);
}

TEST_CASE("a preview looks at the owner's own policy where it is compared with no other") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json own = accept_from(0);
    desk.call("policy/set", {{"policy", own}, {"expectedRevision", 1}});
    annotate_cards(desk, 20);
    const json preview = desk.call("policy/preview", {{"policy", own}})["result"];
    CHECK(preview["flips"].empty());
    CHECK(preview["before"]["accept"] == 20);
}

TEST_CASE("budget and suggestions come from what the owner did") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_cards(desk, 20);
    for (int card = 4; card < 12; ++card) answer(desk, card, "accept");
    const json suggestions =
        desk.call("policy/suggest", {{"policy", accept_from(10)}})["result"]["suggestions"];
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0]["threshold"] == "many");
    CHECK(suggestions[0]["value"] == 4);
    CHECK(suggestions[0]["why"] ==
          "It would have agreed with 8 of your 8 decisions, instead of 2.");
    json ignore_many = accept_from(10);
    ignore_many["rules"][0]["verdict"] = "ignore";
    const json budget =
        desk.call("policy/budget",
                  {{"policy", ignore_many}, {"threshold", "many"}, {"perThousand", 250}})["result"];
    CHECK(budget == json{{"value", 10}, {"flagged", 2}, {"accepted", 8}, {"reached", true}});
}

TEST_CASE("nothing is suggested from the sample inbox") {
    const TemporaryFolder home;
    Desk desk(home.path());
    CHECK(desk.call("policy/suggest", {{"policy", accept_from(30)}})["result"]["suggestions"]
              .empty());
}

TEST_CASE("a page's annotations say what to look up next") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json policy = {
        {"id", "mine"},
        {"name", "Mine"},
        {"rules",
         {{{"id", "few"},
           {"verdict", "accept"},
           {"when", {{"fact", "connections"}, {"op", "atLeast"}, {"value", 50}}}}}}};
    desk.call("policy/set", {{"policy", policy}, {"expectedRevision", 1}});
    json cards = json::array();
    for (const char* key : {"a", "b", "c"}) cards.push_back({{"key", key}, {"profile", key}});
    cards[2]["profileFacts"] = {{"connections", 20}, {"seenAt", "2026-11-01T00:00:00Z"}};
    const json look = desk.call("annotate", {{"invitations", cards}})["result"]["nextLook"];
    CHECK(look["fact"] == "connections");
    CHECK(look["keys"] == json{"a", "b"});
    CHECK(look["text"] == "open these 2 profiles (contacts); 1 remains and cannot change");
}
