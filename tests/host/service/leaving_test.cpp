#include <filesystem>
#include <set>
#include <thread>

#include "deciding.h"
#include "platform/file.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;

namespace {

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

}  // namespace

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

TEST_CASE("an export for which a file cannot be read says what to do") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "policies.json");
    Desk desk(home.path());
    const json refused = desk.call("history/export", {{"format", "json"}});
    CHECK(code_of(refused) == static_cast<int>(RpcCode::settings_unavailable));
    CHECK(refused["error"]["data"]["hint"] != "");
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

TEST_CASE("a decision is taken while another browser's host deletes everything") {
    const TemporaryFolder home;
    for (int i = 0; i < 100; ++i) {
        const std::string id = std::to_string(i);
        Desk(home.path()).call("decide", decision("before" + id, "ann", "ignore"));
        Desk desk(home.path());
        std::thread other([&] { (void)Journal::forget_everything(home / "journal.sqlite"); });
        const json answer = desk.call("decide", decision("d" + id, "bob", "ignore"));
        CAPTURE(answer.dump());
        CHECK_FALSE(answer.contains("error"));
        other.join();
    }
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
