#include "rules/matcher.h"

#include <algorithm>

#include "rules/catalogue_parts.h"

namespace doorman {
namespace {

std::vector<Span> spans_of(const Folded& folded, std::span<const Placeholder> placeholders,
                           Placeholder::Kind kind) {
    std::vector<Span> spans;
    for (const Placeholder& placeholder : placeholders)
        if (placeholder.kind == kind)
            spans.push_back(utf16_span(folded, placeholder.begin, placeholder.end));
    return spans;
}

void add_found(const Folded& folded, const Matches& matches, std::vector<Found>& out) {
    for (const Hit& hit : matches.hits)
        out.push_back({hit.rule, utf16_span(folded, hit.begin, hit.end)});
}

// What only the second reading of disguised words shows.
void read_undisguised(const Catalogue& catalogue, Field field, std::string_view utf8,
                      Reading& reading) {
    Folded second = fold_undisguised(utf8, reading.folded.disguised);
    mask_placeholders(second);
    add_found(second, match(catalogue, field, second), reading.found);
    const auto by_rule = [](const Found& a, const Found& b) { return a.rule < b.rule; };
    std::stable_sort(reading.found.begin(), reading.found.end(), by_rule);
    const auto same = [](const Found& a, const Found& b) { return a.rule == b.rule; };
    reading.found.erase(std::unique(reading.found.begin(), reading.found.end(), same),
                        reading.found.end());
}

}  // namespace

Matches match(const Catalogue& catalogue, Field field, const Folded& folded) {
    Catalogue::Parts& parts = catalogue.parts();
    const re2::StringPiece text(folded.text.data(), folded.text.size());
    Matches matches;
    std::vector<std::uint32_t> candidates;
    for (const auto& section : parts.sections) {
        candidates.clear();
        section.index.candidates(folded.text, candidates);
        std::sort(candidates.begin(), candidates.end());
        for (const std::uint32_t candidate : candidates) {
            const std::uint32_t index = section.first + candidate;
            const Rule& rule = parts.rules[index];
            if (!rule.fields.has(field) || !parts.active(index)) continue;
            const RE2& expression = parts.expressions.get(index, rule.pattern);
            if (!expression.ok()) {
                matches.failed.push_back(index);
                continue;
            }
            re2::StringPiece where;
            if (!expression.Match(text, 0, text.size(), RE2::UNANCHORED, &where, 1)) continue;
            if (where.empty()) continue;
            const auto begin = static_cast<std::uint32_t>(where.data() - text.data());
            matches.hits.push_back({index, begin, begin + static_cast<std::uint32_t>(where.size())});
        }
    }
    return matches;
}

Reading read(const Catalogue& catalogue, Field field, std::string_view utf8) {
    Reading reading;
    reading.folded = fold(utf8);
    const auto placeholders = mask_placeholders(reading.folded);
    reading.placeholders = spans_of(reading.folded, placeholders, Placeholder::Kind::field);
    reading.empty_greetings = spans_of(reading.folded, placeholders, Placeholder::Kind::empty_greeting);

    Matches matches = match(catalogue, field, reading.folded);
    add_found(reading.folded, matches, reading.found);
    reading.failed = std::move(matches.failed);
    if (!reading.folded.disguised.empty()) read_undisguised(catalogue, field, utf8, reading);
    return reading;
}

}  // namespace doorman
