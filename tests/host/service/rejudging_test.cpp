#include <nlohmann/json.hpp>

#include "catch.h"
#include "deciding.h"
#include "desk.h"
#include "temporary_folder.h"

using namespace doorman;
using nlohmann::json;

namespace {

json ignore_sales() {
    return {{"id", "mine"},
            {"name", "Mine"},
            {"thresholds", {{"salesIgnore", 0.7}}},
            {"rules",
             {{{"id", "sales"},
               {"verdict", "review"},
               {"when", {{"fact", "sales"}, {"op", "atLeast"}, {"threshold", "salesIgnore"}}}}}},
            {"otherwise", "accept"}};
}

void annotate_notes(Desk& desk, int count, int first = 0) {
    json cards = json::array();
    for (int i = first; i < first + count; ++i) {
        const std::string id = std::to_string(i);
        cards.push_back({{"key", "urn:" + id},
                         {"profile", "p" + id},
                         {"note", "Person " + id + " brings rubber ducks to you"},
                         {"mutual", {{"count", 3}}}});
    }
    desk.call("annotate", {{"invitations", cards}});
}

std::int64_t held_back(Desk& desk) {
    return desk.call("policy/preview",
                     {{"policy", ignore_sales()}})["result"]["verdicts"]["review"];
}

const json kDucks = {{"pack",
                      {{"id", "own"},
                       {"version", 1},
                       {"rules",
                        {{{"id", "own.ducks"},
                          {"group", "sales"},
                          {"fields", {"note"}},
                          {"pattern", "rubber ducks"},
                          {"weight", 8},
                          {"text", "rubber ducks"},
                          {"match", {"rubber ducks"}}}}}}}};

}  // namespace

TEST_CASE("a new rule scores what was kept, from the first preview on") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_notes(desk, 30);
    CHECK(held_back(desk) == 0);
    desk.call("rules/save", kDucks);
    held_back(desk);
    CHECK(held_back(desk) == 30);
    CHECK(desk.call("rules/list", {{"text", "own.ducks"}})["result"]["rules"][0]["hits"] == 30);
}

TEST_CASE("what the words do not tell stays as it was judged") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_notes(desk, 30);
    desk.call("rules/save", kDucks);
    held_back(desk);
    const json histogram = desk.call(
        "policy/preview", {{"policy", ignore_sales()}, {"fact", "mutual"}})["result"]["histogram"];
    CHECK(histogram["bins"][3]["undecided"] == 30);
}

TEST_CASE("a text that was known for a pitch stays one, and those judged before that stay none") {
    const std::string text =
        "Greetings from the harbour, where the ferries leave for the islands every morning at "
        "nine, and a good week to you";
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate(card("ann", text));
    answer(desk, "d", "ann", "accept");
    const json id = desk.call("history/list")["result"]["entries"][0]["id"];
    desk.call("history/mark", {{"id", id}, {"pitchedAfter", true}});
    REQUIRE(signal(desk.annotate(card("bob", text)), "history.knownPitch"));
    CHECK(held_back(desk) == 1);
    desk.call("rules/save", kDucks);
    held_back(desk);
    CHECK(held_back(desk) == 1);

    const auto group = GENERATE(as<const char*>(), "history", "sales");
    const auto revision = desk.call("policy/get")["result"]["revision"];
    desk.call("policy/set",
              {{"options", {{"groupsOff", {group}}}}, {"expectedRevision", revision}});
    held_back(desk);
    CHECK(held_back(desk) == 0);
}

TEST_CASE("a changed rule scores what was kept while nobody asks for anything") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_notes(desk, 30);
    desk.call("rules/save", kDucks);
    const auto hits = [&] {
        return desk.call("rules/list", {{"text", "own.ducks"}})["result"]["rules"][0]["hits"];
    };
    CHECK(hits() == 30);
    desk.call("rules/delete", {{"id", "own.ducks"}});
    CHECK(held_back(desk) == 0);
}

TEST_CASE("a host that only judges cards judges nothing again") {
    const TemporaryFolder home;
    Desk cards(home.path());
    annotate_notes(cards, 30);
    Desk settings(home.path());
    settings.call("rules/save", kDucks);
    CHECK_FALSE(cards.call("policy/get").contains("error"));
    Service other(home.path());
    CHECK_FALSE(other.go_on());
}

