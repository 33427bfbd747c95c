#include "policy/reversal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "policy/columns.h"

namespace doorman {
namespace {

/// In the order in which they are preferred.
constexpr std::array kTried{Fact::mutual,         Fact::connections, Fact::photo,
                            Fact::common_ground,  Fact::met,         Fact::same_industry,
                            Fact::completeness,   Fact::followers,   Fact::same_text,
                            Fact::headline_sells, Fact::personal,    Fact::recruiting,
                            Fact::sales,          Fact::spam};
constexpr std::array kOnProfile{Fact::connections, Fact::followers, Fact::completeness,
                                Fact::common_ground};

/// A value that a fact is tried with, and what it would take to get there.
struct Trial {
    Reversal change;
    double value = 0;
    double distance = 0;
};

/// More than any preset comes to; a policy with very many limits is not tried to the end.
constexpr std::size_t kMostCombinations = 4096;

/// As a score is shown, and as thresholds are set.
constexpr double kScoreStep = 0.01;

/// Nothing is below 0: then it is negative.
double just_below(Fact fact, double limit) {
    if (limit <= 0) return -1;
    return info(fact).greatest <= 1 ? std::max(0.0, limit - kScoreStep) : std::ceil(limit) - 1;
}

bool is_unknown(const Facts& facts, Fact fact) {
    return std::holds_alternative<std::monostate>(value_of(facts, fact));
}

class Trials {
public:
    Trials(const ColumnPolicy& policy, const Facts& facts) : policy_(policy), facts_(facts) {
        for (const Fact fact : kTried) {
            if (!policy.reads(fact)) continue;
            if (fact == Fact::photo)
                try_photo();
            else
                try_number(fact);
        }
    }

    /// The policy's verdict of each.
    [[nodiscard]] std::vector<Verdict> verdicts(FactColumns& columns) const {
        assign(columns, facts_, trials_.size());
        for (std::size_t row = 0; row < trials_.size(); ++row) {
            const Trial& trial = trials_[row];
            const Fact fact = trial.change.fact;
            if (fact == Fact::photo) {
                words(columns, fact)[row] = static_cast<std::int8_t>(
                    trial.change.below ? Photo::placeholder : Photo::present);
                continue;
            }
            numbers(columns, fact)[row] = trial.value;
            if (fact == Fact::connections) columns.connections_at_least[row] = 0;
        }
        return policy_.verdicts(columns);
    }

    [[nodiscard]] const std::vector<Trial>& all() const { return trials_; }

private:
    void try_photo() {
        const bool known = facts_.photo.has_value();
        const bool present = facts_.photo == Photo::present;
        std::optional<double> is;
        if (known) is = present ? 1 : 0;
        for (const bool below : {false, true}) {
            if (known && below != present) continue;
            trials_.push_back({{Verdict::review, Fact::photo, below ? 0.0 : 1.0, below, is}, 0, 1});
        }
    }

    void try_number(Fact fact) {
        const FactValue value = value_of(facts_, fact);
        const auto* known = std::get_if<double>(&value);
        for (const ColumnPolicy::Limit& limit : policy_.limits()) {
            if (limit.fact != fact) continue;
            if (!known || *known < limit.value) try_one(fact, known, limit.value, false);
            if (!known || *known >= limit.value) try_one(fact, known, limit.value, true);
        }
    }

    void try_one(Fact fact, const double* known, double limit, bool below) {
        const double value = below ? just_below(fact, limit) : limit;
        if (value < 0 || value > info(fact).greatest) return;
        Trial trial{{Verdict::review, fact, limit, below, std::nullopt}, value, 0};
        if (known) {
            trial.change.is = *known;
            trial.distance = std::abs(value - *known) / std::max(value, *known);
        }
        trials_.push_back(trial);
    }

