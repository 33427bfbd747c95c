#include "service/rule_trial.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/matcher.h"
#include "rules/pack.h"
#include "rules/pattern.h"
#include "text/placeholders.h"

namespace doorman {

namespace {

std::string folded(std::string_view pattern) {
    auto folded = fold_pattern(pattern);
    return folded ? *std::move(folded) : std::string();
}

FieldSet read_by_judging(std::optional<Group> group, FieldSet fields) {
    FieldSet read;
    if (fields.has(Field::note) && group != Group::headline_sells) read.add(Field::note);
    if (fields.has(Field::headline) && (!group || group == Group::headline_sells))
        read.add(Field::headline);
    return read;
}

Catalogue catalogue_of(const std::string& pattern, FieldSet fields) {
    RuleSource rule;
    rule.id = "trial";
    rule.group = Group::sales;
    rule.family = "trial";
    rule.language = "any";
    rule.fields = fields;
    rule.pattern = pattern;
    PackSource pack;
    pack.id = "trial";
    if (!rule.pattern.empty()) pack.rules.push_back(std::move(rule));
    std::vector<PackSource> packs;
    packs.push_back(std::move(pack));
    return Catalogue::of(std::move(packs));
}

void count(SignalRecord& record, Action action) {
    switch (action) {
        case Action::accept:
            ++record.accepted;
            break;
        case Action::ignore:
            ++record.ignored;
            break;
        case Action::wait:
            ++record.waited;
            break;
    }
}

}  // namespace

RuleTrial::RuleTrial(std::string_view pattern, std::optional<Group> group, FieldSet fields)
    : fields_(read_by_judging(group, fields)),
      pattern_(folded(pattern)),
      catalogue_(catalogue_of(pattern_, fields_)),
      expression_(pattern_, expression_options()) {}

void RuleTrial::add_matches(const Folded& folded, std::vector<Span>& to) const {
    const re2::StringPiece text(folded.text.data(), folded.text.size());
    re2::StringPiece where;
    std::size_t from = 0;
    while (to.size() < kMostMatches && expression_.ok() &&
           expression_.Match(text, from, text.size(), RE2::UNANCHORED, &where, 1) &&
           !where.empty()) {
        const auto begin = static_cast<std::size_t>(where.data() - text.data());
        from = begin + where.size();
        to.push_back(utf16_span(folded, begin, from));
    }
}

std::vector<Span> RuleTrial::find(Field field, std::string_view text) const {
    std::vector<Span> matches;
    if (!fields_.has(field)) return matches;
    const Reading reading = read(catalogue_, field, text);
    if (reading.found.empty()) return matches;
    // What a rule finds is its first match; the owner wants to see them all.
    matches.push_back(reading.found.front().where);
    add_matches(reading.folded, matches);
    if (!reading.folded.disguised.empty()) {
        Folded second = fold_undisguised(text, reading.folded.disguised);
        mask_placeholders(second);
        add_matches(second, matches);
    }
    std::sort(matches.begin(), matches.end(), [](const Span& a, const Span& b) {
        return a.start != b.start ? a.start < b.start : a.end > b.end;
    });
    std::size_t kept = 0;
    for (const Span& match : matches)
        if (kept == 0 || match.start >= matches[kept - 1].end) matches[kept++] = match;
    matches.resize(std::min(kept, kMostMatches));
    return matches;
}

std::optional<RuleTrial::Example> RuleTrial::example_in(const KeptText& text) const {
    const std::array<std::pair<Field, const std::optional<std::string>*>, 2> kept{
        {{Field::note, &text.note}, {Field::headline, &text.headline}}};
    for (const auto& [field, content] : kept) {
        if (!*content) continue;
        if (auto where = find(field, **content); !where.empty())
            return Example{text.id, text.name, field, **content, std::move(where)};
    }
    return std::nullopt;
}

JournalResult<RuleTrial::OnJournal> RuleTrial::over(Journal& journal, std::size_t most_examples,
                                                    std::chrono::milliseconds patience) const {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    OnJournal found;
    std::int64_t before = INT64_MAX;
    while (std::chrono::steady_clock::now() < deadline) {
        const auto texts = journal.texts(before, Journal::kTextsAtOnce);
        if (!texts) return texts.error();
        if (texts->empty()) break;
        before = texts->back().id;
        for (const KeptText& text : *texts) {
            ++found.of;
            auto example = example_in(text);
            if (!example) continue;
            ++found.hits;
            if (text.action) count(found.record, *text.action);
            if (found.examples.size() < most_examples)
                found.examples.push_back(*std::move(example));
        }
    }
    return found;
}

}  // namespace doorman
