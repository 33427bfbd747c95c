#include "service/owner_rules.h"

#include <algorithm>
#include <system_error>

#include "rules/rule_tables.h"

namespace doorman {

std::vector<std::filesystem::path> packs_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
        if (at->path().extension() == ".json") files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

Catalogue owner_rules(const std::filesystem::path& home) {
    return Catalogue::with_packs(home / "packs");
}

// Stamped before reading: a change in between is then seen next time, not missed.
OwnerRules::OwnerRules(std::filesystem::path home)
    : home_(std::move(home)), stamps_(stamps()), catalogue_(owner_rules(home_)) {}

OwnerRules::Stamps OwnerRules::stamps() const {
    Stamps found{{folder(), file_stamp(folder())}};
    for (const auto& file : packs_in(folder())) found.emplace_back(file, file_stamp(file));
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
        for (const auto& file : packs_in(folder()))
            if (auto pack = load_pack(file, ignored)) own_sources_->push_back(*std::move(pack));
    }
    return {built_in_sources_, *own_sources_};
}

}  // namespace doorman
