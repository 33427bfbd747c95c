#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/columns.h"
#include "model/policy.h"
#include "policy/facts.h"

namespace doorman {

/// A policy made ready to be asked about whole columns: names looked up, thresholds put in. Says of
/// each row what `rule` (policy/verdict.h) says of its facts, the guard against thin evidence
/// included, in a few hundredths of a microsecond a row.
///
/// A value of its own: nothing of the policy that it was made from is referred to.
class ColumnPolicy {
public:
    /// A comparison that `check` would refuse is unknown, as in `rule`.
    explicit ColumnPolicy(const Policy& policy);

    /// The verdict of each row.
    [[nodiscard]] std::vector<Verdict> verdicts(const FactColumns& columns) const;

    /// The same, where the threshold called `threshold` has another value for each row; `values` is
    /// as long as the columns.
    [[nodiscard]] std::vector<Verdict> verdicts(const FactColumns& columns,
                                                std::string_view threshold,
                                                std::span<const double> values) const;

    /// A number that an enabled rule compares a fact with.
    struct Limit {
        Fact fact;
        double value = 0;
        /// Empty for a number that stands in the rule itself.
        std::string threshold;
        /// `below`, not `atLeast`.
        bool below = false;
        /// Of the rule that compares.
        Verdict verdict = Verdict::review;

        bool operator==(const Limit&) const = default;
    };
    /// Each once, in the order of the rules.
    [[nodiscard]] std::span<const Limit> limits() const { return limits_; }
    /// Whether an enabled rule asks about the fact.
    [[nodiscard]] bool reads(Fact fact) const {
        return (read_ >> static_cast<unsigned>(fact) & 1U) != 0;
    }

private:
    struct Node {
        enum class Kind : std::uint8_t { number, word, all, any, negation, unknown };
        Kind kind = Kind::unknown;
        Fact fact = Fact::sales;
        bool below = false;
        double limit = 0;
        /// Index of the threshold's name; `kNoThreshold` for a number in the rule.
        std::size_t threshold = kNoThreshold;
        /// Words that satisfy, by their index; truth values are the words 0 and 1.
        std::uint32_t allowed = 0;
        std::vector<Node> parts;
    };
    struct ReadyRule {
        Verdict verdict = Verdict::review;
        Node when;
    };
    static constexpr std::size_t kNoThreshold = static_cast<std::size_t>(-1);

    class Block;

    Node node_of(const Policy& policy, const Condition& condition, Verdict verdict);
    Node node_of(const Policy& policy, const Comparison& comparison, Verdict verdict);
    void ask(const Block& block, std::span<Verdict> out) const;
    std::vector<Verdict> ask(const FactColumns& columns, std::size_t threshold,
                             std::span<const double> values) const;

    std::vector<ReadyRule> rules_;
    std::vector<std::string> thresholds_;
    std::vector<Limit> limits_;
    std::uint32_t read_ = 0;
    Verdict otherwise_ = Verdict::review;
};

}  // namespace doorman
