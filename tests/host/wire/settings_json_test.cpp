#include <nlohmann/json.hpp>

#include "catch.h"
#include "wire/background_json.h"
#include "wire/decision_json.h"
#include "wire/history_json.h"
#include "wire/options_json.h"

using namespace doorman;
using nlohmann::json;

namespace {

json decision() {
    return json::parse(R"({"decisionId": "d", "key": "k", "profile": "ann", "action": "ignore",
        "reasonId": "salesPitch", "verdictSeen": "review", "policyRevision": 3, "undoMs": 4000})");
}

void check_decision_fault(const char* field, const json& value, const std::string& message) {
    json params = decision();
    params[field] = value;
    const auto read = decision_from_json(params);
    REQUIRE_FALSE(read);
    CHECK(read.error().message() == message);
}

template <class T>
std::string written(const T& value) {
    JsonWriter out;
    write(out, value);
    return std::move(out).text();
}

}  // namespace

TEST_CASE("a decision") {
    const auto read = decision_from_json(decision());
    REQUIRE(read);
    CHECK(read->id == "d");
    CHECK(read->action == Action::ignore);
    CHECK(read->reason_id == "salesPitch");
    CHECK_FALSE(read->reason_text);
    CHECK(read->verdict_seen == Verdict::review);
    CHECK(read->undo_ms == 4000);
}

TEST_CASE("a decision has either a reason of ours or the owner's own words") {
    json params = decision();
    params["reasonText"] = "because";
    CHECK_FALSE(decision_from_json(params));
    params.erase("reasonId");
    CHECK(decision_from_json(params)->reason_text == "because");
    params.erase("reasonText");
    CHECK_FALSE(decision_from_json(params));
}

TEST_CASE("a decision until my next action has no window") {
    json params = decision();
    params["undoMs"] = nullptr;
    CHECK_FALSE(decision_from_json(params)->undo_ms);
}

TEST_CASE("a reason of a newer extension is kept") {
    json params = decision();
    params["reasonId"] = "boughtMeACoffee";
    CHECK(decision_from_json(params)->reason_id == "boughtMeACoffee");
}

TEST_CASE("what is no decision is named by its field") {
    check_decision_fault("decisionId", "", "decisionId: must not be empty");
    check_decision_fault("decisionId", nullptr, "decisionId: is missing");
    check_decision_fault("decisionId", std::string(kMaxIdBytes + 1, 'x'),
                         "decisionId: must be at most 200 bytes");
    check_decision_fault("key", std::string(kMaxKeyBytes + 1, 'x'),
                         "key: must be at most 4000 bytes");
    check_decision_fault("profile", std::string(kMaxKeyBytes + 1, 'x'),
                         "profile: must be at most 4000 bytes");
    check_decision_fault("action", "maybe", "action: must be one of accept, ignore, wait");
    check_decision_fault("verdictSeen", 1, "verdictSeen: must be a string");
    check_decision_fault("policyRevision", -1, "policyRevision: must be a whole number, 0 or more");
    check_decision_fault("undoMs", kMaxUndoMs + 1, "undoMs: must be at most 30000");
    check_decision_fault("reasonId", 5, "reasonId: must be a string");
}

TEST_CASE("a reason given afterwards is held to what one given at first is") {
    for (const json& reason : {json{{"reasonId", ""}}, json{{"reasonText", ""}},
                               json{{"reasonId", std::string(kMaxIdBytes + 1, 'x')}},
                               json{{"reasonText", std::string(kMaxReasonBytes + 1, 'x')}},
                               json{{"reasonId", "spam"}, {"reasonText", "because"}}}) {
        json at_first = decision();
        at_first.erase("reasonId");
        at_first.update(reason);
        json afterwards = reason;
        afterwards["decisionId"] = "d";
        const auto change = decision_change_from_json(afterwards);
        REQUIRE_FALSE(change);
        CHECK(change.error().message() == decision_from_json(at_first).error().message());
    }
}

