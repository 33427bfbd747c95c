#include "signals/note.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/language.h"

namespace doorman {
namespace {

constexpr double kReached = 0.5;
/// The whole note is a sentence of LinkedIn's own; hardly ever does a person write just that.
constexpr double kStock = 0.98;

constexpr std::array kScored{std::pair{Group::personal, NoteKind::personal},
                             std::pair{Group::recruiting, NoteKind::recruiting},
                             std::pair{Group::sales, NoteKind::sales},
                             std::pair{Group::spam, NoteKind::spam}};

NoteJudgement judge(const RuleScores& rules) {
    if (rules.hit(Group::default_)) return {NoteKind::default_, kStock, {}};
    NoteJudgement best{NoteKind::generic_, 0, {}};
    double highest = 0;
    for (const auto& [group, kind] : kScored) {
        const double score = rules.score(group);
        if (score >= kReached && score > highest) best.kind = kind;
        highest = std::max(highest, score);
    }
    best.confidence = best.kind == NoteKind::generic_ ? 1 - highest : highest;
    return best;
}

}  // namespace

NoteReading read_note(const Catalogue& catalogue, const CardText& note, bool truncated,
                      std::span<const std::string> groups_off) {
    NoteReading reading{
        RuleScores(catalogue, note.reading.found, groups_off), {}, truncated, false};
    NoteJudgement judgement = judge(reading.rules);
    const bool may_change =
        judgement.kind == NoteKind::generic_ || judgement.kind == NoteKind::default_;
    if (!truncated || !may_change) {
        judgement.language = language_of(note.original, note.reading.folded);
        reading.judgement = std::move(judgement);
    }
    reading.automation = !note.reading.placeholders.empty() ||
                         !note.reading.empty_greetings.empty() ||
                         reading.rules.hit(Group::automation);
    return reading;
}

void set_scores(Scores& scores, const NoteReading& reading) {
    const auto known = [&](Group group) -> std::optional<double> {
        const double score = reading.rules.score(group);
        return reading.truncated && score < kReached ? std::nullopt : std::optional(score);
    };
    scores.sales = known(Group::sales);
    scores.spam = known(Group::spam);
    scores.recruiting = known(Group::recruiting);
    scores.personal = known(Group::personal);
    scores.met = known(Group::met);
}

void set_scores_of_no_note(Scores& scores) {
    scores.sales = scores.spam = scores.recruiting = scores.personal = scores.met = 0;
}

}  // namespace doorman
