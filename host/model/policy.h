#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "model/annotation.h"

namespace doorman {

/// How a fact is compared. `at_least` and `below` take numbers; `is` a word or a truth value;
/// `in` a list of words.
enum class Op { at_least, below, is, in };

struct Condition;

/// The right side of a comparison, or the name of one of the policy's thresholds.
struct ThresholdName {
    std::string name;
};
using Operand = std::variant<double, bool, std::string, std::vector<std::string>, ThresholdName>;

struct Comparison {
    /// A name of policy/facts.h: "spam", "note", "mutual", …
    std::string fact;
    Op op = Op::at_least;
    Operand operand;
};
struct All {
    std::vector<Condition> of;
};
struct Any {
    std::vector<Condition> of;
};
struct Not {
    /// Exactly one; a vector keeps the tree a plain, copyable value.
    std::vector<Condition> of;
};

/// A condition is true, false or unknown (Kleene): unknown facts make it neither.
struct Condition {
    std::variant<Comparison, All, Any, Not> node;
};

struct PolicyRule {
    std::string id;
    Verdict verdict = Verdict::review;
    Condition when;
    /// A rule that is shipped switched off, to be switched on by the owner, is skipped.
    bool enabled = true;
};

/// The owner's policy: rules in order, the first whose condition is true decides.
struct Policy {
    std::string id;
    std::string name;
    int version = 1;
    std::map<std::string, double> thresholds;
    std::vector<PolicyRule> rules;
    Verdict otherwise = Verdict::review;
};

}  // namespace doorman
