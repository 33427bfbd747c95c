#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/decision.h"
#include "model/policy.h"
#include "policy/facts.h"

/// Policies and facts in the words of a test.
namespace build {

/// What the owner did, as it stands in a column.
inline constexpr auto kAccepted = static_cast<std::int8_t>(doorman::Action::accept);
inline constexpr auto kIgnored = static_cast<std::int8_t>(doorman::Action::ignore);
inline constexpr auto kWaits = static_cast<std::int8_t>(doorman::Action::wait);

inline doorman::Condition at_least(std::string fact, double limit) {
    return {doorman::Comparison{std::move(fact), doorman::Op::at_least, limit}};
}
inline doorman::Condition below(std::string fact, double limit) {
    return {doorman::Comparison{std::move(fact), doorman::Op::below, limit}};
}
inline doorman::Condition is(std::string fact, std::string word) {
    return {doorman::Comparison{std::move(fact), doorman::Op::is, std::move(word)}};
}
inline doorman::Condition in(std::string fact, std::vector<std::string> words) {
    return {doorman::Comparison{std::move(fact), doorman::Op::in, std::move(words)}};
}
inline doorman::Condition all(std::vector<doorman::Condition> of) {
    return {doorman::All{std::move(of)}};
}
inline doorman::Condition any(std::vector<doorman::Condition> of) {
    return {doorman::Any{std::move(of)}};
}
inline doorman::Condition negation(doorman::Condition of) {
    return {doorman::Not{{std::move(of)}}};
}

inline doorman::PolicyRule rule(std::string id, doorman::Verdict verdict, doorman::Condition when) {
    return {std::move(id), verdict, std::move(when)};
}

inline doorman::Policy policy(std::vector<doorman::PolicyRule> rules) {
    doorman::Policy policy;
    policy.rules = std::move(rules);
    return policy;
}

}  // namespace build
