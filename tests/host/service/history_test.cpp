#include <filesystem>
#include <set>

#include "desk.h"
#include "platform/file.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;

namespace {

json decision(const std::string& id, const std::string& key, const std::string& action) {
    return {{"decisionId", id},       {"key", key},
            {"profile", key},         {"action", action},
            {"reasonId", "noReason"}, {"verdictSeen", "review"},
            {"policyRevision", 1},    {"undoMs", 0}};
}

void answer(Desk& desk, const std::string& id, const std::string& key, const std::string& action) {
    desk.call("decide", decision(id, key, action));
    desk.call("press", {{"decisionId", id}});
    desk.call("confirm", {{"decisionId", id}, {"outcome", "done"}});
}

json card(const std::string& key, const std::string& note = "") {
    json invitation{{"key", key}, {"profile", key}, {"name", key}, {"headline", "Nurse"}};
    invitation["note"] = note.empty() ? json(nullptr) : json(note);
    return invitation;
}

const json* signal(const json& annotation, const std::string& id) {
    for (const json& each : annotation["signals"])
        if (each["id"] == id) return &each;
    return nullptr;
}

int code_of(const json& result) {
    return result.at("error").at("code");
}

/// All parts of an export, joined.
std::string exported(Desk& desk, const char* format, int* parts = nullptr) {
    std::string all;
    json params{{"format", format}};
    for (;;) {
        const json part = desk.call("history/export", params).at("result");
        CHECK(part.dump().size() <= 710'000);
        all += part["text"].get<std::string>();
        if (parts) ++*parts;
        if (!part.contains("next")) return all;
        params["cursor"] = part["next"];
    }
}

std::set<std::string> files_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// More words than a campaign needs, none of which sells.
const std::string kText =
    "It is a pleasure to see how warmly people speak of the garden that you and your neighbours "
    "planted behind the old mill last spring";

}  // namespace

TEST_CASE("the history lists what was seen and decided, newest first") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann", "Hello there"));
    desk.annotate(card("bob"));
    answer(desk, "d", "ann", "ignore");
    const json page = desk.call("history/list", {{"limit", 1}})["result"];
    CHECK(page["total"] == 2);
    REQUIRE(page["entries"].size() == 1);
    const json all = desk.call("history/list")["result"]["entries"];
    REQUIRE(all.size() == 2);
    const json& ann = all[0]["key"] == "ann" ? all[0] : all[1];
    const json& bob = all[0]["key"] == "ann" ? all[1] : all[0];
    CHECK(ann["note"] == "Hello there");
    CHECK(ann["decision"]["action"] == "ignore");
    CHECK(ann["decision"]["state"] == "confirmed");
    CHECK(ann["decision"]["outcome"] == "done");
    CHECK(ann["source"] == "page");
    CHECK(bob["note"].is_null());
    CHECK(bob["noteKind"] == "none");
    CHECK_FALSE(bob.contains("decision"));
    const json next = desk.call("history/list", {{"limit", 1}, {"cursor", page["next"]}})["result"];
    CHECK(next["entries"][0]["key"] == bob["key"]);
    CHECK_FALSE(next.contains("next"));
}

TEST_CASE("a reason is searched by its words in the language of hello") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("hello", {{"protocol", 1}, {"client", {{"locale", "it"}}}});
    desk.annotate(card("ann"));
    json ignored = decision("d", "ann", "ignore");
    ignored["reasonId"] = "salesPitch";
    desk.call("decide", ignored);
    const auto found = [&](const char* text) {
        return desk.call("history/list", {{"filter", {{"text", text}}}})["result"]["total"];
    };
    CHECK(found("proposta") == 1);
    CHECK(found("pitch") == 0);
}

TEST_CASE("a filter that is not understood shows nothing by mistake") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const auto field = [&](const json& params) {
        return desk.call("history/list", params)["error"]["data"]["field"];
    };
    CHECK(field({{"filter", {{"actions", {"accept", "perhaps"}}}}}) == "filter.actions");
    CHECK(field({{"filter", {{"list", "strangers"}}}}) == "filter.list");
    CHECK(field({{"filter", {{"since", "yesterday"}}}}) == "filter.since");
    CHECK(field({{"limit", 201}}) == "limit");
    CHECK(field({{"cursor", "1.x"}}) == "cursor");
}

TEST_CASE("the overview of an empty home is all zeros") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json overview = desk.call("history/overview")["result"];
    CHECK(overview["invitations"] == 0);
    CHECK(overview["decisions"] == json{{"accept", 0}, {"ignore", 0}, {"wait", 0}});
    CHECK(overview["waiting"] == json{{"count", 0}, {"due", 0}});
    CHECK(overview["contacts"]["count"] == 0);
    CHECK(overview["contacts"]["limit"] == 30000);
    CHECK(overview["contacts"]["notice"] == false);
}

