#include "service/rule_trial.h"

#include <array>
#include <utility>

#include "rules/matcher.h"
#include "rules/pack.h"
#include "rules/pattern.h"

namespace doorman {

namespace {

constexpr std::size_t kTextsAtOnce = 500;

Catalogue catalogue_of(std::string_view pattern, FieldSet fields) {
    RuleSource rule;
    rule.id = "trial";
    rule.group = Group::sales;
    rule.family = "trial";
    rule.language = "any";
    rule.fields = fields;
    if (auto folded = fold_pattern(pattern)) rule.pattern = *std::move(folded);
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

RuleTrial::RuleTrial(std::string_view pattern, FieldSet fields)
    : fields_(fields), catalogue_(catalogue_of(pattern, fields)) {}

std::optional<Span> RuleTrial::find(Field field, std::string_view text) const {
    if (!fields_.has(field)) return std::nullopt;
    const Reading reading = read(catalogue_, field, text);
    if (reading.found.empty()) return std::nullopt;
    return reading.found.front().where;
}

std::optional<RuleTrial::Example> RuleTrial::example_in(const KeptText& text) const {
    const std::array<std::pair<Field, const std::optional<std::string>*>, 3> kept{
        {{Field::note, &text.note}, {Field::headline, &text.headline}, {Field::name, &text.name}}};
    for (const auto& [field, content] : kept) {
        if (!*content) continue;
        if (const auto where = find(field, **content))
            return Example{text.id, text.name, field, **content, *where};
    }
    return std::nullopt;
}

JournalResult<RuleTrial::OnJournal> RuleTrial::over(Journal& journal, std::size_t most_examples,
                                                    std::chrono::milliseconds patience) const {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    OnJournal found;
    std::int64_t before = INT64_MAX;
    while (std::chrono::steady_clock::now() < deadline) {
        const auto texts = journal.texts(before, kTextsAtOnce);
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
