#include "signals/ground_name.h"

#include <algorithm>
#include <optional>

#include "signals/phrases.h"
#include "signals/vocabulary_tables.h"
#include "signals/wording.h"

namespace doorman {
namespace {

constexpr Words kByFilter{", by LinkedIn's own filter", ", secondo il filtro di LinkedIn",
                          ", według filtra LinkedIna"};

/// The words of an insight that stand before LinkedIn's own, where these end it.
std::string name_in(const CardText& insight) {
    const WordText& text = insight.words;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const auto hit = longest_phrase(vocabulary::kInsight, text, i);
        if (!hit) continue;
        if (i == 0 || hit->last + 1 < text.words.size()) break;
        // "3 common organizations" names none of them.
        if (i == 1 && holds_digit(text[0])) break;
        const Evidence name = insight.evidence(0, i - 1);
        return excerpt(insight.original, name.start, name.end);
    }
    return excerpt(insight.original);
}

}  // namespace

std::string which_ground(const SharedGround& shared, const Findings& findings, const Owner& owner,
                         Locale locale) {
    if (shared.ground) return ": " + excerpt(owner.grounds()[*shared.ground].name);
    const auto& insights = findings.texts.insights;
    const auto insight = std::find_if(insights.begin(), insights.end(), [&](const CardText& text) {
        return shared.evidence && text.field == shared.evidence->field;
    });
    return insight == insights.end() ? std::string(kByFilter.in(locale)) : ": " + name_in(*insight);
}

}  // namespace doorman
