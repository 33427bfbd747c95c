#include "signals/industry.h"

#include <algorithm>

#include "signals/vocabulary_tables.h"

namespace doorman {

std::span<const Industry> industries() {
    return vocabulary::kIndustries;
}

std::vector<IndustryHit> industries_in(const WordText& text) {
    std::vector<IndustryHit> hits;
    for (std::size_t i = 0; i < text.words.size();) {
        const auto found = longest_phrase(vocabulary::kIndustryTerms, text, i);
        if (!found) {
            ++i;
            continue;
        }
        // One term may belong to several industries; its entries stand side by side.
        for (const Phrase* p = found->phrase;
             p != std::end(vocabulary::kIndustryTerms) && p->text == found->phrase->text; ++p)
            if (p->value != vocabulary::kNoIndustry &&
                (hits.empty() || hits.back().industry != p->value ||
                 hits.back().first_word != found->first))
                hits.push_back({p->value, found->first, found->last});
        i = found->last + 1;
    }
    return hits;
}

IndustryComparison compare_industry(const Owner& owner, const WordText& headline) {
    if (!owner.has_industries()) return {};
    for (std::size_t i = 0; i < headline.words.size(); ++i) {
        if (const auto own = longest_phrase(owner.industry_phrases(), headline, i))
            return {1.0, {0, own->first, own->last}, true};
    }
    const std::vector<IndustryHit> hits = industries_in(headline);
    if (hits.empty()) return {};
    const auto& own = owner.industries();
    for (const IndustryHit& hit : hits) {
        if (std::binary_search(own.begin(), own.end(), hit.industry)) return {1.0, hit, false};
    }
    return {0.0, hits.front(), false};
}

}  // namespace doorman
