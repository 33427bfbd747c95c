#include "signals/evaluate.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <utility>

#include "rules/matcher.h"
#include "signals/note.h"
#include "signals/words.h"

namespace doorman {
namespace {

constexpr int kDraws = 1000;
constexpr double kZ = 1.96;
constexpr std::uint_fast64_t kSeed = 20261122;

using Confusion = std::array<std::array<std::size_t, kEvaluatedKindCount>, kEvaluatedKindCount>;
/// A label and what was predicted instead, as indices into `kEvaluatedKinds`.
using Pair = std::pair<std::size_t, std::size_t>;

std::size_t index_of(NoteKind kind) {
    const auto found = std::find(kEvaluatedKinds.begin(), kEvaluatedKinds.end(), kind);
    // `none` cannot be the kind of a text; it counts as the kind that says nothing.
    return found == kEvaluatedKinds.end()
               ? 1
               : static_cast<std::size_t>(found - kEvaluatedKinds.begin());
}

struct Sums {
    std::size_t hit = 0;
    std::size_t labelled = 0;
    std::size_t predicted = 0;
};

Sums sums_of(const Confusion& confusion, std::size_t kind) {
    Sums sums{confusion[kind][kind], 0, 0};
    for (std::size_t other = 0; other < kEvaluatedKindCount; ++other) {
        sums.labelled += confusion[kind][other];
        sums.predicted += confusion[other][kind];
    }
    return sums;
}

double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double f1_of(const Confusion& confusion, std::size_t kind) {
    const Sums sums = sums_of(confusion, kind);
    return ratio(2 * sums.hit, sums.labelled + sums.predicted);
}

double macro_f1_of(const Confusion& confusion) {
    double sum = 0;
    std::size_t kinds = 0;
    for (std::size_t kind = 0; kind < kEvaluatedKindCount; ++kind) {
        if (sums_of(confusion, kind).labelled == 0) continue;
        sum += f1_of(confusion, kind);
        ++kinds;
    }
    return kinds == 0 ? 0 : sum / static_cast<double>(kinds);
}

Confusion confusion_of(std::span<const Pair> pairs) {
    Confusion confusion{};
    for (const auto& [label, predicted] : pairs) ++confusion[label][predicted];
    return confusion;
}

/// Wilson's score interval for `part` of `whole`.
Estimate proportion(std::size_t part, std::size_t whole) {
    if (whole == 0) return {0, 0, 1};
    const double n = static_cast<double>(whole);
    const double p = ratio(part, whole);
    const double z2 = kZ * kZ;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kZ / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {p, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Estimate with_interval(double value, std::vector<double> draws) {
    if (draws.empty()) return {value, 0, 1};
    std::sort(draws.begin(), draws.end());
    const auto at = [&](double share) {
        return draws[static_cast<std::size_t>(share * static_cast<double>(draws.size() - 1))];
    };
    return {value, at(0.025), at(0.975)};
}

/// The figures of `pairs` drawn anew with replacement, time after time.
template <class Visit>
void bootstrap(std::span<const Pair> pairs, Visit visit) {
    if (pairs.empty()) return;
    std::mt19937_64 random(kSeed);
    for (int draw = 0; draw < kDraws; ++draw) {
        Confusion confusion{};
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            // Not a distribution of <random>: those differ between standard libraries.
            const auto& [label, predicted] =
                pairs[static_cast<std::size_t>(random() % pairs.size())];
            ++confusion[label][predicted];
        }
        visit(confusion);
    }
}

Estimate macro_f1_with_interval(std::span<const Pair> pairs) {
    std::vector<double> draws;
    bootstrap(pairs, [&](const Confusion& drawn) { draws.push_back(macro_f1_of(drawn)); });
    return with_interval(macro_f1_of(confusion_of(pairs)), std::move(draws));
}

KindScore score_of(const Confusion& confusion, std::size_t kind, std::vector<double> f1_draws) {
    const Sums sums = sums_of(confusion, kind);
    return {proportion(sums.hit, sums.predicted), proportion(sums.hit, sums.labelled),
            with_interval(f1_of(confusion, kind), std::move(f1_draws)), sums.labelled};
}

/// Of yes and no, as 1 and 0.
std::optional<KindScore> score_of_yes(std::span<const Pair> pairs) {
    if (pairs.empty()) return {};
    std::vector<double> draws;
    bootstrap(pairs, [&](const Confusion& drawn) { draws.push_back(f1_of(drawn, 1)); });
    return score_of(confusion_of(pairs), 1, std::move(draws));
}

std::vector<LanguageScore> by_language(std::span<const LabelledNote> notes,
                                       std::span<const NoteKind> predicted) {
    std::map<std::string, std::vector<Pair>> pairs;
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (!notes[i].ambiguous)
            pairs[notes[i].language].push_back({index_of(notes[i].label), index_of(predicted[i])});
    std::vector<LanguageScore> scores;
    scores.reserve(pairs.size());
    for (const auto& [language, own] : pairs)
        scores.push_back({language, own.size(), macro_f1_with_interval(own)});
    std::stable_sort(scores.begin(), scores.end(),
                     [](const LanguageScore& a, const LanguageScore& b) { return a.n > b.n; });
    return scores;
}

}  // namespace

Evaluation evaluate(std::span<const LabelledNote> notes, std::span<const NoteKind> predicted) {
    Evaluation result;
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (notes[i].ambiguous)
            ++result.ambiguous;
        else
            pairs.push_back({index_of(notes[i].label), index_of(predicted[i])});
    }
    result.n = pairs.size();
    result.confusion = confusion_of(pairs);

    std::vector<double> macro_draws;
    std::array<std::vector<double>, kEvaluatedKindCount> f1_draws;
    bootstrap(pairs, [&](const Confusion& drawn) {
        macro_draws.push_back(macro_f1_of(drawn));
        for (std::size_t kind = 0; kind < kEvaluatedKindCount; ++kind)
            f1_draws[kind].push_back(f1_of(drawn, kind));
    });
    result.macro_f1 = with_interval(macro_f1_of(result.confusion), std::move(macro_draws));
    for (std::size_t kind = 0; kind < kEvaluatedKindCount; ++kind)
        result.kinds[kind] = score_of(result.confusion, kind, std::move(f1_draws[kind]));
    result.languages = by_language(notes, predicted);
    return result;
}

Evaluation evaluate(std::span<const LabelledNote> notes, const Catalogue& rules) {
    std::vector<NoteKind> predicted;
    predicted.reserve(notes.size());
    std::vector<Pair> met;
    for (const LabelledNote& note : notes) {
        CardText text;
        text.original = note.text;
        text.reading = read(rules, Field::note, note.text);
        text.words = words_of(text.original, text.reading.folded);
        const NoteReading reading = read_note(rules, text, false, {});
        predicted.push_back(reading.judgement->kind);
        if (note.met)
            met.push_back({*note.met ? 1 : 0, reading.rules.score(Group::met) >= kReached ? 1 : 0});
    }
    Evaluation result = evaluate(notes, predicted);
    result.met = score_of_yes(met);
    return result;
}

}  // namespace doorman