TEST_CASE("a large journal is judged anew to its end, the same as a journal read afresh") {
    constexpr int kMany = 1200;
    const TemporaryFolder home;
    Desk desk(home.path());
    for (int first = 0; first < kMany; first += 200) annotate_notes(desk, 200, first);
    desk.call("rules/save", kDucks, Desk::Then::nothing);

    const json request{{"policy", ignore_sales()}, {"fact", "sales"}, {"people", 5}};
    const auto look = [&] {
        return desk.call("policy/preview", request, Desk::Then::nothing)["result"];
    };
    json now = look();
    CHECK(now["rejudging"] == kMany);
    std::int64_t left = kMany;
    int slices = 0;
    while (desk.go_on()) {
        ++slices;
        now = look();
        REQUIRE(now["rejudging"] < left);
        left = now["rejudging"];
        // What is judged already counts at once, and nothing is lost on the way.
        CHECK(now["verdicts"]["review"] == kMany - left);
        CHECK(now["total"] == kMany);
    }
    CHECK(slices >= kMany / 100);
    now = look();
    CHECK_FALSE(now.contains("rejudging"));
    CHECK(now["verdicts"]["review"] == kMany);
    Desk fresh(home.path());
    CHECK(fresh.call("policy/preview", request)["result"] == now);
}

TEST_CASE("what another host writes meanwhile is seen between two slices") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_notes(desk, 150);
    desk.call("rules/save", kDucks, Desk::Then::nothing);
    const json request{{"policy", ignore_sales()}};
    desk.call("policy/preview", request, Desk::Then::nothing);
    REQUIRE(desk.go_on());
    Desk other(home.path());
    annotate_notes(other, 10, 150);
    while (desk.go_on()) {
    }
    const json now = desk.call("policy/preview", request)["result"];
    CHECK(now["total"] == 160);
    CHECK(now["verdicts"]["review"] == 160);
}

namespace {

std::int64_t sharing_ground(Desk& desk) {
    json policy = ignore_sales();
    policy["rules"][0]["when"] = {{"fact", "commonGround"}, {"op", "atLeast"}, {"value", 0.5}};
    return desk.call("policy/preview", {{"policy", policy}})["result"]["verdicts"]["review"];
}

}  // namespace

TEST_CASE(
    "what the owner says of themselves counts for what was kept, and stops when it is unsaid") {
    const TemporaryFolder home;
    Desk desk(home.path());
    json cards = json::array();
    for (int i = 0; i < 30; ++i) {
        const std::string id = std::to_string(i);
        cards.push_back({{"key", "urn:" + id},
                         {"profile", "p" + id},
                         {"headline", i < 12 ? "Student at University of Iowa" : "Nurse"}});
    }
    desk.call("annotate", {{"invitations", cards}});
    desk.call("person/observe", {{"profile", "p20"},
                                 {"facts", {{"schools", {"University of Iowa"}}}},
                                 {"seenAt", "2026-11-22T08:00:00Z"}});
    CHECK(sharing_ground(desk) == 0);
    const auto say = [&](const json& schools) {
        desk.call("background/set", {{"background", {{"schools", schools}}}});
    };
    say({"University of Iowa"});
    CHECK(sharing_ground(desk) == 13);
    const auto revision = desk.call("policy/get")["result"]["revision"];
    desk.call("policy/set",
              {{"options", {{"groupsOff", {"commonGround"}}}}, {"expectedRevision", revision}});
    CHECK(sharing_ground(desk) == 0);
    desk.call("policy/set", {{"options", {{"groupsOff", json::array()}}},
                             {"expectedRevision", revision.get<int>() + 1}});
    CHECK(sharing_ground(desk) == 13);
    say(json::array());
    CHECK(sharing_ground(desk) == 0);
}

TEST_CASE(
    "common ground that a card proved once outlasts a card that shows less, and judging anew") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.call("background/set", {{"background", {{"schools", {"University of Iowa"}}}}});
    json shown = card("ann");
    shown["insights"] = {"University of Iowa common organization"};
    desk.annotate(shown);
    desk.annotate(card("ann"));
    CHECK(sharing_ground(desk) == 1);
    desk.call("rules/save", kDucks);
    sharing_ground(desk);
    CHECK(sharing_ground(desk) == 1);
}
