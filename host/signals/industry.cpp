#include "signals/industry.h"

#include <algorithm>

#include "signals/as_written.h"
#include "signals/vocabulary_tables.h"

namespace doorman {

std::span<const Industry> industries() {
    return vocabulary::kIndustries;
}

namespace {

/// A selling family of rules whose span opens a clause about those who are sold to.
constexpr std::string_view kHelps = "help_x";

/// With `kNoIndustry` for what tells none.
std::vector<IndustryHit> terms_in(const WordText& text) {
    std::vector<IndustryHit> hits;
    for (std::size_t i = 0; i < text.words.size();) {
        const auto found = longest_phrase(vocabulary::kIndustryTerms, text, i);
        if (!found || (found->phrase->capitals && !text.words[i].all_capitals)) {
            ++i;
            continue;
        }
        // One term may belong to several industries; its entries stand side by side.
        for (const Phrase* p = found->phrase;
             p != std::end(vocabulary::kIndustryTerms) && p->text == found->phrase->text; ++p)
            if (hits.empty() || hits.back().industry != p->value ||
                hits.back().first_word != found->first)
                hits.push_back({p->value, found->first, found->last});
        i = found->last + 1;
    }
    return hits;
}

bool tells_none(const IndustryHit& hit) {
    return hit.industry == vocabulary::kNoIndustry;
}

/// A bit for each word of a headline.
using WordMarks = std::vector<bool>;

void mark(WordMarks& marks, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i) marks[i] = true;
}

bool any_marked(const WordMarks& marks, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i <= last; ++i)
        if (marks[i]) return true;
    return false;
}

/// "event planners, venues and hotels" is one clause, "event planners | Founder" are two.
bool ends_clause(const CardText& headline, std::size_t word) {
    const WordText& text = headline.words;
    if (word + 1 == text.words.size() || text.words[word].after == Gap::sentence) return true;
    const std::string_view marks = marks_behind(headline, word);
    return marks.find_first_not_of(" ,&'+") != std::string_view::npos && marks != "-";
}

std::size_t last_of_audience(const CardText& headline, std::size_t word) {
    while (!ends_clause(headline, word) && !is_one_of(vocabulary::kBy, headline.words, word + 1))
        ++word;
    return word;
}

bool lies_in(const CardText& headline, std::size_t word, const Span& span) {
    const Span where = utf16_span(headline.reading.folded, headline.words.words[word].folded_begin,
                                  headline.words.words[word].folded_end);
    return where.start < span.end && span.start < where.end;
}

/// "nurse recruiter", but not "nurse and recruiter" nor "nurse, recruiter".
bool is_one_title(const CardText& headline, std::size_t word) {
    const WordText& text = headline.words;
    if (!goes_on(text, word) || is_one_of(vocabulary::kAnd, text, word + 1)) return false;
    return marks_behind(headline, word).find_first_of("&+") == std::string_view::npos;
}

/// For each word of a headline the last one of what it stands in: told once for all words, since
/// whoever repeats "hiring nurses" would otherwise have each looked for to the end.
struct Ends {
    explicit Ends(const CardText& headline)
        : soft(headline.words.words.size()), audience(soft.size()), title(soft.size()) {
        const WordText& text = headline.words;
        for (std::size_t i = soft.size(); i-- > 0;) {
            soft[i] = goes_on(text, i) ? soft[i + 1] : i;
            const bool last = ends_clause(headline, i) || is_one_of(vocabulary::kBy, text, i + 1);
            audience[i] = last ? i : audience[i + 1];
            if (!is_one_title(headline, i))
                title[i] = i;
            else
                title[i] = is_one_of(vocabulary::kFor, text, i + 1) ? title[audience[i + 1]]
                                                                    : title[i + 1];
        }
    }

    /// Without punctuation.
    std::vector<std::size_t> soft;
    /// Whom something is for.
    std::vector<std::size_t> audience;
    /// "recruiter for nurses" of "nurse recruiter for nurses".
    std::vector<std::size_t> title;
};

/// Marks that are set by stretches, however many of them overlap.
class Stretches {
public:
    explicit Stretches(std::size_t words) : borders_(words + 1) {}

    /// Words [first, last].
    void add(std::size_t first, std::size_t last) {
        ++borders_[first];
        --borders_[last + 1];
    }
    [[nodiscard]] WordMarks marks() const {
        WordMarks marks(borders_.size() - 1);
        int covering = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            covering += borders_[i];
            marks[i] = covering > 0;
        }
        return marks;
    }

private:
    std::vector<int> borders_;
};

