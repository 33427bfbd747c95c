#include "rules/rule_compiler.h"

#include "rules/prefixes.h"
#include "rules/required_literals.h"
#include "rules/syntax.h"

namespace doorman {

RuleCompiler::RuleCompiler(std::span<const std::string_view> patterns) {
    std::vector<std::uint32_t> owners;
    for (std::uint32_t rule = 0; rule < patterns.size(); ++rule)
        for (const std::string_view alternative : split_alternatives(patterns[rule])) {
            texts_.emplace_back(alternative);
            owners.push_back(rule);
        }

    std::vector<std::vector<std::string>> word_prefixes(texts_.size());
    std::vector<std::vector<std::string>> other_prefixes(texts_.size());
    std::vector<std::vector<Clause>> clauses;
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
        expressions_.push_back({texts_[i], owners[i]});
        programs_.add(texts_[i]);
        const Program& program = programs_.programs().programs.back();
        std::vector<std::string> prefixes;
        if (program.native) prefixes = match_prefixes(*parse_expression(texts_[i]));
        if (prefixes.empty()) {
            guarded_.push_back(i);
            clauses.push_back(required_literals(texts_[i]));
        } else {
            (program.at_word ? word_prefixes : other_prefixes)[i] = std::move(prefixes);
        }
    }
    at_words_.emplace(word_prefixes);
    anywhere_.emplace(other_prefixes);
    literals_.emplace(clauses);
}

MatchTables RuleCompiler::tables() const {
    return {expressions_,       programs_.programs(), at_words_->trie(),
            anywhere_->trie(), guarded_,             literals_->index()};
}

}  // namespace doorman
