#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "build.h"
#include "model/columns.h"
#include "model/decision.h"
#include "policy/columns.h"

/// Random facts and policies for comparisons with a plain computation; the same for a seed.
namespace random_inbox {

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    /// 0 .. below - 1.
    int of(int below) { return std::uniform_int_distribution<int>(0, below - 1)(engine_); }
    bool one_in(int n) { return of(n) == 0; }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(of(static_cast<int>(from.size())))];
    }

private:
    std::mt19937 engine_;
};

/// Of a coarse grid and around it, so that values meet thresholds exactly and nearly.
inline std::optional<double> score(Dice& dice) {
    if (dice.one_in(4)) return std::nullopt;
    const double on_grid = dice.of(21) / 20.0;
    return dice.one_in(2) ? on_grid : std::min(1.0, on_grid + dice.of(100) / 10'000.0);
}
inline std::optional<std::int64_t> count(Dice& dice, int below) {
    if (dice.one_in(4)) return std::nullopt;
    return dice.of(below);
}
template <class E>
std::optional<E> word(Dice& dice, int words) {
    if (dice.one_in(4)) return std::nullopt;
    return static_cast<E>(dice.of(words));
}

inline doorman::Facts facts(Dice& dice) {
    doorman::Facts facts;
    facts.scores = {score(dice), score(dice), score(dice), score(dice), score(dice),
                    score(dice), score(dice), score(dice), score(dice)};
    facts.mutual = count(dice, 30);
    facts.connections = count(dice, 60);
    facts.connections_at_least = facts.connections && dice.one_in(3);
    facts.followers = count(dice, 30);
    facts.same_text = count(dice, 5);
    facts.photo = word<doorman::Photo>(dice, 2);
    facts.note = word<doorman::NoteKind>(dice, 7);
    facts.list = word<doorman::ListFilter>(dice, 4);
    facts.follows = word<bool>(dice, 2);
    facts.automation = word<bool>(dice, 2);
    facts.sales_evidence = {dice.of(3), dice.one_in(5)};
    facts.spam_evidence = {dice.of(3), dice.one_in(5)};
    return facts;
}

inline const std::vector<std::string>& threshold_names() {
    static const std::vector<std::string> names{"a", "b", "few"};
    return names;
}

inline doorman::Condition comparison(Dice& dice) {
    using doorman::Comparison;
    using doorman::Op;
    static const std::vector<std::string> scores{"sales",    "spam",         "met",
                                                 "personal", "commonGround", "completeness"};
    static const std::vector<std::string> counts{"mutual", "connections", "followers", "sameText"};
    const Op op = dice.one_in(3) ? Op::below : Op::at_least;
    switch (dice.of(7)) {
        case 0:
            return build::is("photo", dice.one_in(2) ? "present" : "placeholder");
        case 1:
            return build::in("note", {"none", "sales", "spam"});
        case 2:
            return {Comparison{"follows", Op::is, dice.one_in(2)}};
        case 3:
            return {Comparison{dice.pick(counts), op, doorman::ThresholdName{"few"}}};
        case 4:
            return {Comparison{dice.pick(scores), op, dice.of(21) / 20.0}};
        default:
            return {Comparison{dice.pick(scores), op,
                               doorman::ThresholdName{dice.one_in(2) ? "a" : "b"}}};
    }
}

inline doorman::Condition condition(Dice& dice, int depth) {
    if (depth == 0 || dice.one_in(2)) return comparison(dice);
    std::vector<doorman::Condition> parts;
    for (int i = dice.of(3); i >= 0; --i) parts.push_back(condition(dice, depth - 1));
    switch (dice.of(3)) {
        case 0:
            return build::all(std::move(parts));
        case 1:
            return build::any(std::move(parts));
        default:
            return build::negation(std::move(parts.front()));
    }
}

inline doorman::Policy policy(Dice& dice) {
    doorman::Policy policy;
    policy.thresholds = {
        {"a", dice.of(101) / 100.0}, {"b", dice.of(101) / 100.0}, {"few", dice.of(20)}};
    const int rules = 1 + dice.of(6);
    for (int i = 0; i < rules; ++i) {
        policy.rules.push_back(build::rule("rule" + std::to_string(i),
                                           static_cast<doorman::Verdict>(dice.of(3)),
                                           condition(dice, 2)));
        policy.rules.back().enabled = !dice.one_in(6);
    }
    policy.otherwise = static_cast<doorman::Verdict>(dice.of(3));
    return policy;
}

inline doorman::FactColumns inbox(Dice& dice, int rows) {
    doorman::FactColumns columns;
    for (int row = 0; row < rows; ++row) {
        append(columns, facts(dice));
        columns.id.back() = row + 1;
        columns.at.back() = dice.of(1000);
        if (!dice.one_in(3)) columns.action.back() = static_cast<std::int8_t>(dice.of(3));
    }
    return columns;
}

}  // namespace random_inbox
