#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "desk.h"
#include "own_rules.h"
#include "platform/file.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;

namespace {

/// The signals of a note, by their rules.
std::vector<std::string> signals(Desk& desk, const std::string& note) {
    std::vector<std::string> ids;
    const json annotation = desk.annotate({{"key", "urn:" + note}, {"note", note}});
    for (const json& signal : annotation["signals"]) ids.push_back(signal["id"]);
    return ids;
}
bool hit(Desk& desk, const std::string& note, const std::string& rule) {
    const auto ids = signals(desk, note);
    return std::find(ids.begin(), ids.end(), rule) != ids.end();
}

}  // namespace

TEST_CASE("every rule is listed once, page by page, with its examples") {
    const TemporaryFolder home;
    Desk desk(home.path());
    std::set<std::string> ids;
    std::size_t count = 0;
    json params = json::object();
    for (;;) {
        const json page = desk.call("rules/list", params)["result"];
        for (const json& rule : page["rules"]) {
            ids.insert(rule["id"]);
            ++count;
            CHECK_FALSE(rule["match"].empty());
            CHECK(rule["enabled"] == true);
            CHECK(rule["own"] == false);
        }
        if (!page.contains("next")) break;
        params = {{"cursor", page["next"]}};
    }
    CHECK(ids.size() == count);
    CHECK(count > 300);
    CHECK(code_of(desk.call("rules/list", {{"cursor", "x"}})) ==
          static_cast<int>(RpcCode::invalid_params));
}

TEST_CASE("an own rule counts from the next card on, in every host, and is on record") {
    const TemporaryFolder home;
    Desk one(home.path());
    Desk other(home.path());
    CHECK_FALSE(hit(other, "Our rubber ducks!", "own.ducks"));
    REQUIRE(one.call("rules/save", pack_of(ducks()))["result"]["rules"] == 1);
    CHECK(hit(one, "My rubber ducks!", "own.ducks"));
    CHECK(hit(other, "Your rubber ducks!", "own.ducks"));
    const json rule = listed(one, "own.ducks").at(0);
    CHECK(rule["own"] == true);
    // The card from before the rule as well: what was kept is judged anew.
    CHECK(rule["hits"] == 3);
    CHECK(rule["text"] == "sells rubber ducks");
}

TEST_CASE(
    "a rule whose examples fail is refused with the rule and the example, and nothing is kept") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json refused = desk.call("rules/save", pack_of(ducks("plastic ducks")));
    CHECK(code_of(refused) == static_cast<int>(RpcCode::invalid_params));
    CHECK(refused["error"]["data"]["field"] == "pack.rules[0]");
    const std::string message = refused["error"]["message"];
    CHECK(message.find("own.ducks") != std::string::npos);
    CHECK(message.find("our rubber ducks") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(home / "packs" / "own.json"));
}

TEST_CASE("saving one rule leaves the others; saving it again replaces it") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("rules/save", pack_of(ducks()));
    json geese = ducks("rubber geese");
    geese["id"] = "own.geese";
    geese["match"] = {"rubber geese"};
    desk.call("rules/save", pack_of(geese));
    json heavier = ducks();
    heavier["weight"] = 5;
    desk.call("rules/save", pack_of(heavier));
    CHECK(listed(desk, "own.geese").size() == 1);
    REQUIRE(listed(desk, "own.ducks").size() == 1);
    CHECK(listed(desk, "own.ducks")[0]["weight"] == 5);
}

TEST_CASE("a rule that is switched off counts nowhere, stays listed, and can be switched on") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("rules/save", pack_of(ducks()));
    desk.call("rules/change", {{"id", "own.ducks"}, {"enabled", false}});
    CHECK_FALSE(hit(desk, "The rubber ducks", "own.ducks"));
    CHECK(listed(desk, "own.ducks").at(0)["enabled"] == false);
    desk.call("rules/change", {{"id", "own.ducks"}, {"enabled", true}});
    CHECK(hit(desk, "These rubber ducks", "own.ducks"));
}