TEST_CASE("who waits is due after the owner's days, or when they say") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann"));
    desk.call("decide", decision("d1", "ann", "wait"));
    const json usual = desk.call("history/list")["result"]["entries"][0]["decision"];
    CHECK(usual["remindAt"].get<std::string>() > usual["decidedAt"].get<std::string>());
    json past = decision("d2", "bob", "wait");
    past["remindAt"] = "2020-01-01T00:00:00Z";
    desk.call("decide", past);
    json never = decision("d3", "cyd", "wait");
    never["remindAt"] = nullptr;
    desk.call("decide", never);

    const json page = desk.call("annotate", {{"invitations", json::array()}})["result"]["page"];
    CHECK(page["waiting"] == json{{"count", 3}, {"due", 1}});
    desk.call("history/change", {{"decisionId", "d2"}, {"remindAt", "2990-01-01T00:00:00Z"}});
    const json due = desk.call("history/list", {{"filter", {{"list", "due"}}}})["result"];
    CHECK(due["total"] == 0);
    const json bob = desk.annotate(card("bob"));
    const json* waiting = signal(bob, "history.waiting");
    REQUIRE(waiting);
    CHECK((*waiting)["text"].get<std::string>().find("reminder 1 January 2990") !=
          std::string::npos);
}

TEST_CASE("only who waits is given a reminder") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json ignored = decision("d", "ann", "ignore");
    ignored["remindAt"] = "2030-01-01T00:00:00Z";
    CHECK(desk.call("decide", ignored)["error"]["data"]["field"] == "remindAt");
    desk.call("decide", decision("d", "ann", "ignore"));
    CHECK(code_of(desk.call("history/change", {{"decisionId", "d"}, {"remindAt", nullptr}})) ==
          static_cast<int>(RpcCode::conflict));
    CHECK(code_of(desk.call("history/change", {{"decisionId", "x"}, {"reasonId", "spam"}})) ==
          static_cast<int>(RpcCode::not_found));
}

TEST_CASE("a signal tells how the owner decided with it before") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const std::string pitch = "Open to a quick 15 minute call about our sales software?";
    for (const char* key : {"ann", "bob", "cyd"}) desk.annotate(card(key, pitch));
    answer(desk, "d1", "ann", "ignore");
    answer(desk, "d2", "bob", "ignore");
    answer(desk, "d3", "cyd", "accept");
    const json annotation = desk.annotate(card("dan", pitch));
    int told = 0;
    for (const json& each : annotation["signals"]) {
        if (each["group"] != "sales") continue;
        CHECK(each["record"] == json{{"accepted", 1}, {"ignored", 2}, {"waited", 0}});
        ++told;
    }
    CHECK(told > 0);
}

TEST_CASE("a signal on which nothing was decided has no record") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann", "Open to a quick 15 minute call?"));
    const json annotation = desk.annotate(card("bob", "Open to a quick 15 minute call?"));
    REQUIRE_FALSE(annotation["signals"].empty());
    for (const json& each : annotation["signals"]) CHECK_FALSE(each.contains("record"));
}

TEST_CASE("the text of somebody who pitched after being accepted is a pitch from then on") {
    const TemporaryFolder home;
    Desk desk(home.path());
    CHECK(desk.annotate(card("ann", kText))["note"]["kind"] != "sales");
    answer(desk, "d", "ann", "accept");
    const json id = desk.call("history/list")["result"]["entries"][0]["id"];
    desk.call("history/mark", {{"id", id}, {"pitchedAfter", true}});

    const json bob = desk.annotate(card("bob", kText));
    CHECK(bob["note"]["kind"] == "sales");
    CHECK(bob["verdict"] == "ignore");
    REQUIRE(signal(bob, "history.knownPitch"));
    CHECK(signal(bob, "history.knownPitch")->at("group") == "sales");
    CHECK(desk.annotate(card("cyd", "Another text altogether"))["note"]["kind"] != "sales");
    CHECK(signal(desk.annotate({{"key", "urn:9"}, {"profile", "ann"}}), "history.pitchedAfter"));
    desk.call("history/mark", {{"id", id}, {"pitchedAfter", false}});
    CHECK(desk.annotate(card("dan", kText))["note"]["kind"] != "sales");
}

