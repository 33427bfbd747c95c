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

// One text against the rules of one field.
class Matching {
public:
    Matching(Catalogue::Parts& parts, Field field, std::string_view text, Matches& out)
        : parts_(parts), field_(field), text_(text), out_(out) {}

    void run(const Catalogue::Parts::Section& section) {
        candidates_.clear();
        section.tables.literals.candidates(text_, candidates_);
        if (candidates_.empty()) return;
        if (word_starts_.empty()) find_word_starts(text_, word_starts_);
        // A rule's alternatives stand together then.
        std::sort(candidates_.begin(), candidates_.end());

        Hit best;
        bool failed = false;
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const std::uint32_t rule =
                section.first_rule + section.tables.expressions[candidates_[i]].rule;
            if (parts_.rules[rule].fields.has(field_) && parts_.active(rule)) {
                const Hit hit = run(section, candidates_[i], failed);
                const bool leftmost = best.begin == best.end || hit.begin < best.begin;
                if (hit.begin < hit.end && leftmost) best = {rule, hit.begin, hit.end};
            }
            const bool last =
                i + 1 == candidates_.size() ||
                section.first_rule + section.tables.expressions[candidates_[i + 1]].rule != rule;
            if (!last) continue;
            if (best.begin < best.end) out_.hits.push_back(best);
            if (failed) out_.failed.push_back(rule);
            best = {};
            failed = false;
        }
    }

private:
    // The leftmost match of one expression; empty when there is none.
    Hit run(const Catalogue::Parts::Section& section, std::uint32_t index, bool& failed) {
        const Programs& programs = section.tables.programs;
        if (programs.programs[index].native) {
            const ProgramMatch match = run_program(programs, index, text_, word_starts_);
            if (match.outcome == ProgramMatch::Outcome::found) return {0, match.begin, match.end};
            if (match.outcome == ProgramMatch::Outcome::none) return {};
        }
        const RE2& expression = parts_.compiled->get(section.first_expression + index,
                                                     section.tables.expressions[index].pattern);
        if (!expression.ok()) {
            failed = true;
            return {};
        }
        const re2::StringPiece text(text_.data(), text_.size());
        re2::StringPiece where;
        if (!expression.Match(text, 0, text.size(), RE2::UNANCHORED, &where, 1)) return {};
        const auto begin = static_cast<std::uint32_t>(where.data() - text.data());
        return {0, begin, begin + static_cast<std::uint32_t>(where.size())};
    }

    Catalogue::Parts& parts_;
    Field field_;
    std::string_view text_;
    Matches& out_;
    std::vector<std::uint32_t> candidates_;
    std::vector<std::uint32_t> word_starts_;
};

}  // namespace

Matches match(const Catalogue& catalogue, Field field, const Folded& folded) {
    Matches matches;
    Matching matching(catalogue.parts(), field, folded.text, matches);
    for (const auto& section : catalogue.parts().sections) matching.run(section);
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
