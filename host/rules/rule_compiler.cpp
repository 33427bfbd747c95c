#include "rules/rule_compiler.h"

#include <algorithm>
#include <utility>

#include "rules/prefixes.h"
#include "rules/required_literals.h"
#include "rules/syntax.h"

namespace doorman {
namespace {

// In bits (rules/required_literals.h): "our " tells 14 and stands everywhere, "consult" 27.
constexpr double kTelling = 24;
constexpr double kGuarding = 10;

// Whether beginnings alone would start the machine again and again in vain.
bool tells_little(const std::vector<std::string>& prefixes) {
    return prefixes.empty() || std::any_of(prefixes.begin(), prefixes.end(), [](const auto& prefix) {
               return rarity(prefix) < kTelling;
           });
}

// The rarity of the commonest literal of a clause.
double weakest(const Clause& clause) {
    double least = 1e9;
    for (const std::string& literal : clause) least = std::min(least, rarity(literal));
    return least;
}

// The one clause that is worth looking for where beginnings are known already; none of them may be.
std::vector<Clause> best_clause(std::vector<Clause> clauses) {
    const auto best = std::max_element(
        clauses.begin(), clauses.end(),
        [](const Clause& a, const Clause& b) { return weakest(a) < weakest(b); });
    if (best == clauses.end() || weakest(*best) < kGuarding) return {};
    return {std::move(*best)};
}

}  // namespace

RuleCompiler::RuleCompiler(std::span<const std::string_view> patterns) {
    std::vector<std::uint32_t> owners;
    for (std::uint32_t rule = 0; rule < patterns.size(); ++rule)
        for (std::string& alternative : split_alternatives(patterns[rule])) {
            texts_.push_back(std::move(alternative));
            owners.push_back(rule);
        }

    std::vector<OwnedPrefixTrie::Entry> at_words;
    std::vector<OwnedPrefixTrie::Entry> anywhere;
    std::vector<std::vector<Clause>> clauses;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
        programs_.add(texts_[i]);
        const Program& program = programs_.programs().programs.back();
        std::vector<std::string> prefixes;
        if (program.native) prefixes = match_prefixes(*parse_expression(texts_[i]));
        Expression expression{texts_[i], owners[i], !prefixes.empty(), true};
        if (tells_little(prefixes)) {
            std::vector<Clause> needed = required_literals(texts_[i]);
            if (!prefixes.empty()) needed = best_clause(std::move(needed));
            expression.guarded = prefixes.empty() || !needed.empty();
            if (expression.guarded) {
                guarded_.push_back(i);
                clauses.push_back(std::move(needed));
            }
        } else {
            expression.guarded = false;
        }
        expressions_.push_back(expression);
        if (expression.prefixed)
            (program.at_word ? at_words : anywhere)
                .push_back({i | (expression.guarded ? PrefixTrie::kGuarded : 0), std::move(prefixes)});
    }
    at_words_.emplace(at_words);
    anywhere_.emplace(anywhere);
    literals_.emplace(clauses);
}

MatchTables RuleCompiler::tables() const {
    return {expressions_,       programs_.programs(), at_words_->trie(),
            anywhere_->trie(), guarded_,             literals_->index()};
}

}  // namespace doorman
