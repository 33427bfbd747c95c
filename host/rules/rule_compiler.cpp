#include "rules/rule_compiler.h"

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

    std::vector<std::vector<Clause>> clauses;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        expressions_.push_back({texts_[i], owners[i]});
        clauses.push_back(required_literals(texts_[i]));
        programs_.add(texts_[i]);
    }
    literals_.emplace_back(clauses);
}

MatchTables RuleCompiler::tables() const {
    return {expressions_, literals_.front().index(), programs_.programs()};
}

}  // namespace doorman
