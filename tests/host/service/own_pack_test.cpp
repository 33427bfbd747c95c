#include <filesystem>

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

json geese() {
    json rule = ducks("rubber geese");
    rule["id"] = "own.geese";
    rule["match"] = {"rubber geese"};
    return rule;
}

json exported(Desk& desk) {
    return desk.call("rules/export")["result"]["pack"];
}

}  // namespace

TEST_CASE("a deleted rule takes with it what was changed of it") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json import = pack_of(ducks());
    import["pack"]["weights"] = {{ "own.ducks", 5 }};
    import["pack"]["off"] = {"own.ducks"};
    desk.call("rules/import", import);
    desk.call("rules/delete", {{"id", "own.ducks"}});
    CHECK(exported(desk)["rules"].empty());
    CHECK_FALSE(exported(desk).contains("weights"));
    CHECK_FALSE(exported(desk).contains("off"));
}

TEST_CASE("a changed rule that is gone since stands in no other rule's way") {
    const TemporaryFolder home;
    json friends = pack_of(geese())["pack"];
    friends["id"] = "friend";
    friends["rules"][0].erase("fields");
    friends["rules"][0].update(
        {{"id", "friend.geese"}, {"family", "geese"}, {"language", "en"}, {"field", "note"}});
    friends["rules"][0]["text"] = {{"en", "geese"}, {"it", "oche"}, {"pl", "gęsi"}};
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "friend.json", friends.dump()));
    Desk desk(home.path());
    const auto change = [&](const char* what, const json& value) {
        return desk.call("rules/change", {{"id", "friend.geese"}, {what, value}});
    };
    REQUIRE(change("enabled", false).contains("result"));
    REQUIRE(change("weight", 7).contains("result"));
    std::filesystem::remove(home / "packs" / "friend.json");

    CHECK(desk.call("rules/save", pack_of(ducks()))["result"]["rules"] == 1);
    // It comes back as the owner left it.
    CHECK(exported(desk)["off"] == json{"friend.geese"});
    CHECK(exported(desk)["weights"] == json{{"friend.geese", 7}});
}

TEST_CASE("an import that changes a rule that nobody has is refused") {
    const TemporaryFolder home;
    Desk desk(home.path());
    for (const json& change : {json{{"weights", {{"nobodys", 3}}}}, json{{"off", {"nobodys"}}}}) {
        json import = pack_of(ducks());
        import["pack"].update(change);
        const json refused = desk.call("rules/import", import);
        CHECK(code_of(refused) == static_cast<int>(RpcCode::invalid_params));
        CHECK(refused["error"]["data"]["field"] == "pack." + change.begin().key());
    }
    CHECK_FALSE(std::filesystem::exists(home / "packs" / "own.json"));
}

TEST_CASE("one rule that is switched off may stand without a list, and others stay off beside it") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json import = pack_of(ducks());
    import["pack"]["off"] = "own.ducks";
    desk.call("rules/import", import);
    import = pack_of(geese());
    import["pack"]["off"] = "own.geese";
    desk.call("rules/import", import);
    CHECK(exported(desk)["off"] == json{"own.ducks", "own.geese"});
}

TEST_CASE("an own rule weighs what it was last given, also where a pack weighed it otherwise") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json import = pack_of(ducks());
    import["pack"]["weights"] = {{ "own.ducks", 5 }};
    desk.call("rules/import", import);
    desk.call("rules/change", {{"id", "own.ducks"}, {"weight", 7}});
    const json rule = listed(desk, "own.ducks").at(0);
    CHECK(rule.value("ownWeight", rule["weight"]) == 7);
}

TEST_CASE(
    "an imported pack's parts are filled into its patterns, whatever other imports call theirs") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json first = pack_of(ducks("{thing} ducks"));
    first["pack"]["parts"] = {{"thing", "rubber"}};
    json second = pack_of(geese());
    second["pack"]["rules"][0]["pattern"] = {"{thing} geese", "{thing} swans"};
    second["pack"]["parts"] = {{"thing", "(?:rubber|{tint})"}, {"tint", "golden"}};
    REQUIRE(desk.call("rules/import", first)["result"]["rules"] == 1);
    REQUIRE(desk.call("rules/import", second)["result"]["rules"] == 1);
    CHECK(listed(desk, "own.ducks").at(0)["pattern"] == "rubber ducks");
    CHECK(listed(desk, "own.geese").at(0)["pattern"] ==
          "(?:rubber|golden) geese|(?:rubber|golden) swans");
    CHECK_FALSE(exported(desk).contains("parts"));
}

TEST_CASE(
    "parts that are none, or too long where they are filled in, are refused with their place") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const auto refused_at = [&](const json& parts) {
        json import = pack_of(ducks("{a}"));
        import["pack"]["parts"] = parts;
        return desk.call("rules/import", import)["error"]["data"]["field"];
    };
    CHECK(refused_at("rubber ducks") == "pack.parts");
    CHECK(refused_at({{"a", 1}}) == "pack.parts.a");
    CHECK(refused_at({{"a", std::string(70'000, 'x')}}) == "pack.rules[0].pattern");
}
