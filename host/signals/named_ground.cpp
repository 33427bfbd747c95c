#include "signals/named_ground.h"

#include <algorithm>

#include "signals/vocabulary_tables.h"

namespace doorman {
namespace {

/// "Warsaw University" inside a longer name.
bool is_part_of_longer_name(const WordText& text, const PhraseHit& hit) {
    static constexpr std::string_view kOf[] = {"of", "for", "di", "de", "w", "im", "fur", "van"};
    if (goes_on(text, hit.last) &&
        std::find(std::begin(kOf), std::end(kOf), text[hit.last + 1]) != std::end(kOf))
        return true;
    return follows_closely(text, hit.first) && text.words[hit.first - 1].capital &&
           !phrase_before(vocabulary::kAt, text, hit.first) &&
           !phrase_before(vocabulary::kOwn, text, hit.first) &&
           !phrase_before(vocabulary::kShared, text, hit.first);
}

bool legal_form_follows(const WordText& text, const PhraseHit& hit) {
    return goes_on(text, hit.last) &&
           longest_phrase(vocabulary::kLegal, text, hit.last + 1).has_value();
}

/// "Orange UK", but not "Orange UK Academy".
bool country_ends_it(const WordText& text, const PhraseHit& hit) {
    if (!goes_on(text, hit.last)) return false;
    const auto country = longest_phrase(vocabulary::kCountries, text, hit.last + 1);
    return country && (!goes_on(text, country->last) || !text.words[country->last + 1].capital);
}

bool name_goes_on(const WordText& text, const PhraseHit& hit) {
    return goes_on(text, hit.last) && text.words[hit.last + 1].capital &&
           !legal_form_follows(text, hit) && !country_ends_it(text, hit) &&
           !is_one_of(vocabulary::kAt, text, hit.last + 1);
}

/// "at Orange", "@Orange", "ex-Orange", "Orange | Buyer", but not "Orange County" or "orange
/// juice".
bool stands_as_a_name(const WordText& text, const PhraseHit& hit, bool in_note) {
    if (name_goes_on(text, hit)) return false;
    if (text.words[hit.first].after_at || phrase_before(vocabulary::kAt, text, hit.first))
        return true;
    if (in_note && phrase_before(vocabulary::kIn, text, hit.first)) return true;
    const bool alone_before = !follows_closely(text, hit.first);
    // LinkedIn's own words follow the name in an insight ("Orange common organization").
    const bool alone_behind = !goes_on(text, hit.last) || legal_form_follows(text, hit) ||
                              country_ends_it(text, hit) ||
                              longest_phrase(vocabulary::kInsight, text, hit.last + 1);
    return alone_before && alone_behind;
}

/// The word at which the joining words ("of the") that lead to word `first` begin.
std::size_t before_joining_words(const WordText& text, std::size_t first) {
    while (follows_closely(text, first) && is_one_of(vocabulary::kJoining, text, first - 1))
        --first;
    return first;
}

/// "University of Iowa Hospitals", "Szpital Uniwersytetu".
bool is_offshoot(const WordText& text, const PhraseHit& hit) {
    const std::size_t first = before_joining_words(text, hit.first);
    return (goes_on(text, hit.last) &&
            longest_phrase(vocabulary::kOffshoots, text, hit.last + 1)) ||
           (follows_closely(text, first) && phrase_before(vocabulary::kOffshoots, text, first));
}

/// Where the list of names begins in which `hit` stands: at "Zeta" of "trusted by Zeta, Orange". In
/// a headline whose every word has a capital nothing tells what is a name.
std::size_t before_other_names(const WordText& text, const PhraseHit& hit) {
    // More words than LinkedIn's 220 characters hold; who sends more is not followed to their end
    // for each name.
    constexpr std::size_t kLongestList = 110;
    std::size_t first = hit.first;
    while (first > 0 && hit.first - first < kLongestList &&
           text.words[first - 1].after != Gap::sentence &&
           (text.words[first - 1].capital || is_one_of(vocabulary::kAnd, text, first - 1)))
        --first;
    return first;
}

/// At the name itself, or past an article and the like before it.
bool others_end_before(const WordText& text, std::size_t first) {
    for (std::size_t last = before_joining_words(text, first);; --first) {
        if (phrase_before(vocabulary::kOthers, text, first)) return true;
        if (first == last) return false;
    }
}

}  // namespace

bool is_meant(const GroundAlias& alias, const WordText& text, const PhraseHit& hit, bool in_note) {
    if (alias.capitals && !all_in_capitals(text, hit)) return false;
    if (alias.brief) return text.words[hit.first].capital && !name_goes_on(text, hit);
    if (alias.may_go_on && is_part_of_longer_name(text, hit)) return false;
    return !alias.single || stands_as_a_name(text, hit, in_note);
}

bool is_outsider(const WordText& text, const PhraseHit& hit, const Ground& ground) {
    if (ground.kind == GroundKind::school && is_offshoot(text, hit)) return true;
    const std::size_t first = before_joining_words(text, hit.first);
    if (follows_closely(text, first) && is_one_of(vocabulary::kOutsiders, text, first - 1))
        return true;
    constexpr std::size_t kLongestRest = 2;
    std::size_t last = hit.last;
    while (goes_on(text, last) && last - hit.last < kLongestRest) ++last;
    return last > hit.last && !goes_on(text, last) && is_one_of(vocabulary::kOutsiders, text, last);
}

bool is_of_others(const WordText& headline, const PhraseHit& hit) {
    if (goes_on(headline, hit.last) &&
        longest_phrase(vocabulary::kFoundations, headline, hit.last + 1))
        return true;
    return others_end_before(headline, hit.first) ||
           others_end_before(headline, before_other_names(headline, hit));
}

OthersInInsight::OthersInInsight(const WordText& insight) {
    for (std::size_t i = 0; i < insight.words.size(); ++i) {
        if (longest_phrase(vocabulary::kInsight, insight, i)) {
            told_.reset();
            return;
        }
        if (longest_phrase(vocabulary::kTellsOfOthers, insight, i))
            told_ = WordRange{told_ ? told_->first : i, i};
    }
}

}  // namespace doorman
