#include <algorithm>
#include <map>
#include <string_view>

#include "rules/catalogue.h"
#include "rules/matcher.h"
#include "rules/pack_test.h"
#include "rules/rule_compiler.h"

namespace doorman {
namespace {

constexpr std::size_t kShown = 60;

std::string shown(std::string_view text) {
    if (text.size() <= kShown) return "\"" + std::string(text) + "\"";
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return "\"" + std::string(text.substr(0, end)) + "…\"";
}

class Check {
public:
    explicit Check(const std::vector<PackSource>& packs)
        : packs_(packs), catalogue_(Catalogue::of(packs)) {}

    PackReport run(std::span<const PersonalExample> more_personal) {
        report_.packs = packs_.size();
        for (const PackSource& pack : packs_)
            for (const RuleSource& rule : pack.rules) check_rule(pack, rule);
        for (const PackSource& pack : packs_)
            for (const PersonalExample& personal : pack.personal)
                check_personal(pack.file, personal);
        for (const PersonalExample& personal : more_personal) check_personal({}, personal);
        return std::move(report_);
    }

private:
    void check_rule(const PackSource& pack, const RuleSource& rule) {
        ++report_.rules;
        const auto problem = [&](int line, std::string what) {
            report_.problems.push_back({pack.file, line, rule.id, std::move(what)});
        };
        const auto [first, fresh] = homes_.emplace(rule.id, Home{&pack, &rule});
        if (!fresh)
            return problem(rule.line, "the id is taken by " + first->second.pack->file + ":" +
                                          std::to_string(first->second.rule->line));
        const std::string_view pattern = rule.pattern;
        const RuleCompiler compiler({&pattern, 1});
        const MatchTables tables = compiler.tables();
        for (const std::uint32_t always : tables.literals.always)
            report_.remarks.push_back(
                {pack.file, rule.line, rule.id,
                 "run on every text, since nothing tells where it can match: " +
                     shown(tables.pattern(tables.expressions[tables.guarded[always]]))});

        const Field field = rule.fields.has(Field::note) ? Field::note : Field::headline;
        for (const Example& example : rule.match)
            if (!hits(rule.id, field, example))
                problem(example.line, "does not match " + shown(example.text));
        for (const Example& example : rule.no_match)
            if (hits(rule.id, field, example))
                problem(example.line, "matches " + shown(example.text) + ", and must not");
        if (rule.group == Group::personal || rule.group == Group::met)
            for (const Example& example : rule.match) check_personal(pack.file, {example, {}});
    }

    bool hits(std::string_view rule, Field field, const Example& example) {
        ++report_.examples;
        const Reading reading = read(catalogue_, field, example.text);
        return std::any_of(reading.found.begin(), reading.found.end(), [&](const Found& found) {
            return catalogue_.rules()[found.rule].id == rule;
        });
    }

    void check_personal(const std::string& file, const PersonalExample& personal) {
        ++report_.examples;
        for (const Found& found : read(catalogue_, Field::note, personal.example.text).found) {
            const Rule& rule = catalogue_.rules()[found.rule];
            const bool accuses = rule.group == Group::sales || rule.group == Group::spam;
            const bool allowed = std::find(personal.allow.begin(), personal.allow.end(), rule.id) !=
                                 personal.allow.end();
            if (!accuses || allowed) continue;
            const std::string where =
                file.empty() ? "" : " (" + file + ":" + std::to_string(personal.example.line) + ")";
            const Home home = home_of(rule.id);
            report_.problems.push_back(
                {home.pack->file, home.rule->line, std::string(rule.id),
                 "hits the personal message " + shown(personal.example.text) + where});
        }
    }

    struct Home {
        const PackSource* pack = nullptr;
        const RuleSource* rule = nullptr;
    };
    // Personal examples are looked at while rules are still being walked, so not all are in homes_.
    [[nodiscard]] Home home_of(std::string_view id) const {
        for (const PackSource& pack : packs_)
            for (const RuleSource& rule : pack.rules)
                if (rule.id == id) return {&pack, &rule};
        return {};
    }

    const std::vector<PackSource>& packs_;
    Catalogue catalogue_;
    std::map<std::string_view, Home> homes_;
    PackReport report_;
};

}  // namespace

PackReport check_packs(const std::vector<PackSource>& packs,
                       std::span<const PersonalExample> more_personal) {
    return Check(packs).run(more_personal);
}

}  // namespace doorman
