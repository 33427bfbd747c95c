#include "rules/rule_compiler.h"

#include <algorithm>
#include <utility>

#include "rules/alternatives.h"
#include "rules/first_bytes.h"
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
    return prefixes.empty() ||
           std::any_of(prefixes.begin(), prefixes.end(),
                       [](const auto& prefix) { return rarity(prefix) < kTelling; });
}

// Without what comes behind letters that tell enough: whole, they made a trie of 2.4 MB.
std::vector<std::string> cut_short(std::vector<std::string> prefixes) {
    for (std::string& prefix : prefixes) {
        std::size_t size = 1;
        while (size < prefix.size() && rarity(std::string_view(prefix).substr(0, size)) < kTelling)
            ++size;
        prefix.resize(size);
    }
    return shortest_of(std::move(prefixes));
}

// The rarity of the commonest literal of a clause.
double weakest(const Clause& clause) {
    double least = 1e9;
    for (const std::string& literal : clause) least = std::min(least, rarity(literal));
    return least;
}

// The one clause that is worth looking for where beginnings are known already; none of them may be.
std::vector<Clause> best_clause(std::vector<Clause> clauses) {
    const auto best =
        std::max_element(clauses.begin(), clauses.end(),
                         [](const Clause& a, const Clause& b) { return weakest(a) < weakest(b); });
    if (best == clauses.end() || weakest(*best) < kGuarding) return {};
    return {std::move(*best)};
}

}  // namespace

RuleCompiler::RuleCompiler(std::span<const std::string_view> patterns) {
    std::vector<OwnedPrefixTrie::Entry> at_start;
    std::vector<OwnedPrefixTrie::Entry> at_words;
    std::vector<OwnedPrefixTrie::Entry> anywhere;
    std::vector<std::vector<Clause>> clauses;
    for (std::uint32_t rule = 0; rule < patterns.size(); ++rule)
        for (const std::string& pattern : split_alternatives(patterns[rule])) {
            const auto index = static_cast<std::uint32_t>(expressions_.size());
            Expression expression{static_cast<std::uint32_t>(patterns_.size()),
                                  static_cast<std::uint32_t>(pattern.size()), rule, false, false};
            patterns_.insert(patterns_.end(), pattern.begin(), pattern.end());
            programs_.add(pattern);
            const bool native = programs_.programs().programs.back().native;

            std::vector<std::string> prefixes;
            bool begins_text = false;
            bool begins_word = false;
            if (native) {
                const Syntax tree = *parse_expression(pattern);
                prefixes = cut_short(match_prefixes(tree));
                begins_text = begins_with(tree, Syntax::Kind::begin_text);
                begins_word = begins_with(tree, Syntax::Kind::word_boundary);
            }
            std::vector<Clause> needed;
            if (tells_little(prefixes)) needed = required_literals(pattern);
            if (!prefixes.empty()) needed = best_clause(std::move(needed));

            expression.prefixed = !prefixes.empty();
            expression.guarded = prefixes.empty() || !needed.empty();
            if (expression.guarded) {
                guarded_.push_back(index);
                clauses.push_back(std::move(needed));
            }
            const std::uint32_t output = index | (expression.guarded ? PrefixTrie::kGuarded : 0);
            if (expression.prefixed && begins_text) {
                at_start.push_back({output, std::move(prefixes)});
            } else if (expression.prefixed) {
                // "€ 5" after a "\b" may begin anywhere, its neighbour "eur" at a word only.
                const auto elsewhere = std::partition(
                    prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
                        return begins_word && is_word_byte(prefix.front());
                    });
                anywhere.push_back({output, {elsewhere, prefixes.end()}});
                prefixes.erase(elsewhere, prefixes.end());
                at_words.push_back({output, std::move(prefixes)});
            }
            expressions_.push_back(expression);
        }
    at_start_.emplace(at_start);
    at_words_.emplace(at_words);
    anywhere_.emplace(anywhere);
    literals_.emplace(clauses);
}

MatchTables RuleCompiler::tables() const {
    return {expressions_,
            {patterns_.data(), patterns_.size()},
            programs_.programs(),
            at_start_->trie(),
            at_words_->trie(),
            anywhere_->trie(),
            guarded_,
            literals_->index()};
}

}  // namespace doorman
