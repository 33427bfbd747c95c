#include "policy/verdict.h"

#include <algorithm>
#include <optional>

namespace doorman {
namespace {

using Truth = std::optional<bool>;

Truth negate(Truth truth) {
    return truth ? Truth(!*truth) : truth;
}

/// Which scores stand on thin evidence. A job offer asks for a call as a pitch does: that it is one
/// takes what speaks for sales away.
struct ThinEvidence {
    bool sales = false;
    bool spam = false;

    [[nodiscard]] bool of(Fact fact) const {
        return (sales && fact == Fact::sales) || (spam && fact == Fact::spam);
    }
};

ThinEvidence thin_evidence(const Facts& facts) {
    return {
        facts.note == NoteKind::recruiting || is_thin(facts.sales_evidence, facts.same_text),
        is_thin(facts.spam_evidence, facts.same_text),
    };
}

Facts without_thin_kind(Facts facts, ThinEvidence thin) {
    if ((thin.sales && facts.note == NoteKind::sales) ||
        (thin.spam && facts.note == NoteKind::spam))
        facts.note = NoteKind::generic_;
    return facts;
}

/// One question put to one policy's condition: its truth, and the facts behind it.
class Evaluation {
public:
    /// With `thin`, as if what is said on thin evidence had not been said.
    Evaluation(const Policy& policy, const Facts& facts, ThinEvidence thin = {})
        : policy_(policy), facts_(facts), thin_(thin) {}

    [[nodiscard]] Truth truth(const Condition& condition) const {
        if (const auto* comparison = std::get_if<Comparison>(&condition.node))
            return compare(*comparison);
        if (const auto* all = std::get_if<All>(&condition.node)) return join(all->of, false);
        if (const auto* any = std::get_if<Any>(&condition.node)) return join(any->of, true);
        const auto& inner = std::get<Not>(condition.node).of;
        return inner.empty() ? Truth() : negate(truth(inner.front()));
    }

    /// Collects the facts of those comparisons that made `condition` come out as `truth`.
    void causes(const Condition& condition, bool wanted, std::vector<Fact>& out) const {
        if (truth(condition) != Truth(wanted)) return;
        if (const auto* comparison = std::get_if<Comparison>(&condition.node)) {
            const Fact fact = find_fact(comparison->fact)->fact;
            if (std::find(out.begin(), out.end(), fact) == out.end()) out.push_back(fact);
        } else if (const auto* all = std::get_if<All>(&condition.node)) {
            for (const auto& part : all->of) causes(part, wanted, out);
        } else if (const auto* any = std::get_if<Any>(&condition.node)) {
            for (const auto& part : any->of) causes(part, wanted, out);
        } else {
            causes(std::get<Not>(condition.node).of.front(), !wanted, out);
        }
    }

    /// Collects the names of the facts that `condition` names and nobody knows.
    void unknown(const Condition& condition, std::vector<std::string>& out) const {
        if (const auto* comparison = std::get_if<Comparison>(&condition.node)) {
            const FactInfo* fact = find_fact(comparison->fact);
            if (!fact) return;
            // "500+" against 5000 is as little known as no number at all.
            const bool undecided = fact->fact == Fact::connections && facts_.connections_at_least &&
                                   !compare(*comparison);
            if (undecided || std::holds_alternative<std::monostate>(value_of(facts_, fact->fact)))
                out.emplace_back(fact->name);
        } else if (const auto* all = std::get_if<All>(&condition.node)) {
            for (const auto& part : all->of) unknown(part, out);
        } else if (const auto* any = std::get_if<Any>(&condition.node)) {
            for (const auto& part : any->of) unknown(part, out);
        } else {
            for (const auto& part : std::get<Not>(condition.node).of) unknown(part, out);
        }
    }

private:
    /// `all` when `decisive` is false, `any` when it is true.
    [[nodiscard]] Truth join(const std::vector<Condition>& parts, bool decisive) const {
        bool all_known = true;
        for (const auto& part : parts) {
            const Truth one = truth(part);
            if (one == Truth(decisive)) return decisive;
            all_known = all_known && one.has_value();
        }
        return all_known ? Truth(!decisive) : Truth();
    }

    [[nodiscard]] Truth compare(const Comparison& comparison) const {
        const FactInfo* fact = find_fact(comparison.fact);
        if (!fact) return {};
        const FactValue value = value_of(facts_, fact->fact);
        if (const auto* number = std::get_if<double>(&value))
            return compare_number(fact->fact, *number, comparison);
        if (const auto* word = std::get_if<std::string_view>(&value))
            return compare_word(*word, comparison);
        if (const auto* known = std::get_if<bool>(&value)) {
            const auto* wanted = std::get_if<bool>(&comparison.operand);
            if (comparison.op == Op::is && wanted) return *known == *wanted;
        }
        return {};
    }

    [[nodiscard]] Truth compare_number(Fact fact, double number,
                                       const Comparison& comparison) const {
        const std::optional<double> limit = limit_of(comparison.operand);
        if (!limit || (comparison.op != Op::at_least && comparison.op != Op::below)) return {};
        const bool reached = number >= *limit;
        const bool lower_bound = fact == Fact::connections && facts_.connections_at_least;
        if (lower_bound && !reached) return {};
        if (thin_.of(fact) && reached) return {};
        return comparison.op == Op::at_least ? reached : !reached;
    }

    [[nodiscard]] static Truth compare_word(std::string_view word, const Comparison& comparison) {
        if (comparison.op == Op::is) {
            if (const auto* wanted = std::get_if<std::string>(&comparison.operand))
                return word == *wanted;
        } else if (comparison.op == Op::in) {
            if (const auto* list = std::get_if<std::vector<std::string>>(&comparison.operand))
                return std::find(list->begin(), list->end(), word) != list->end();
        }
        return {};
    }

    [[nodiscard]] std::optional<double> limit_of(const Operand& operand) const {
        if (const auto* number = std::get_if<double>(&operand)) return *number;
        if (const auto* threshold = std::get_if<ThresholdName>(&operand)) {
            const auto found = policy_.thresholds.find(threshold->name);
            if (found != policy_.thresholds.end()) return found->second;
        }
        return {};
    }

    const Policy& policy_;
    const Facts& facts_;
    ThinEvidence thin_;
};

void sort_unique(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

bool is_thin(const EvidenceStrength& evidence, std::optional<std::int64_t> same_text) {
    const bool campaign = same_text.value_or(0) >= kCampaignPeople;
    return !evidence.near_certain && evidence.families + (campaign ? 1 : 0) < 2;
}

Ruling rule(const Policy& policy, const Facts& facts) {
    const Evaluation evaluation(policy, facts);
    Ruling ruling;
    ruling.verdict = policy.otherwise;
    ruling.rule_id = "otherwise";
    for (const auto& candidate : policy.rules) {
        if (!candidate.enabled) continue;
        evaluation.unknown(candidate.when, ruling.unknown);
        if (evaluation.truth(candidate.when) != Truth(true)) continue;

        ruling.verdict = candidate.verdict;
        ruling.rule_id = candidate.id;
        evaluation.causes(candidate.when, true, ruling.decided_by);
        if (ruling.verdict == Verdict::ignore) {
            const ThinEvidence thin = thin_evidence(facts);
            const Facts founded = without_thin_kind(facts, thin);
            if (Evaluation(policy, founded, thin).truth(candidate.when) != Truth(true)) {
                ruling.verdict = Verdict::review;
                ruling.softened = true;
            }
        }
        break;
    }
    sort_unique(ruling.unknown);
    return ruling;
}

}  // namespace doorman
