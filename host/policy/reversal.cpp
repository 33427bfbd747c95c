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

/// As a score is shown, and as thresholds are set.
constexpr double kScoreStep = 0.01;

double just_below(Fact fact, double limit) {
    return info(fact).greatest <= 1 ? limit - kScoreStep : std::ceil(limit) - 1;
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
    [[nodiscard]] std::vector<Verdict> verdicts() const {
        FactColumns columns;
        append(columns, facts_, trials_.size());
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

}  // namespace

Reversals reversals(const ColumnPolicy& policy, const Facts& facts, Verdict verdict) {
    const Trials trials(policy, facts);
    const std::vector<Verdict> verdicts = trials.verdicts();
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
        const Fact fact = trial.change.fact;
        const bool on_profile =
            std::find(kOnProfile.begin(), kOnProfile.end(), fact) != kOnProfile.end();
        const bool fresh =
            std::find(found.open.begin(), found.open.end(), fact) == found.open.end();
        if (!trial.change.is && on_profile && fresh) found.open.push_back(fact);
    }
    return found;
}

}  // namespace doorman
