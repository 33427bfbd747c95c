#include "policy/column_policy.h"

#include <algorithm>
#include <array>
#include <utility>

#include "policy/columns.h"

namespace doorman {
namespace {

constexpr std::size_t kBlock = 64;

/// Of up to 64 rows, those for which something is true, and those for which it is false; neither =
/// unknown.
struct Truths {
    std::uint64_t yes = 0;
    std::uint64_t no = 0;
};

std::uint8_t index_of(std::span<const std::string_view> words, std::string_view word) {
    return static_cast<std::uint8_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

}  // namespace

/// Up to 64 rows, as the conditions of one policy see them.
class ColumnPolicy::Block {
public:
    Block(const FactColumns& columns, std::size_t first, std::size_t threshold,
          std::span<const double> values)
        : columns_(columns),
          first_(first),
          size_(std::min(kBlock, columns.size() - first)),
          threshold_(threshold),
          values_(values) {}

    [[nodiscard]] std::size_t first() const { return first_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::uint64_t all() const {
        return size_ == kBlock ? ~std::uint64_t{0} : (std::uint64_t{1} << size_) - 1;
    }

    /// With `founded`, as if what is said on thin evidence had not been said.
    [[nodiscard]] Truths truths(const Node& node, bool founded) const {
        switch (node.kind) {
            case Node::Kind::number:
                return numbers(node, founded);
            case Node::Kind::word:
                return words(node, founded);
            case Node::Kind::negation: {
                const Truths inner = truths(node.parts.front(), founded);
                return {inner.no, inner.yes};
            }
            case Node::Kind::all: {
                Truths joined{all(), 0};
                for (const Node& part : node.parts) {
                    const Truths one = truths(part, founded);
                    joined = {joined.yes & one.yes, joined.no | one.no};
                }
                return joined;
            }
            case Node::Kind::any: {
                Truths joined{0, all()};
                for (const Node& part : node.parts) {
                    const Truths one = truths(part, founded);
                    joined = {joined.yes | one.yes, joined.no & one.no};
                }
                return joined;
            }
            case Node::Kind::unknown:
                break;
        }
        return {};
    }

private:
    [[nodiscard]] std::uint64_t set_rows(std::span<const std::uint8_t> column) const {
        std::uint64_t rows = 0;
        for (std::size_t i = 0; i < size_; ++i)
            rows |= static_cast<std::uint64_t>(column[first_ + i] != 0) << i;
        return rows;
    }

    [[nodiscard]] std::uint64_t thin_sales() const {
        std::uint64_t rows = 0;
        for (std::size_t i = 0; i < size_; ++i)
            rows |= std::uint64_t{is_thin_sales(columns_, first_ + i)} << i;
        return rows;
    }
    [[nodiscard]] std::uint64_t thin_spam() const {
        std::uint64_t rows = 0;
        for (std::size_t i = 0; i < size_; ++i)
            rows |= std::uint64_t{is_thin_spam(columns_, first_ + i)} << i;
        return rows;
    }

    [[nodiscard]] Truths numbers(const Node& node, bool founded) const {
        const auto column = doorman::numbers(columns_, node.fact).subspan(first_, size_);
        const bool varied = node.threshold == threshold_ && threshold_ != kNoThreshold;
        std::uint64_t reached = 0;
        std::uint64_t known = 0;
        for (std::size_t i = 0; i < size_; ++i) {
            const double limit = varied ? values_[first_ + i] : node.limit;
            reached |= static_cast<std::uint64_t>(column[i] >= limit) << i;
            known |= static_cast<std::uint64_t>(column[i] == column[i]) << i;
        }
        if (founded && (node.fact == Fact::sales || node.fact == Fact::spam)) {
            const std::uint64_t thin =
                known & (node.fact == Fact::sales ? thin_sales() : thin_spam());
            known &= ~(reached & thin);
            reached &= ~thin;
        }
        std::uint64_t missed = known & ~reached;
        if (node.fact == Fact::connections) missed &= ~set_rows(columns_.connections_at_least);
        return node.below ? Truths{missed, reached} : Truths{reached, missed};
    }

    [[nodiscard]] Truths words(const Node& node, bool founded) const {
        std::array<std::int8_t, kBlock> column{};
        const auto stored = doorman::words(columns_, node.fact).subspan(first_, size_);
        std::copy(stored.begin(), stored.end(), column.begin());
        if (founded && node.fact == Fact::note) {
            for (std::size_t i = 0; i < size_; ++i) {
                const auto kind = static_cast<NoteKind>(column[i]);
                if ((kind == NoteKind::sales && is_thin_sales(columns_, first_ + i)) ||
                    (kind == NoteKind::spam && is_thin_spam(columns_, first_ + i)))
                    column[i] = static_cast<std::uint8_t>(NoteKind::generic_);
            }
        }
        Truths found;
        for (std::size_t i = 0; i < size_; ++i) {
            const bool known = column[i] != FactColumns::kUnknown;
            const bool allowed = known && (node.allowed >> column[i] & 1U) != 0;
            found.yes |= static_cast<std::uint64_t>(allowed) << i;
            found.no |= static_cast<std::uint64_t>(known && !allowed) << i;
        }
        return found;
    }

    const FactColumns& columns_;
    std::size_t first_;
    std::size_t size_;
    std::size_t threshold_;
    std::span<const double> values_;
};

ColumnPolicy::ColumnPolicy(const Policy& policy) : otherwise_(policy.otherwise) {
    for (const auto& [name, value] : policy.thresholds) thresholds_.push_back(name);
    for (const PolicyRule& rule : policy.rules) {
        if (rule.enabled)
            rules_.push_back({rule.verdict, node_of(policy, rule.when, rule.verdict)});
    }
}

ColumnPolicy::Node ColumnPolicy::node_of(const Policy& policy, const Condition& condition,
                                         Verdict verdict) {
    if (const auto* comparison = std::get_if<Comparison>(&condition.node))
        return node_of(policy, *comparison, verdict);
    Node node;
    const auto take = [&](Node::Kind kind, const std::vector<Condition>& parts) {
        node.kind = kind;
        for (const Condition& part : parts) node.parts.push_back(node_of(policy, part, verdict));
    };
    if (const auto* all = std::get_if<All>(&condition.node))
        take(Node::Kind::all, all->of);
    else if (const auto* any = std::get_if<Any>(&condition.node))
        take(Node::Kind::any, any->of);
    else if (const auto& inner = std::get<Not>(condition.node).of; !inner.empty())
        take(Node::Kind::negation, {inner.front()});
    return node;
}

ColumnPolicy::Node ColumnPolicy::node_of(const Policy& policy, const Comparison& comparison,
                                         Verdict verdict) {
    const FactInfo* fact = find_fact(comparison.fact);
    if (!fact) return {};
    read_ |= std::uint32_t{1} << static_cast<unsigned>(fact->fact);
    Node node;
    node.fact = fact->fact;
    if (fact->type == FactType::number) {
        if (comparison.op != Op::at_least && comparison.op != Op::below) return {};
        node.below = comparison.op == Op::below;
        std::string name;
        if (const auto* number = std::get_if<double>(&comparison.operand)) {
            node.limit = *number;
        } else if (const auto* threshold = std::get_if<ThresholdName>(&comparison.operand)) {
            const auto found = policy.thresholds.find(threshold->name);
            if (found == policy.thresholds.end()) return {};
            node.limit = found->second;
            node.threshold =
                static_cast<std::size_t>(std::distance(policy.thresholds.begin(), found));
            name = threshold->name;
        } else {
            return {};
        }
        node.kind = Node::Kind::number;
        Limit limit{fact->fact, node.limit, std::move(name), node.below, verdict};
        if (std::find(limits_.begin(), limits_.end(), limit) == limits_.end())
            limits_.push_back(std::move(limit));
        return node;
    }
    const auto allow = [&](std::uint8_t word) { node.allowed |= std::uint32_t{1} << word; };
    if (fact->type == FactType::truth) {
        const auto* truth = std::get_if<bool>(&comparison.operand);
        if (comparison.op != Op::is || !truth) return {};
        allow(*truth ? 1 : 0);
    } else if (const auto* word = std::get_if<std::string>(&comparison.operand)) {
        if (comparison.op != Op::is) return {};
        allow(index_of(fact->words, *word));
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&comparison.operand)) {
        if (comparison.op != Op::in) return {};
        for (const std::string& each : *list) allow(index_of(fact->words, each));
    } else {
        return {};
    }
    node.kind = Node::Kind::word;
    return node;
}

void ColumnPolicy::ask(const Block& block, std::span<Verdict> out) const {
    std::fill(out.begin(), out.end(), otherwise_);
    std::uint64_t undecided = block.all();
    const auto decide = [&](std::uint64_t rows, Verdict verdict) {
        for (std::size_t i = 0; rows != 0; ++i, rows >>= 1)
            if ((rows & 1) != 0) out[i] = verdict;
    };
    for (const ReadyRule& rule : rules_) {
        const std::uint64_t hit = block.truths(rule.when, false).yes & undecided;
        if (hit == 0) continue;
        undecided &= ~hit;
        decide(hit, rule.verdict);
        if (rule.verdict == Verdict::ignore)
            decide(hit & ~block.truths(rule.when, true).yes, Verdict::review);
        if (undecided == 0) break;
    }
}

std::vector<Verdict> ColumnPolicy::ask(const FactColumns& columns, std::size_t threshold,
                                       std::span<const double> values) const {
    std::vector<Verdict> verdicts(columns.size());
    for (std::size_t first = 0; first < columns.size(); first += kBlock) {
        const Block block(columns, first, threshold, values);
        ask(block, std::span(verdicts).subspan(first, block.size()));
    }
    return verdicts;
}

std::vector<Verdict> ColumnPolicy::verdicts(const FactColumns& columns) const {
    return ask(columns, kNoThreshold, {});
}

std::vector<Verdict> ColumnPolicy::verdicts(const FactColumns& columns, std::string_view threshold,
                                            std::span<const double> values) const {
    const auto found = std::find(thresholds_.begin(), thresholds_.end(), threshold);
    if (found == thresholds_.end()) return verdicts(columns);
    return ask(columns, static_cast<std::size_t>(found - thresholds_.begin()), values);
}

}  // namespace doorman