    const ColumnPolicy& policy_;
    const Facts& facts_;
    std::vector<Trial> trials_;
};

/// What a visit to the profile can show, as far as it is not known: every side of every limit of
/// the facts that the policy asks about, in every combination, each also remaining unknown.
class Visit {
public:
    Visit(const ColumnPolicy& policy, const Facts& facts) : policy_(policy), facts_(facts) {
        for (const Fact fact : kOnProfile) {
            if (!policy.reads(fact) || !is_unknown(facts, fact)) continue;
            std::vector<double> sides = sides_of(fact);
            if (combinations_ * sides.size() > kMostCombinations) continue;
            combinations_ *= sides.size();
            shown_.push_back({fact, std::move(sides)});
        }
    }

    /// The facts that help to turn `verdict` over: with what else a visit may show, it would be
    /// turned over, and would be another without the fact.
    [[nodiscard]] std::vector<Fact> open(Verdict verdict, FactColumns& columns) const {
        if (shown_.empty()) return {};
        const std::vector<Verdict> verdicts = all(columns);
        std::vector<Fact> open;
        std::size_t stride = 1;
        for (const Shown& shown : shown_) {
            const auto helps = [&](std::size_t row) {
                const std::size_t without = row - row / stride % shown.sides.size() * stride;
                return verdicts[row] != verdict && verdicts[row] != verdicts[without];
            };
            std::size_t row = 0;
            while (row < verdicts.size() && !helps(row)) ++row;
            if (row < verdicts.size()) open.push_back(shown.fact);
            stride *= shown.sides.size();
        }
        return open;
    }

private:
    struct Shown {
        Fact fact;
        /// The first is "not known".
        std::vector<double> sides;
    };

    [[nodiscard]] std::vector<double> sides_of(Fact fact) const {
        std::vector<double> sides;
        const auto add = [&](double value) {
            const bool fresh = std::find(sides.begin(), sides.end(), value) == sides.end();
            if (value >= 0 && value <= info(fact).greatest && fresh) sides.push_back(value);
        };
        double least = std::numeric_limits<double>::infinity();
        for (const ColumnPolicy::Limit& limit : policy_.limits()) {
            if (limit.fact != fact) continue;
            least = std::min(least, limit.value);
            add(limit.value);
        }
        if (std::isfinite(least)) add(just_below(fact, least));
        sides.insert(sides.begin(), std::numeric_limits<double>::quiet_NaN());
        return sides;
    }

    /// Of each combination: row r shows side r / stride % sides of each fact.
    [[nodiscard]] std::vector<Verdict> all(FactColumns& columns) const {
        assign(columns, facts_, combinations_);
        std::size_t stride = 1;
        for (const Shown& shown : shown_) {
            const auto column = numbers(columns, shown.fact);
            for (std::size_t row = 0; row < combinations_; ++row)
                column[row] = shown.sides[row / stride % shown.sides.size()];
            stride *= shown.sides.size();
        }
        return policy_.verdicts(columns);
    }

    const ColumnPolicy& policy_;
    const Facts& facts_;
    std::vector<Shown> shown_;
    std::size_t combinations_ = 1;
};

}  // namespace

Reversals reversals(const ColumnPolicy& policy, const Facts& facts, Verdict verdict) {
    // Some thirty vectors, which a card would otherwise make twice and give back.
    thread_local FactColumns columns;
    const Trials trials(policy, facts);
    const std::vector<Verdict> verdicts = trials.verdicts(columns);
    Reversals found;
    double nearest = std::numeric_limits<double>::infinity();
    // Anything known is nearer than what is not.
    constexpr double kUnknownDistance = 2;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i] == verdict) continue;
        const Trial& trial = trials.all()[i];
        const double distance = trial.change.is ? trial.distance : kUnknownDistance;
        if (distance < nearest) {
            nearest = distance;
            found.smallest = trial.change;
            found.smallest->verdict = verdicts[i];
        }
    }
    found.open = Visit(policy, facts).open(verdict, columns);
    return found;
}

}  // namespace doorman
