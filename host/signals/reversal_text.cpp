#include "signals/reversal_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "policy/facts.h"
#include "signals/fact_words.h"

namespace doorman {
namespace {

using namespace fact_words;

const Words& verdict_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::accept:
            return kAccept;
        case Verdict::ignore:
            return kIgnore;
        case Verdict::review:
            break;
    }
    return kReview;
}

/// How a count is spoken of.
struct CountWords {
    const Noun& noun;
    const Words& at_least = kIfAtLeast;
    const Words& fewer = kIfFewer;
    const Words& is = kHas;
};

std::optional<CountWords> words_of_count(Fact fact) {
    switch (fact) {
        case Fact::mutual:
            return CountWords{kMutual};
        case Fact::connections:
            return CountWords{kContacts};
        case Fact::followers:
            return CountWords{kFollowers};
        case Fact::same_text:
            return CountWords{kSenders, kIfFromAtLeast, kIfFromFewer, kFrom};
        default:
            return std::nullopt;
    }
}

const YesNo* yes_no_of(Fact fact) {
    switch (fact) {
        case Fact::photo:
            return &kPhoto;
        case Fact::common_ground:
            return &kCommonGround;
        case Fact::met:
            return &kMet;
        case Fact::same_industry:
            return &kSameIndustry;
        default:
            return nullptr;
    }
}

const Words& name_of_score(Fact fact) {
    switch (fact) {
        case Fact::spam:
            return kSpam;
        case Fact::recruiting:
            return kRecruiting;
        case Fact::personal:
            return kPersonal;
        case Fact::headline_sells:
            return kHeadlineSells;
        case Fact::completeness:
            return kCompleteness;
        default:
            return kSales;
    }
}

template <class... Format>
std::string in_figures(double number, Locale locale, Format... format) {
    std::string text(32, '\0');
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, format...);
    text.resize(static_cast<std::size_t>(end.ptr - text.data()));
    if (locale != Locale::en) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

/// From 0.00 to 1.00, as the sliders of the options show thresholds.
std::string score_in_words(double score, Locale locale) {
    return in_figures(std::clamp(score, 0.0, 1.0), locale, std::chars_format::fixed, 2);
}

}  // namespace

std::string number_in_words(double number, Locale locale) {
    return in_figures(std::round(number * 100) / 100, locale);
}

std::string reversal_text(const Reversal& reversal, Locale locale) {
    std::string text = fill(kWouldBe, locale, {verdict_words(reversal.verdict).in(locale)});
    const auto is = [&](const Words& words, std::string (*in_words)(double, Locale)) {
        text += reversal.is ? fill(words, locale, {in_words(*reversal.is, locale)})
                            : std::string(kNotKnown.in(locale));
    };
    if (const auto count = words_of_count(reversal.fact)) {
        const std::string what =
            counted(std::llround(std::ceil(reversal.limit)), count->noun, locale);
        text += fill(reversal.below ? count->fewer : count->at_least, locale, {what});
        is(count->is, number_in_words);
    } else if (const YesNo* sides = yes_no_of(reversal.fact)) {
        text += (reversal.below ? sides->no : sides->yes).in(locale);
        if (!reversal.is) text += kNotKnown.in(locale);
    } else {
        text +=
            fill(reversal.below ? kIfScoreBelow : kIfScoreAtLeast, locale,
                 {name_of_score(reversal.fact).in(locale), score_in_words(reversal.limit, locale)});
        is(kIs, score_in_words);
    }
    return text;
}

void add_reversal(const Judge& judge, const Invitation& invitation, const Facts& facts,
                  Annotation& annotation) {
    const Reversals found = reversals(judge.column_policy(), facts, annotation.verdict);
    if (found.smallest)
        annotation.reversal =
            SmallestChange{found.smallest->verdict, reversal_text(*found.smallest, judge.locale()),
                           std::string(info(found.smallest->fact).name)};
    const bool visited = invitation.profile_facts && invitation.profile_facts->seen_at;
    if (visited || !invitation.profile) return;
    for (const Fact fact : found.open) {
        // Who has told nothing of themselves shares nothing that a profile could show.
        if (fact == Fact::common_ground && judge.owner().grounds().empty()) continue;
        annotation.open_facts.emplace_back(info(fact).name);
    }
}

}  // namespace doorman
