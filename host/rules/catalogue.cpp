#include "rules/catalogue.h"

#include <algorithm>
#include <utility>

#include "rules/catalogue_parts.h"

namespace doorman {
namespace {

// A view of `source`, which has to stay where it is.
Rule view_of(const RuleSource& source) {
    return {source.id,           source.group,  source.family,
            source.language,     source.fields, source.pattern,
            source.weight,       source.others, {source.text_en, source.text_it, source.text_pl},
            source.near_certain,
            /*own=*/true};
}

Error problem_of(const PackSource& pack, int line, const std::string& rule, std::string what) {
    return {std::move(what), PackProblem{pack.file, line, rule, {}}.place(), {}};
}

}  // namespace

Catalogue::Parts::Parts(const RuleTables& base, std::vector<PackSource> own)
    : rules(base.rules), packs(base.packs), biases(base.biases), own_(std::move(own)) {
    if (!base.rules.empty()) sections.push_back({base.matching, 0, 0});
    for (const Rule& rule : base.rules) reads.push_back(rule.fields);
    if (!own_.empty()) {
        merged_.assign(base.rules.begin(), base.rules.end());
        merged_packs_.assign(base.packs.begin(), base.packs.end());
        add_rules();
        apply_changes();
        rules = merged_;
        packs = merged_packs_;
        compile_own(base.rules.size());
    }
    std::size_t count = 0;
    for (const Section& section : sections) count += section.tables.expressions.size();
    compiled = std::make_unique<CompiledExpressions>(count);
}

void Catalogue::Parts::add_rules() {
    const std::size_t built_in = merged_.size();
    for (const PackSource& pack : own_) {
        for (const RuleSource& rule : pack.rules) {
            const Rule* const same = find(rule.id);
            if (same != nullptr) {
                const auto index = static_cast<std::size_t>(same - merged_.data());
                if (index >= built_in) {
                    problems.push_back(
                        problem_of(pack, rule.line, rule.id, "the id is used twice"));
                    continue;
                }
                reads[index] = {};
            }
            merged_.push_back(view_of(rule));
            reads.push_back(rule.fields);
        }
        if (pack.bias) biases[static_cast<std::size_t>(*group_of(pack.id))] = *pack.bias;
        merged_packs_.push_back(
            {pack.id, pack.version, static_cast<std::uint32_t>(pack.rules.size())});
    }
}

void Catalogue::Parts::apply_changes() {
    for (const PackSource& pack : own_) {
        for (const WeightChange& change : pack.changes) {
            bool known = false;
            for (std::size_t i = 0; i < merged_.size(); ++i) {
                if (merged_[i].id != change.rule) continue;
                known = true;
                if (change.weight)
                    merged_[i].weight = *change.weight;
                else
                    reads[i] = {};
            }
            if (!known)
                problems.push_back(problem_of(pack, change.line, change.rule, "no such rule"));
        }
    }
}

void Catalogue::Parts::compile_own(std::size_t first) {
    std::vector<std::string_view> patterns;
    for (const Rule& rule : std::span(merged_).subspan(first)) patterns.push_back(rule.pattern);
    own_compiler_ = std::make_unique<RuleCompiler>(patterns);
    const std::size_t before = sections.empty() ? 0 : sections.front().tables.expressions.size();
    sections.push_back({own_compiler_->tables(), static_cast<std::uint32_t>(first),
                        static_cast<std::uint32_t>(before)});
}

// The last one, which is the one in force.
const Rule* Catalogue::Parts::find(std::string_view id) const {
    const auto found = std::find_if(merged_.rbegin(), merged_.rend(),
                                    [&](const Rule& rule) { return rule.id == id; });
    return found == merged_.rend() ? nullptr : &*found;
}

Catalogue::Catalogue(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Catalogue Catalogue::of(std::vector<PackSource> packs) {
    return Catalogue(std::make_unique<Parts>(RuleTables{}, std::move(packs)));
}

std::span<const Rule> Catalogue::rules() const {
    return parts_->rules;
}
bool Catalogue::active(std::uint32_t rule) const {
    return parts_->active(rule);
}
std::span<const PackInfo> Catalogue::packs() const {
    return parts_->packs;
}
double Catalogue::bias(Group group) const {
    return parts_->biases[static_cast<std::size_t>(group)];
}
std::span<const Error> Catalogue::problems() const {
    return parts_->problems;
}

}  // namespace doorman