/// Words that leave open whether they are of the sender's own trade: "Former nurse", "Hiring
/// nurses", "Nurse recruiter", "Software for nurses". A trade in `own` opens no doubt.
WordMarks doubts_in(const CardText& headline, const WordMarks& own) {
    const WordText& text = headline.words;
    const Ends ends(headline);
    Stretches doubts(text.words.size());
    const auto is_trade = [&](std::span<const Phrase> trades, std::size_t word) {
        const auto hit = longest_phrase(trades, text, word);
        return hit && !any_marked(own, hit->first, hit->last) ? hit : std::nullopt;
    };
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        if (const auto past = longest_phrase(vocabulary::kPast, text, i);
            past && goes_on(text, past->last))
            doubts.add(past->last + 1, ends.soft[past->last]);
        if (const auto served = longest_phrase(vocabulary::kServed, text, i);
            served && !ends_clause(headline, served->last))
            doubts.add(served->last + 1, ends.audience[served->last + 1]);
        const auto any_field = is_trade(vocabulary::kAnyField, i);
        const auto trade = any_field ? any_field : is_trade(vocabulary::kOffered, i);
        if (!trade) continue;
        if (const std::size_t last = ends.title[trade->last]; last > trade->last)
            doubts.add(trade->last + 1, last);
        constexpr std::size_t kLongestBefore = 2;
        for (std::size_t first = i; any_field && first > 0 && i - first < kLongestBefore &&
                                    is_one_title(headline, first - 1);
             --first)
            doubts.add(first - 1, first - 1);
    }
    return doubts.marks();
}

/// "Infrastructure engineer (Kubernetes)".
bool may_mean_software(const WordText& text, const PhraseHit& own,
                       const std::vector<IndustryHit>& hits) {
    return own.first == own.last && is_one_of(vocabulary::kTwofold, text, own.first) &&
           std::any_of(hits.begin(), hits.end(), [&](const IndustryHit& hit) {
               return !tells_none(hit) && industries()[hit.industry].id == "software" &&
                      (hit.last_word < own.first || own.last < hit.first_word);
           });
}

}  // namespace

std::vector<WordRange> audiences(const Catalogue& rules, const CardText& headline) {
    std::vector<WordRange> ranges;
    bool sells = false;
    const std::size_t count = headline.words.words.size();
    for (const Found& found : headline.reading.found) {
        const Rule& rule = rules.rules()[found.rule];
        if (rule.group != Group::headline_sells) continue;
        sells = true;
        if (rule.family != kHelps) continue;
        for (std::size_t i = 0; i < count; ++i) {
            if (!lies_in(headline, i, found.where)) continue;
            ranges.push_back({i, last_of_audience(headline, i)});
            break;
        }
    }
    for (std::size_t i = 0; sells && i + 1 < count; ++i) {
        if (!is_one_of(vocabulary::kFor, headline.words, i) || ends_clause(headline, i)) continue;
        ranges.push_back({i + 1, last_of_audience(headline, i + 1)});
        i = ranges.back().last;
    }
    return ranges;
}

std::vector<IndustryHit> industries_in(const WordText& text) {
    std::vector<IndustryHit> hits = terms_in(text);
    std::erase_if(hits, tells_none);
    return hits;
}

IndustryComparison compare_industry(const Owner& owner, const CardText& headline,
                                    std::span<const WordRange> audiences) {
    if (!owner.has_industries()) return {};
    const WordText& text = headline.words;
    std::vector<IndustryHit> hits = terms_in(text);
    WordMarks of_others(text.words.size());
    for (const WordRange& range : audiences) mark(of_others, range.first, range.last);
    WordMarks silent = of_others;
    for (const IndustryHit& hit : hits)
        if (tells_none(hit)) mark(silent, hit.first_word, hit.last_word);
    const auto& own_industries = owner.industries();
    const auto is_owners = [&](const IndustryHit& hit) {
        return std::binary_search(own_industries.begin(), own_industries.end(), hit.industry);
    };
    WordMarks own_words(text.words.size());
    for (const IndustryHit& hit : hits)
        if (is_owners(hit)) mark(own_words, hit.first_word, hit.last_word);
    const WordMarks doubts = doubts_in(headline, own_words);
    bool in_doubt = false;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const auto own = longest_phrase(owner.industry_phrases(), text, i);
        if (!own || (own->phrase->capitals && !all_in_capitals(text, *own)) ||
            any_marked(silent, own->first, own->last))
            continue;
        if (any_marked(doubts, own->first, own->last) || may_mean_software(text, *own, hits)) {
            in_doubt = true;
            continue;
        }
        return {1.0, {0, own->first, own->last}, true};
    }
    std::erase_if(hits, [&](const IndustryHit& hit) {
        return tells_none(hit) || any_marked(of_others, hit.first_word, hit.last_word);
    });
    for (const IndustryHit& hit : hits) {
        if (!is_owners(hit)) continue;
        if (!any_marked(doubts, hit.first_word, hit.last_word)) return {1.0, hit, false};
        in_doubt = true;
    }
    if (hits.empty() || in_doubt) return {};
    return {0.0, hits.front(), false};
}

}  // namespace doorman
