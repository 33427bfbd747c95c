#include <nlohmann/json.hpp>

#include "catch.h"
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

void annotate_notes(Desk& desk, int count) {
    json cards = json::array();
    for (int i = 0; i < count; ++i) {
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

TEST_CASE("without a look at the whole journal nothing is judged again") {
    const TemporaryFolder home;
    Desk desk(home.path());
    annotate_notes(desk, 30);
    desk.call("rules/save", kDucks);
    desk.call("policy/get");
    CHECK(desk.call("rules/list", {{"text", "own.ducks"}})["result"]["rules"][0]["hits"] == 0);
}