TEST_CASE("importing a pack leaves what the owner switched off and weighed otherwise") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json rules = listed(desk, "sales");
    const auto change = [&](std::size_t rule, const char* what, const json& value) {
        desk.call("rules/change", {{"id", rules[rule]["id"]}, {what, value}});
    };
    change(0, "enabled", false);
    change(1, "weight", 7.5);
    change(2, "weight", 8.5);
    json import = pack_of(ducks());
    import["pack"]["off"] = {rules[3]["id"], rules[0]["id"]};
    import["pack"]["weights"] = {{ rules[2]["id"], 9.5 }};
    REQUIRE(desk.call("rules/import", import)["result"]["rules"] == 1);

    const auto now = [&](std::size_t rule) { return listed(desk, rules[rule]["id"]).at(0); };
    CHECK(now(0)["enabled"] == false);
    CHECK(now(3)["enabled"] == false);
    CHECK(now(1)["ownWeight"] == 7.5);
    CHECK(now(2)["ownWeight"] == 9.5);
    CHECK(desk.call("rules/export")["result"]["pack"]["off"].size() == 2);

    SECTION("nor does a pack that is wrong take them away") {
        import["pack"]["off"] = "all";
        CHECK(code_of(desk.call("rules/import", import)) ==
              static_cast<int>(RpcCode::invalid_params));
        CHECK(now(0)["enabled"] == false);
    }
}

TEST_CASE("a built-in rule's other weight is told beside its own, and taken back by its own") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json rule = listed(desk, "sales").at(0);
    const double own_weight = rule["weight"];
    desk.call("rules/change", {{"id", rule["id"]}, {"weight", own_weight + 1}});
    const json changed = listed(desk, rule["id"]).at(0);
    CHECK(changed["weight"] == own_weight);
    CHECK(changed["ownWeight"] == own_weight + 1);
    desk.call("rules/change", {{"id", rule["id"]}, {"weight", own_weight}});
    CHECK_FALSE(listed(desk, rule["id"]).at(0).contains("ownWeight"));
    CHECK_FALSE(desk.call("rules/export")["result"]["pack"].contains("weights"));
}

TEST_CASE("rules that nobody has cannot be changed or deleted, nor built-in ones deleted") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const int not_found = static_cast<int>(RpcCode::not_found);
    CHECK(code_of(desk.call("rules/change", {{"id", "none"}, {"weight", 1}})) == not_found);
    CHECK(code_of(desk.call("rules/delete", {{"id", "none"}})) == not_found);
    const std::string built_in = listed(desk, "sales").at(0)["id"];
    CHECK(code_of(desk.call("rules/delete", {{"id", built_in}})) == not_found);
}

TEST_CASE("an exported pack is imported elsewhere unchanged") {
    const TemporaryFolder home;
    const TemporaryFolder elsewhere;
    Desk desk(home.path());
    desk.call("rules/save", pack_of(ducks()));
    desk.call("rules/change", {{"id", "own.ducks"}, {"enabled", false}});
    const json exported = desk.call("rules/export")["result"]["pack"];
    Desk other(elsewhere.path());
    CHECK(other.call("rules/import", {{"pack", exported}})["result"]["rules"] == 1);
    json imported = other.call("rules/export")["result"]["pack"];
    imported["version"] = exported["version"];
    CHECK(imported == exported);
}

TEST_CASE("a damaged own pack is named and not overwritten") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "own.json", "{"));
    Desk desk(home.path());
    const json refused = desk.call("rules/save", pack_of(ducks()));
    CHECK(code_of(refused) == static_cast<int>(RpcCode::settings_unavailable));
    CHECK(*read_file(home / "packs" / "own.json", 10) == "{");
    CHECK(desk.call("rules/list")["result"]["problems"].size() == 1);
}

TEST_CASE("a pack edited by hand while the host runs is read again") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("rules/save", pack_of(ducks()));
    std::string text = **read_file(home / "packs" / "own.json", 10'000);
    for (std::size_t at; (at = text.find("rubber ducks")) != std::string::npos;)
        text.replace(at, 12, "wooden ducks");
    REQUIRE(write_file(home / "packs" / "own.json", text));
    CHECK(hit(desk, "Our wooden ducks", "own.ducks"));
}