TEST_CASE("an export holds everything, and is JSON once its parts are joined") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("background/set", {{"background", {{"schools", {"University of Iowa"}}}}});
    desk.annotate(card("ann", "Says \"hello\", and\r\nmore"));
    desk.annotate(card("bob"));
    answer(desk, "d", "ann", "ignore");
    desk.call(
        "person/observe",
        {{"profile", "eve"}, {"facts", {{"connections", 3}}}, {"seenAt", "2026-01-01T00:00:00Z"}});
    const json file = json::parse(exported(desk, "json"));
    CHECK(file["settings"]["background"]["schools"][0] == "University of Iowa");
    CHECK(file["settings"]["policy"]["id"] == "balanced");
    CHECK(file["people"].size() == 3);
    CHECK(file["people"][2]["facts"]["connections"] == 3);
    REQUIRE(file["invitations"].size() == 2);
    CHECK(file["invitations"][0]["entry"]["note"] == "Says \"hello\", and\r\nmore");
    CHECK(file["invitations"][0]["decisions"][0]["outcome"] == "done");
    CHECK(file["invitations"][0]["facts"]["sales"].is_number());
    CHECK(file["contacts"].empty());
}

TEST_CASE("an export holds what only files of the home hold, and the reason given at first") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json policy = desk.call("policy/get")["result"]["policy"];
    policy["id"] = "mine";
    desk.call("policy/save", {{"policy", policy}});
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "own.json", R"({"id": "own", "version": 1, "rules": []})"));
    REQUIRE(write_file(home / "packs" / "torn.json", R"({"id": "to)"));
    answer(desk, "d", "ann", "ignore");
    desk.call("history/change", {{"decisionId", "d"}, {"reasonText", "on second thoughts"}});
    const json file = json::parse(exported(desk, "json"));
    const json& files = file["settings"]["files"];
    CHECK(files["policies.json"]["policies"][0]["id"] == "mine");
    CHECK(files["packs/own.json"]["id"] == "own");
    CHECK(files["packs/torn.json"] == R"({"id": "to)");
    const json& decided = file["invitations"][0]["decisions"][0];
    CHECK(decided["reasonText"] == "on second thoughts");
    CHECK(decided["firstReasonId"] == "noReason");
    CHECK(exported(desk, "csv").find(",noReason,") != std::string::npos);
}

TEST_CASE("an export of many comes in parts that fit into a frame") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const std::string quotes(4000, '"');
    json batch = json::array();
    for (int i = 0; i < 190; ++i) batch.push_back(card("p" + std::to_string(i), quotes));
    desk.call("annotate", {{"invitations", batch}});
    int parts = 0;
    const json file = json::parse(exported(desk, "json", &parts));
    CHECK(parts > 2);
    REQUIRE(file["invitations"].size() == 190);
    CHECK(file["invitations"][189]["entry"]["note"] == quotes);
}

TEST_CASE("a text too long for one part is cut between two characters") {
    const TemporaryFolder home;
    Desk desk(home.path());
    std::string zloty;
    for (int i = 0; i < 250'000; ++i) zloty += "ż\"";
    desk.annotate(card("ann", zloty));
    const json file = json::parse(exported(desk, "json"));
    const bool same = file["invitations"][0]["entry"]["note"] == zloty;
    CHECK(same);
}

TEST_CASE("a spreadsheet gets a record for each decision, and no formula of a sender's") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json hostile = card("ann", "=HYPERLINK(\"http://evil\")");
    hostile["name"] = "+1";
    hostile["headline"] = "Nurse, \"head\"";
    desk.annotate(hostile);
    desk.annotate(card("bob"));
    desk.call("decide", decision("d1", "ann", "wait"));
    desk.call("confirm", {{"decisionId", "d1"}, {"outcome", "undone"}});
    desk.call("decide", decision("d2", "ann", "ignore"));
    const std::string file = exported(desk, "csv");
    CHECK(file.find("id,source,seenAt,profile,name,headline,note,") == 0);
    CHECK(std::count(file.begin(), file.end(), '\n') == 4);
    CHECK(file.find(",'+1,\"Nurse, \"\"head\"\"\",\"'=HYPERLINK(\"\"http://evil\"\")\",") !=
          std::string::npos);
    CHECK(file.find("\r\n") != std::string::npos);
}

TEST_CASE("an export is only json or csv, and goes on only where it was") {
    const TemporaryFolder home;
    Desk desk(home.path());
    CHECK(desk.call("history/export", {{"format", "pdf"}})["error"]["data"]["field"] == "format");
    for (const char* cursor : {"x", "1", "1.2", "1.2.x", "1.2.3.4", "-1.0.0"})
        CHECK(desk.call("history/export",
                        {{"format", "json"}, {"cursor", cursor}})["error"]["data"]["field"] ==
              "cursor");
}

