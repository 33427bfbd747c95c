#include "journal/less_shown.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace doorman {
namespace {

constexpr std::string_view kNoteField = "note";

/// Of the signals without evidence those that come from the card; others (of the history, say) are
/// told anew each time.
std::string_view field_of_group(std::string_view group) {
    if (group == "campaign") return kNoteField;
    if (group == "commonGround") return "list";
    if (group == "completeness") return "profileFacts/";
    return {};
}

bool is_of(const Signal& signal, std::string_view field) {
    if (signal.evidence.empty()) return field_of_group(signal.group) == field;
    return std::any_of(signal.evidence.begin(), signal.evidence.end(),
                       [&](const Evidence& place) { return place.field == field; });
}

bool shows(const Shown& shown, std::string_view field) {
    const Invitation& card = shown.card;
    if (field == kNoteField) return shown.note;
    if (field == "headline") return card.headline.has_value();
    if (field == "name") return card.name.has_value();
    if (field == "list") return card.list.has_value();
    if (field.starts_with("insights/")) return card.insights.has_value();
    if (field.starts_with("mutual/")) return card.mutual.has_value();
    if (field.starts_with("profileFacts/")) return card.profile_facts.has_value();
    return true;
}

/// The card of now says nothing of where it was found.
bool is_kept(const Signal& signal, const Shown& shown) {
    if (signal.evidence.empty()) return !shows(shown, field_of_group(signal.group));
    return std::none_of(signal.evidence.begin(), signal.evidence.end(),
                        [&](const Evidence& place) { return shows(shown, place.field); });
}

void keep_score(std::optional<double>& score, std::optional<double> before) {
    if (!score) score = before;
}

}  // namespace

void leave_out_note(StoredAnnotation& annotation) {
    annotation.language.clear();
    Scores& scores = annotation.scores;
    for (auto* score :
         {&scores.sales, &scores.spam, &scores.recruiting, &scores.personal, &scores.met})
        score->reset();
    std::erase_if(annotation.signals,
                  [](const Signal& signal) { return is_of(signal, kNoteField); });
}

void keep_known(StoredAnnotation& now, StoredAnnotation before, const Shown& shown) {
    if (!shown.note) {
        if (now.language.empty()) now.language = std::move(before.language);
        keep_score(now.scores.sales, before.scores.sales);
        keep_score(now.scores.spam, before.scores.spam);
        keep_score(now.scores.recruiting, before.scores.recruiting);
        keep_score(now.scores.personal, before.scores.personal);
        keep_score(now.scores.met, before.scores.met);
    }
    keep_score(now.scores.common_ground, before.scores.common_ground);
    keep_score(now.scores.same_industry, before.scores.same_industry);
    keep_score(now.scores.headline_sells, before.scores.headline_sells);
    keep_score(now.scores.completeness, before.scores.completeness);
    std::erase_if(before.signals, [&](const Signal& signal) {
        const auto same = [&](const Signal& each) { return each.id == signal.id; };
        return !is_kept(signal, shown) || std::any_of(now.signals.begin(), now.signals.end(), same);
    });
    std::move(before.signals.begin(), before.signals.end(), std::back_inserter(now.signals));
}

}  // namespace doorman
