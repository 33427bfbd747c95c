#include "service/owner_rules.h"

#include <algorithm>

#include "rules/rule_tables.h"

namespace doorman {

Catalogue owner_rules(const std::filesystem::path& home) {
    return Catalogue::with_packs(packs_folder(home));
}

std::vector<std::string> problem_texts(const Catalogue& rules) {
    constexpr std::size_t kMost = 50;
    const auto problems = rules.problems();
    std::vector<std::string> texts;
    for (const Error& problem : problems.first(std::min(problems.size(), kMost)))
        texts.push_back(problem.message());
    return texts;
}

// Stamped before reading: a change in between is then seen next time, not missed.
OwnerRules::OwnerRules(std::filesystem::path home)
    : home_(std::move(home)), stamps_(stamps()), catalogue_(owner_rules(home_)) {}

OwnerRules::Stamps OwnerRules::stamps() const {
    Stamps found{{folder(), file_stamp(folder())}};
    for (const auto& file : pack_files(folder())) found.emplace_back(file, file_stamp(file));
    return found;
}

bool OwnerRules::unchanged() const {
    return std::all_of(stamps_.begin(), stamps_.end(), [](const auto& stamped) {
        return file_stamp(stamped.first) == stamped.second;
    });
}

bool OwnerRules::refresh() {
    if (unchanged()) return false;
    stamps_ = stamps();
    catalogue_ = owner_rules(home_);
    own_sources_.reset();
    return true;
}

OwnerRules::Sources OwnerRules::sources() {
    std::vector<PackProblem> ignored;
    if (built_in_sources_.empty()) {
        for (const BuiltInSource& source : built_in_sources())
            if (auto pack = parse_pack(source.file, source.json, ignored))
                built_in_sources_.push_back(*std::move(pack));
    }
    if (!own_sources_) {
        own_sources_.emplace();
        for (const auto& file : pack_files(folder()))
            if (auto pack = load_pack(file, ignored)) own_sources_->push_back(*std::move(pack));
    }
    return {built_in_sources_, *own_sources_};
}

}  // namespace doorman
