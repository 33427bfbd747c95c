#include "rules/pack_test.h"

#include "rules/rule_tables.h"

namespace doorman {
namespace {

// Adds what was found while parsing to what is wrong with the examples.
PackReport check(const std::vector<PackSource>& packs, std::vector<PackProblem> problems,
                 std::span<const PersonalExample> more_personal) {
    PackReport report = check_packs(packs, more_personal);
    report.problems.insert(report.problems.begin(), problems.begin(), problems.end());
    return report;
}

std::vector<PackSource> parse_built_in(std::vector<PackProblem>& problems) {
    std::vector<PackSource> packs;
    for (const BuiltInSource& source : built_in_sources())
        if (auto pack = parse_pack(source.file, source.json, problems))
            packs.push_back(*std::move(pack));
    return packs;
}

}  // namespace

PackReport test_packs(std::span<const std::filesystem::path> files) {
    std::vector<PackProblem> problems;
    std::vector<PackSource> packs;
    for (const auto& file : files)
        if (auto pack = load_pack(file, problems)) packs.push_back(*std::move(pack));

    std::vector<PackProblem> ignored;
    std::vector<PersonalExample> personal;
    for (const PackSource& pack : parse_built_in(ignored))
        personal.insert(personal.end(), pack.personal.begin(), pack.personal.end());
    return check(packs, std::move(problems), personal);
}

PackReport test_built_in_packs() {
    std::vector<PackProblem> problems;
    const std::vector<PackSource> packs = parse_built_in(problems);
    return check(packs, std::move(problems), {});
}

}  // namespace doorman
