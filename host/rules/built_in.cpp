#include "rules/catalogue_parts.h"
#include "rules/pack.h"
#include "rules/rule_tables.h"

namespace doorman {
Catalogue Catalogue::built_in() {
    return Catalogue(std::make_unique<Parts>(kBuiltInRules, std::vector<PackSource>{}));
}

Catalogue Catalogue::with_packs(const std::filesystem::path& folder) {
    std::vector<PackProblem> problems;
    std::vector<PackSource> own;
    for (const auto& file : pack_files(folder))
        if (auto pack = load_pack(file, problems)) own.push_back(*std::move(pack));

    auto parts = std::make_unique<Parts>(kBuiltInRules, std::move(own));
    for (const PackProblem& problem : problems)
        parts->problems.push_back({problem.what, problem.place(), {}});
    return Catalogue(std::move(parts));
}

}  // namespace doorman
