#include "wire/policy_json.h"

#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "wire/fields.h"

namespace doorman {

using nlohmann::json;

namespace {

std::string element(const std::string& list, std::size_t index) {
    return list + "[" + std::to_string(index) + "]";
}

Result<Condition> read_condition(const json& value, const std::string& path, int depth);

Result<std::vector<Condition>> read_conditions(const json& list, const std::string& path,
                                               int depth) {
    if (!list.is_array()) return Error{"must be a list", path, {}};
    std::vector<Condition> conditions;
    for (const json& value : list) {
        auto condition = read_condition(value, element(path, conditions.size()), depth);
        if (!condition) return condition.error();
        conditions.push_back(*std::move(condition));
    }
    return conditions;
}

Result<Operand> read_operand(const json& comparison, Fields& in) {
    const auto fail = [&](const char* what) { return Error{what, in.path_of("value"), {}}; };
    if (in.has("value") == in.has("threshold")) return fail("give either value or threshold");
    if (in.has("threshold")) {
        ThresholdName threshold;
        in.required("threshold", threshold.name);
        if (in.fault()) return *in.fault();
        return Operand(std::move(threshold));
    }
    const json& value = comparison.at("value");
    if (value.is_number()) return Operand(value.get<double>());
    if (value.is_boolean()) return Operand(value.get<bool>());
    if (value.is_string()) return Operand(value.get<std::string>());
    std::optional<std::vector<std::string>> words;
    in.optional("value", words);
    if (!words) return fail("must be a number, a truth value, a word or a list of words");
    return Operand(*std::move(words));
}

Result<Condition> read_comparison(const json& value, Fields& in) {
    Comparison comparison;
    in.required("fact", comparison.fact);
    in.required_word("op", comparison.op);
    if (in.fault()) return *in.fault();
    auto operand = read_operand(value, in);
    if (!operand) return operand.error();
    comparison.operand = *std::move(operand);
    return Condition{std::move(comparison)};
}

Result<Condition> read_condition(const json& value, const std::string& path, int depth) {
    if (depth > kMaxConditionDepth) {
        return Error{"nested deeper than " + std::to_string(kMaxConditionDepth), path, {}};
    }
    Fields in(value, path);
    if (in.fault()) return *in.fault();
    const int forms = in.has("all") + in.has("any") + in.has("not") + in.has("fact");
    if (forms != 1) return Error{"must have one of all, any, not, fact", path, {}};
    if (in.has("fact")) return read_comparison(value, in);
    if (in.has("not")) {
        auto inner = read_condition(value.at("not"), in.path_of("not"), depth + 1);
        if (!inner) return inner.error();
        return Condition{Not{{*std::move(inner)}}};
    }
    const char* name = in.has("all") ? "all" : "any";
    auto inner = read_conditions(value.at(name), in.path_of(name), depth + 1);
    if (!inner) return inner.error();
    if (in.has("all")) return Condition{All{*std::move(inner)}};
    return Condition{Any{*std::move(inner)}};
}

Result<PolicyRule> read_rule(const json& value, const std::string& path) {
    Fields in(value, path);
    PolicyRule rule;
    in.required("id", rule.id);
    in.required_word("verdict", rule.verdict);
    in.with_default("enabled", rule.enabled);
    if (!in.has("when")) in.fail("when", "is missing");
    if (in.fault()) return *in.fault();
    auto condition = read_condition(value.at("when"), in.path_of("when"), 1);
    if (!condition) return condition.error();
    rule.when = *std::move(condition);
    return rule;
}

void read_thresholds(Fields& in, std::map<std::string, double>& to) {
    const json* found = in.object("thresholds");
    if (!found) return;
    Fields fields(*found, in.path_of("thresholds"));
    for (const auto& entry : found->items()) {
        std::optional<double> number;
        fields.optional(entry.key(), number);
        if (!number) fields.fail(entry.key(), "must be a number");
        to.emplace(entry.key(), number.value_or(0));
    }
    in.adopt(fields.fault());
}

void write(JsonWriter& out, const Condition& condition);

void write_list(JsonWriter& out, std::string_view name, const std::vector<Condition>& conditions) {
    out.key(name).begin_array();
    for (const Condition& condition : conditions) write(out, condition);
    out.end_array();
}

void write_node(JsonWriter& out, const All& all) {
    write_list(out, "all", all.of);
}
void write_node(JsonWriter& out, const Any& any) {
    write_list(out, "any", any.of);
}
void write_node(JsonWriter& out, const Not& inverse) {
    write(out.key("not"), inverse.of.front());
}
void write_node(JsonWriter& out, const Comparison& comparison) {
    out.member("fact", comparison.fact);
    out.member("op", name_of(comparison.op));
    if (const auto* threshold = std::get_if<ThresholdName>(&comparison.operand)) {
        out.member("threshold", threshold->name);
        return;
    }
    out.key("value");
    std::visit(
        [&](const auto& operand) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(operand)>, ThresholdName>) {
                out.value(operand);
            }
        },
        comparison.operand);
}

void write(JsonWriter& out, const Condition& condition) {
    out.begin_object();
    std::visit([&](const auto& node) { write_node(out, node); }, condition.node);
    out.end_object();
}

}  // namespace

Result<Policy> policy_from_json(const json& value) {
    Fields in(value);
    Policy policy;
    in.required("id", policy.id);
    in.required("name", policy.name);
    std::int64_t version = policy.version;
    in.with_default("version", version);
    if (version < 1 || version > std::numeric_limits<int>::max()) {
        in.fail("version", "must be a whole number, 1 or more");
    }
    read_thresholds(in, policy.thresholds);
    if (in.has("otherwise")) in.required_word("otherwise", policy.otherwise);
    const json* rules = in.array("rules");
    if (!rules) in.fail("rules", "is missing");
    if (!rules || in.fault()) return *in.fault();
    policy.version = static_cast<int>(version);
    for (const json& entry : *rules) {
        auto rule = read_rule(entry, element("rules", policy.rules.size()));
        if (!rule) return rule.error();
        policy.rules.push_back(*std::move(rule));
    }
    return policy;
}

void write(JsonWriter& out, const Policy& policy) {
    out.begin_object();
    out.member("id", policy.id);
    out.member("name", policy.name);
    out.member("version", policy.version);
    out.key("thresholds").begin_object();
    for (const auto& [name, number] : policy.thresholds) out.member(name, number);
    out.end_object();
    out.key("rules").begin_array();
    for (const PolicyRule& rule : policy.rules) {
        out.begin_object();
        out.member("id", rule.id);
        out.member("verdict", name_of(rule.verdict));
        if (!rule.enabled) out.member("enabled", false);
        write(out.key("when"), rule.when);
        out.end_object();
    }
    out.end_array();
    out.member("otherwise", name_of(policy.otherwise));
    out.end_object();
}

}  // namespace doorman
