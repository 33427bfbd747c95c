#include "wire/policy_json.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace doorman;

namespace {

std::string with_condition(const std::string& condition) {
    return R"({"id":"p","name":"P","version":1,"thresholds":{"t":0.7},"rules":[{"id":"r",)"
           R"("verdict":"ignore","when":)" +
           condition + R"(}],"otherwise":"review"})";
}

std::string written(const Policy& policy) {
    JsonWriter out;
    write(out, policy);
    return std::move(out).text();
}

void check_policy_fault(const std::string& json, const std::string& message) {
    CAPTURE(json);
    const auto policy = policy_from_json(nlohmann::json::parse(json));
    REQUIRE_FALSE(policy);
    CHECK(policy.error().message() == message);
}

std::string nested_not(int depth) {
    std::string text = R"({"fact":"photo","op":"is","value":"present"})";
    for (int i = 1; i < depth; ++i) text = R"({"not":)" + text + "}";
    return text;
}

}  // namespace

TEST_CASE("every form of condition reads back as it was written") {
    for (const char* condition :
         {R"({"fact":"sales","op":"atLeast","threshold":"t"})",
          R"({"fact":"mutual","op":"below","value":3.5})",
          R"({"fact":"photo","op":"is","value":"present"})",
          R"({"fact":"follows","op":"is","value":false})",
          R"({"fact":"note","op":"in","value":["none","default"]})",
          R"({"not":{"all":[{"any":[]},{"fact":"follows","op":"is","value":true}]}})"}) {
        const std::string json = with_condition(condition);
        const auto policy = policy_from_json(nlohmann::json::parse(json));
        REQUIRE(policy);
        CHECK(written(*policy) == json);
    }
}

TEST_CASE("a rule that is switched off stays switched off") {
    const std::string json =
        R"({"id":"p","name":"P","version":2,"thresholds":{},"rules":[{"id":"r",)"
        R"("verdict":"accept","enabled":false,"when":{"all":[]}}],)"
        R"("otherwise":"accept"})";
    const auto policy = policy_from_json(nlohmann::json::parse(json));
    REQUIRE(policy);
    CHECK_FALSE(policy->rules[0].enabled);
    CHECK(policy->otherwise == Verdict::accept);
    CHECK(written(*policy) == json);
}

TEST_CASE("conditions are bounded in depth") {
    CHECK(policy_from_json(nlohmann::json::parse(with_condition(nested_not(kMaxConditionDepth)))));
    const auto deeper =
        policy_from_json(nlohmann::json::parse(with_condition(nested_not(kMaxConditionDepth + 1))));
    REQUIRE_FALSE(deeper);
    CHECK(deeper.error().what == "nested deeper than 8");
}

TEST_CASE("what is no policy is named by its field") {
    check_policy_fault("[]", "must be an object");
    check_policy_fault("{}", "id: is missing");
    check_policy_fault(R"({"id":"p","name":"P"})", "rules: is missing");
    check_policy_fault(R"({"id":"p","name":"P","rules":{}})", "rules: must be a list");
    check_policy_fault(R"({"id":"p","name":"P","version":0,"rules":[]})",
                       "version: must be a whole number, 1 or more");
    check_policy_fault(R"({"id":"p","name":"P","thresholds":{"t":"0.7"},"rules":[]})",
                       "thresholds.t: must be a number");
    check_policy_fault(R"({"id":"p","name":"P","rules":[],"otherwise":"maybe"})",
                       "otherwise: must be one of accept, review, ignore");
    check_policy_fault(R"({"id":"p","name":"P","rules":[{"id":"r","verdict":"ignore"}]})",
                       "rules[0].when: is missing");
    check_policy_fault(with_condition("1"), "rules[0].when: must be an object");
    check_policy_fault(with_condition("{}"), "rules[0].when: must have one of all, any, not, fact");
    check_policy_fault(with_condition(R"({"all":[],"any":[]})"),
                       "rules[0].when: must have one of all, any, not, fact");
    check_policy_fault(with_condition(R"({"all":[{"any":{}}]})"),
                       "rules[0].when.all[0].any: must be a list");
    check_policy_fault(with_condition(R"({"fact":"sales","op":"over","value":1})"),
                       "rules[0].when.op: must be one of atLeast, below, is, in");
    check_policy_fault(with_condition(R"({"fact":"sales","op":"below"})"),
                       "rules[0].when.value: give either value or threshold");
    check_policy_fault(with_condition(R"({"fact":"sales","op":"below","value":1,"threshold":"t"})"),
                       "rules[0].when.value: give either value or threshold");
    check_policy_fault(
        with_condition(R"({"fact":"note","op":"in","value":[1]})"),
        "rules[0].when.value: must be a number, a truth value, a word or a list of words");
}