TEST_CASE("a person is forgotten by profile or by entry, with how much that was") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann"));
    desk.annotate(card("bob"));
    answer(desk, "d", "ann", "ignore");
    CHECK(desk.call("history/forget", {{"profile", "ann"}})["result"] ==
          json{{"people", 1}, {"invitations", 1}, {"decisions", 1}});
    const json id = desk.call("history/list")["result"]["entries"][0]["id"];
    CHECK(desk.call("history/forget", {{"id", id}})["result"]["people"] == 1);
    CHECK(desk.call("history/list")["result"]["total"] == 0);
    CHECK(desk.call("history/forget")["error"]["data"]["field"] == "profile");
}

TEST_CASE("deleting everything leaves nothing of ours in the folder, and nothing of others gone") {
    const TemporaryFolder home;
    Desk desk(home.path());
    REQUIRE(write_file(home / "policy.json", "broken"));
    desk.call("policy/set", {{"expectedRevision", 1}, {"options", {{"pageKeys", true}}}});
    desk.call("background/set", {{"background", {{"schools", {"University of Iowa"}}}}});
    desk.annotate(card("ann"));
    answer(desk, "d", "ann", "ignore");
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "own.json", "{}"));
    REQUIRE(write_file(home / "policies.json", "[]"));
    REQUIRE(write_file(home / "journal.sqlite.damaged-20260101T000000Z", "old"));
    REQUIRE(write_file(home / "journal.sqlite.suspect", ""));
    REQUIRE(write_file(home / "background.json.4711.tmp", "half"));
    REQUIRE(write_file(home / "my notes.txt", "mine"));

    CHECK(desk.call("history/forgetEverything").contains("result"));
    CHECK(files_in(home.path()) == std::set<std::string>{"my notes.txt"});
    CHECK(desk.call("policy/get")["result"]["revision"] == 1);
    CHECK(files_in(home.path()) == std::set<std::string>{"my notes.txt"});
}

TEST_CASE("looking makes no journal where there is none") {
    const auto method = GENERATE(as<const char*>(), "history/list", "history/overview",
                                 "statistics", "rules/list", "rules/suggest", "policy/preview");
    const TemporaryFolder home;
    Desk desk(home.path());
    const json policy = desk.call("policy/get")["result"]["policy"];
    CAPTURE(method);
    CHECK(desk.call(method, {{"policy", policy}}).contains("result"));
    CHECK(desk.call("history/export", {{"format", "json"}}).contains("result"));
    CHECK(files_in(home.path()).empty());
}

TEST_CASE("after everything is deleted the host starts anew with what comes") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann"));
    answer(desk, "d", "ann", "ignore");
    desk.call("history/forgetEverything");
    CHECK_FALSE(signal(desk.annotate(card("ann")), "history.ignored"));
    answer(desk, "d", "ann", "accept");
    CHECK(desk.call("history/list")["result"]["total"] == 1);
}

TEST_CASE("another browser's host neither brings back what was deleted nor fails") {
    const TemporaryFolder home;
    Desk mine(home.path());
    Desk other(home.path());
    other.annotate(card("ann"));
    answer(other, "d", "ann", "ignore");
    mine.call("history/forgetEverything");
    other.call("policy/get");
    CHECK(files_in(home.path()).empty());
    CHECK(other.call("history/list")["result"]["total"] == 0);
    CHECK_FALSE(signal(other.annotate(card("ann")), "history.ignored"));
    answer(other, "e", "bob", "accept");
    CHECK(mine.call("history/list")["result"]["total"] == 2);
}

TEST_CASE("what another host judged and has not learnt yet stays forgotten") {
    const TemporaryFolder home;
    Desk mine(home.path());
    Service other(home.path());
    const json request{{"jsonrpc", "2.0"},
                       {"id", 1},
                       {"method", "annotate"},
                       {"params", {{"invitations", json::array({card("ann")})}}}};
    REQUIRE(other.answer(request.dump()));
    mine.call("history/forgetEverything");
    other.finish_deferred();
    CHECK(files_in(home.path()).empty());
}

TEST_CASE("the owner's ready words come with each page") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("policy/set",
              {{"expectedRevision", 1},
               {"options", {{"waitDays", 3}, {"readyWords", {{"askFirst.it", "Ciao {name}"}}}}}});
    const json page = desk.call("annotate", {{"invitations", json::array()}})["result"]["page"];
    CHECK(page["readyWords"] == json{{"askFirst.it", "Ciao {name}"}});
    CHECK(desk.call("policy/get")["result"]["options"]["waitDays"] == 3);
}