TEST_CASE("a reminder alone can be changed, a reason alone too, and nothing cannot") {
    const auto change = [](json params) {
        params["decisionId"] = "d";
        return decision_change_from_json(params);
    };
    CHECK(change({{"remindAt", nullptr}})->remind);
    CHECK_FALSE(change({{"reasonId", "spam"}})->remind);
    CHECK(change({{"reasonText", "because"}})->reason_text == "because");
    CHECK_FALSE(change(json::object()));
}

TEST_CASE("options read back as they were written") {
    const char* text = R"({"undoMs":{"accept":null,"ignore":4000},"pageKeys":true,)"
                       R"("groupsOff":["history"],"noteDays":30,"personDays":7,"waitDays":5,)"
                       R"("readyWords":{"askFirst.en":"How?"}})";
    const auto options = options_from_json(json::parse(text));
    REQUIRE(options);
    CHECK(written(*options) == text);
}

TEST_CASE("an option that is not given keeps its value") {
    Options before;
    before.page_keys = true;
    before.undo_accept_ms = 1000;
    const auto options = options_from_json(json::parse(R"({"undoMs": {"ignore": 0}})"), before);
    REQUIRE(options);
    CHECK(options->page_keys);
    CHECK(options->undo_accept_ms == 1000);
    CHECK(options->undo_ignore_ms == 0);
}

TEST_CASE("options out of bounds are named by their field") {
    CHECK(options_from_json(json::parse(R"({"undoMs": {"accept": 30001}})")).error().message() ==
          "options.undoMs.accept: must be at most 30000");
    CHECK(options_from_json(json::parse(R"({"noteDays": 0})")).error().message() ==
          "options.noteDays: must be 1 to 3650");
}

TEST_CASE("a background reads back as it was written") {
    const char* text =
        R"({"schools":["University of Iowa / UIowa"],"employers":[],"groups":[],)"
        R"("programmes":[],"industries":["events","MICE"],"region":"Iowa","words":[]})";
    const auto background = background_from_json(json::parse(text));
    REQUIRE(background);
    CHECK(written(*background) == text);
}

TEST_CASE("a background of a wrong type is named by its field") {
    CHECK(background_from_json(json::parse(R"({"schools": "Iowa"})")).error().message() ==
          "schools: must be a list");
    CHECK(background_from_json(json::parse(R"({"region": []})")).error().message() ==
          "region: must be a string");
}

TEST_CASE("a reminder is a time, and only for who waits") {
    json params = decision();
    params["action"] = "wait";
    params["remindAt"] = "2026-12-01T08:00:00.5Z";
    CHECK(decision_from_json(params)->remind_at == "2026-12-01T08:00:00Z");
    params["remindAt"] = "soon";
    CHECK_FALSE(decision_from_json(params));
    check_decision_fault("remindAt", "2026-12-01T08:00:00Z", "remindAt: is only for wait");
}

TEST_CASE("ready words replace those before, within bounds") {
    Options before;
    before.ready_words = {{"thanks.en", "Thank you"}};
    const auto words = [&](const json& value) {
        return options_from_json({{"readyWords", value}}, before);
    };
    CHECK(words({{"askFirst.en", "How do we know each other?"}})->ready_words ==
          std::map<std::string, std::string>{{"askFirst.en", "How do we know each other?"}});
    CHECK(options_from_json(json::object(), before)->ready_words == before.ready_words);
    CHECK(words(json::object())->ready_words.empty());
    CHECK_FALSE(words({{"askFirst.en", 7}}));
    CHECK_FALSE(words({{"askFirst.en", std::string(1001, 'x')}}));
    json many;
    for (int i = 0; i <= 100; ++i) many[std::to_string(i)] = "x";
    CHECK_FALSE(words(many));
}

TEST_CASE("one is reminded after 1 to 90 days") {
    CHECK(options_from_json({{"waitDays", 90}})->wait_days == 90);
    CHECK(options_from_json(json::object())->wait_days == 7);
    CHECK_FALSE(options_from_json({{"waitDays", 0}}));
    CHECK_FALSE(options_from_json({{"waitDays", 91}}));
}
