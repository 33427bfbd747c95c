#include <filesystem>

#include "deciding.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;

namespace {

/// More words than a campaign needs, none of which sells.
const std::string kText =
    "It is a pleasure to read how warmly people write about the garden behind the old mill and its "
    "many roses";

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

TEST_CASE("looking makes no journal where there is none") {
    const auto method = GENERATE(as<const char*>(), "history/list", "history/overview",
                                 "statistics", "rules/list", "rules/suggest", "policy/preview");
    const TemporaryFolder home;
    Desk desk(home.path());
    const json policy = desk.call("policy/get")["result"]["policy"];
    CAPTURE(method);
    CHECK(desk.call(method, {{"policy", policy}}).contains("result"));
    CHECK(desk.call("history/export", {{"format", "json"}}).contains("result"));
    CHECK(std::filesystem::is_empty(home.path()));
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
