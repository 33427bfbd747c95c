#include "signals/note.h"

#include <algorithm>
#include <array>
#include <utility>

#include "signals/diction_shape.h"
#include "text/language.h"

namespace doorman {
namespace {

/// The whole note is a sentence of LinkedIn's own; hardly ever does a person write just that.
constexpr double kStock = 0.98;

constexpr std::array kScored{std::pair{Group::personal, NoteKind::personal},
                             std::pair{Group::recruiting, NoteKind::recruiting},
                             std::pair{Group::sales, NoteKind::sales},
                             std::pair{Group::spam, NoteKind::spam}};

Speech speech_of(const CardText& note, std::string_view sender) {
    const Diction diction = diction_of(note.words, marks_of(note.original), sender);
    Speech speech{diction.sums, {}};
    for (std::size_t i = 0; i < kDictionGroups.size(); ++i) {
        if (diction.sums[i] <= 0) continue;
        const Evidence where = note.evidence(diction.loudest[i].first, diction.loudest[i].last);
        speech.loudest[i] = {where.start, where.end};
    }
    return speech;
}

/// A word of one language is another one's for something else: "promotion" is advice in German and
/// a post in French. English ones are everybody's, and Chinese and Japanese have no blanks to tell
/// words by.
bool is_stray(const Rule& rule, const Found& found, std::string_view language) {
    static constexpr std::array<std::string_view, 4> kEverywhere{"any", "en", "zh", "ja"};
    return found.one_word && !language.empty() && !much_alike(rule.language, language) &&
           !rule.own &&
           std::find(kEverywhere.begin(), kEverywhere.end(), rule.language) == kEverywhere.end();
}

std::vector<Found> without_strays(const Catalogue& catalogue, std::vector<Found> found,
                                  std::string_view language) {
    std::erase_if(found, [&](const Found& one) {
        return is_stray(catalogue.rules()[one.rule], one, language);
    });
    return found;
}

}  // namespace

NoteJudgement judge(const RuleScores& rules) {
    if (rules.hit(Group::default_)) return {NoteKind::default_, kStock, {}};
    const auto* loudest = &kScored.front();
    double highest = 0;
    for (const auto& one : kScored) {
        if (rules.loudness(one.first) > rules.loudness(loudest->first)) loudest = &one;
        highest = std::max(highest, rules.score(one.first));
    }
    const double loudness = rules.loudness(loudest->first);
    if (loudness < 0) return {NoteKind::generic_, std::max(1 - highest, kReached), {}};
    NoteKind kind = loudest->second;
    const double personal = rules.loudness(Group::personal);
    const bool acted_on = (kind == NoteKind::sales && rules.score(Group::sales) >= kPitchActedOn) ||
                          (kind == NoteKind::spam && rules.score(Group::spam) >= kSpamActedOn);
    if ((kind == NoteKind::sales || kind == NoteKind::spam) && personal >= 0 &&
        loudness < personal + kDoubt && !acted_on)
        kind = NoteKind::personal;
    const double score = rules.score(kind == NoteKind::personal ? Group::personal : loudest->first);
    return {kind, std::max(score, kReached), {}, score < kReached};
}

NoteReading read_note(const Catalogue& catalogue, const CardText& note, bool truncated,
                      std::span<const std::string> groups_off, std::string_view sender) {
    const std::string_view language = language_of(note.original, note.reading.folded);
    NoteReading reading{
        RuleScores(catalogue, without_strays(catalogue, note.reading.found, language), groups_off,
                   language, speech_of(note, sender)),
        {},
        truncated,
        false};
    NoteJudgement judgement = judge(reading.rules);
    const bool may_change =
        judgement.kind == NoteKind::generic_ || judgement.kind == NoteKind::default_;
    if (!truncated || !may_change) {
        judgement.language = language;
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