TEST_CASE("a new rule is tried on texts and on the journal, with what it matches") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate({{"key", "a"}, {"name", "Ann"}, {"note", "Buy my Rubber  Ducks today"}});
    desk.annotate({{"key", "b"}, {"name", "Bob"}, {"note", "Hello"}});
    const json tried = desk.call(
        "rules/try",
        {{"rule",
          {{"group", "sales"}, {"fields", {"note"}}, {"pattern", "rubber ducks"}, {"weight", 1}}},
         {"texts", {"Two RUBBER ducks", "none"}}})["result"];
    CHECK_FALSE(tried.contains("error"));
    CHECK(tried["matches"][0]["evidence"] == json::parse(R"([{"start":4,"end":16}])"));
    CHECK(tried["matches"][1]["evidence"].empty());
    CHECK(tried["journal"]["of"] == 2);
    CHECK(tried["journal"]["hits"] == 1);
    const json& example = tried["journal"]["examples"].at(0);
    CHECK(example["name"] == "Ann");
    CHECK(example["text"] == "Buy my Rubber  Ducks today");
    CHECK(example["evidence"][0]["start"] == 7);
}

TEST_CASE("a rule that is tried shows every place where it matches, each once") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate({{"key", "urn:1"}, {"note", "ducks, and more ducks\nDucks! duckling"}});
    const json tried = desk.call(
        "rules/try",
        {{"rule", {{"pattern", "\\bducks\\b"}}},
         {"texts",
          {"ducks\n\nand Ducks, no ducklings, 🦆 ducks", "d\u0443cks ducks"}}})["result"];
    CHECK(tried["matches"][0]["evidence"] ==
          json::parse(R"([{"start":0,"end":5},{"start":11,"end":16},{"start":35,"end":40}])"));
    CHECK(tried["journal"]["examples"][0]["evidence"] ==
          json::parse(R"([{"start":0,"end":5},{"start":16,"end":21},{"start":22,"end":27}])"));
}

TEST_CASE("a rule is tried only where judging reads it") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate({{"key", "a"}, {"name", "Robin Zed"}, {"headline", "Robin's nurse"}});
    desk.annotate({{"key", "b"}, {"name", "Ann"}, {"note", "Robin says hello"}});
    const auto hits = [&](const char* group, const json& fields) {
        const json tried = desk.call(
            "rules/try", {{"rule", {{"group", group}, {"fields", fields}, {"pattern", "robin"}}},
                          {"texts", {"Robin"}}})["result"];
        const std::int64_t count = tried["journal"]["hits"];
        CHECK(tried["matches"][0]["evidence"].empty() == (count == 0));
        return count;
    };
    CHECK(hits("sales", {"headline"}) == 0);
    CHECK(hits("headlineSells", {"note"}) == 0);
    CHECK(hits("sales", {"note", "headline"}) == 1);
    CHECK(hits("headlineSells", {"note", "headline"}) == 1);
}

TEST_CASE("no rule can ask for names") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json rule = ducks();
    rule["fields"] = {"note", "name"};
    const json tried = desk.call("rules/try", {{"rule", rule}});
    CHECK(tried["error"]["data"]["field"] == "rule.fields");
    const json saved = desk.call("rules/save", pack_of(rule));
    CHECK(saved["error"]["data"]["field"] == "pack.rules[0]");
}

TEST_CASE("what is no expression is explained in the owner's words, with its place") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const auto fault = [&](const char* pattern) {
        return desk.call("rules/try", {{"rule", {{"pattern", pattern}}}})["result"]["error"];
    };
    CHECK(fault("ducks(") == json{{"what", "A ( or ) has no partner."}, {"where", 5}});
    CHECK(fault("(")["where"] == 0);
    CHECK(fault("(a|(b)[^)(]")["where"] == 0);
    CHECK(fault("a)\\(")["where"] == 1);
    CHECK(fault("two *+ ducks")["what"] == "Repeated twice in a row.");
    CHECK(fault("a[z-a]") ==
          json{{"what", "In square brackets, a range has to rise: a-z, not z-a."}, {"where", 2}});
    CHECK(fault("my Ducks") ==
          json{{"what", "Texts are compared in small letters: write this letter small."},
               {"where", 3}});
    CHECK(fault("a*")["what"] == "It matches even where there is nothing.");
    CHECK(fault("\\W+ducks").is_null());
    desk.call("hello", {{"protocol", 1}, {"client", {{"locale", "pl"}}}});
    CHECK(fault("ducks(")["what"] == "Jakiś nawias ( lub ) nie ma pary.");
}
