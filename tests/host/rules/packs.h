#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/catalogue.h"
#include "rules/pack.h"

namespace doorman {

/// A rule's JSON, right in every way; `more` adds members (",\"weight\": 2").
inline std::string rule_json(std::string_view id, std::string_view pattern, std::string_view match,
                             std::string_view more = {}, std::string_view group = "sales") {
    std::string json = R"({"id": ")" + std::string(id) + R"(", "group": ")" + std::string(group) +
                       R"(", "family": "f", "language": "en", "field": "note", "pattern": ")" +
                       std::string(pattern) + R"(", "weight": 1, "match": [")" +
                       std::string(match) + R"("], "text": {"en": "e", "it": "i", "pl": "p"})";
    return json + std::string(more) + "}";
}

inline std::string pack_json(const std::vector<std::string>& rules, std::string_view more = {}) {
    std::string json = R"({"id": "try", "version": 1, "rules": [)";
    for (std::size_t i = 0; i < rules.size(); ++i) json += (i > 0 ? ",\n" : "\n") + rules[i];
    return json + "]" + std::string(more) + "}";
}

/// A catalogue of rules that have only patterns.
inline Catalogue catalogue_of(const std::vector<std::string>& patterns) {
    PackSource pack{"try.json", "try", 1, {}, {}, {}, {}};
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        RuleSource rule;
        rule.id = "try." + std::to_string(i);
        rule.fields.add(Field::note);
        rule.pattern = patterns[i];
        pack.rules.push_back(std::move(rule));
    }
    return Catalogue::of({std::move(pack)});
}

}  // namespace doorman
