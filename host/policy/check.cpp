#include "policy/check.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "policy/facts.h"

namespace doorman {
namespace {

Error fault(std::string where, std::string what) {
    return Error{std::move(what), std::move(where), ""};
}

std::string quoted(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

bool is_limit(double number) {
    return std::isfinite(number) && number >= 0;
}

std::string list_of(std::span<const std::string_view> words) {
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

class Checker {
public:
    explicit Checker(const Policy& policy) : policy_(policy) {}

    Result<void> check(const Condition& condition, const std::string& at) const {
        if (const auto* comparison = std::get_if<Comparison>(&condition.node))
            return check(*comparison, at);
        if (const auto* all = std::get_if<All>(&condition.node))
            return check_each(all->of, at + ".all");
        if (const auto* any = std::get_if<Any>(&condition.node))
            return check_each(any->of, at + ".any");
        const auto& inner = std::get<Not>(condition.node).of;
        if (inner.size() != 1) return fault(at + ".not", "must hold exactly one condition");
        return check(inner.front(), at + ".not");
    }

private:
    Result<void> check_each(const std::vector<Condition>& parts, const std::string& at) const {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (auto result = check(parts[i], at + "[" + std::to_string(i) + "]"); !result)
                return result;
        }
        return {};
    }

    Result<void> check(const Comparison& comparison, const std::string& at) const {
        const FactInfo* fact = find_fact(comparison.fact);
        if (!fact) return fault(at + ".fact", "no fact is called " + quoted(comparison.fact));
        switch (fact->type) {
            case FactType::number:
                return check_number(*fact, comparison, at);
            case FactType::word:
                return check_word(*fact, comparison, at);
            case FactType::truth:
                if (comparison.op != Op::is) return fault(at + ".op", "must be is");
                if (!std::holds_alternative<bool>(comparison.operand))
                    return fault(at + ".value", "must be true or false");
        }
        return {};
    }

    Result<void> check_number(const FactInfo& fact, const Comparison& comparison,
                              const std::string& at) const {
        if (comparison.op != Op::at_least && comparison.op != Op::below)
            return fault(at + ".op", "must be atLeast or below");
        if (const auto* threshold = std::get_if<ThresholdName>(&comparison.operand)) {
            const auto found = policy_.thresholds.find(threshold->name);
            if (found == policy_.thresholds.end())
                return fault(at + ".threshold",
                             "no threshold is called " + quoted(threshold->name));
            return check_reach(fact, found->second, "thresholds." + threshold->name);
        }
        const auto* number = std::get_if<double>(&comparison.operand);
        if (!number || !is_limit(*number))
            return fault(at + ".value", "must be a number, 0 or more");
        return check_reach(fact, *number, at + ".value");
    }

    /// A limit that nobody can reach is a slip of the hand: 70 for 0.7.
    static Result<void> check_reach(const FactInfo& fact, double limit, std::string at) {
        if (limit <= fact.greatest) return {};
        return fault(std::move(at), "must be at most " +
                                        std::to_string(std::llround(fact.greatest)) +
                                        ", the most that " + std::string(fact.name) + " can be");
    }

    static Result<void> check_word(const FactInfo& fact, const Comparison& comparison,
                                   const std::string& at) {
        const auto allowed = [&](std::string_view word) {
            return std::find(fact.words.begin(), fact.words.end(), word) != fact.words.end();
        };
        const auto* word = std::get_if<std::string>(&comparison.operand);
        const auto* words = std::get_if<std::vector<std::string>>(&comparison.operand);
        switch (comparison.op) {
            case Op::is:
                if (!word || !allowed(*word))
                    return fault(at + ".value", "must be one of " + list_of(fact.words));
                return {};
            case Op::in:
                if (!words || words->empty() || !std::all_of(words->begin(), words->end(), allowed))
                    return fault(at + ".value", "must be a list of " + list_of(fact.words));
                return {};
            default:
                return fault(at + ".op", "must be is or in");
        }
    }

    const Policy& policy_;
};

}  // namespace

Result<void> check(const Policy& policy) {
    for (const auto& [name, value] : policy.thresholds) {
        if (!is_limit(value)) return fault("thresholds." + name, "must be a number, 0 or more");
    }
    const Checker checker(policy);
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
        const auto& rule = policy.rules[i];
        const std::string at = "rules[" + std::to_string(i) + "]";
        if (rule.id.empty()) return fault(at + ".id", "must not be empty");
        if (rule.id == "otherwise")
            return fault(at + ".id", "\"otherwise\" is the name of the last resort");
        if (!ids.insert(rule.id).second)
            return fault(at + ".id", quoted(rule.id) + " is used twice");
        if (auto result = checker.check(rule.when, at + ".when"); !result) return result;
    }
    return {};
}

}  // namespace doorman
