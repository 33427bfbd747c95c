#include "service/home_files.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "platform/file.h"
#include "rules/pack.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

/// Each with what may be beside it: "<name>.damaged-<UTC time>", "<name>.<process>.tmp".
constexpr std::array<std::string_view, 3> kFiles{"policy.json", "background.json", "policies.json"};
/// Beyond any pack that a person writes.
constexpr std::size_t kMostExportedBytes = std::size_t{4} << 20;
constexpr std::array<std::string_view, 2> kLocks{"journal.lock", "settings.lock"};

bool is_ours(std::string_view name) {
    return name == kPacksFolder ||
           std::any_of(kFiles.begin(), kFiles.end(), [&](std::string_view file) {
               return name == file || (name.starts_with(file) && name[file.size()] == '.');
           });
}

void remove(const fs::path& path, Result<void>& outcome) {
    std::error_code failure;
    fs::remove_all(path, failure);
    if (failure && outcome)
        outcome = Error{"cannot be removed: " + failure.message(), path.string(),
                        "check the permissions of its folder"};
}

}  // namespace

Result<std::vector<HomeFile>> own_files(const fs::path& home) {
    std::vector<fs::path> paths{home / "policies.json"};
    for (fs::path& pack : pack_files(packs_folder(home))) paths.push_back(std::move(pack));
    std::vector<HomeFile> files;
    for (const fs::path& path : paths) {
        auto content = read_file(path, kMostExportedBytes);
        if (!content) return std::move(content).error();
        if (*content)
            files.push_back({path.lexically_relative(home).generic_string(), **std::move(content)});
    }
    return files;
}

Result<void> remove_home_files(const fs::path& home) {
    std::error_code ignored;
    if (!fs::exists(home, ignored)) return {};
    Result<void> outcome;
    {
        // A host that is just writing its settings ends that first.
        const auto lock = FileLock::take(home / "settings.lock");
        std::vector<fs::path> ours;
        for (const auto& entry : fs::directory_iterator(home, ignored))
            if (is_ours(entry.path().filename().string())) ours.push_back(entry.path());
        for (const fs::path& path : ours) remove(path, outcome);
    }
    for (const std::string_view lock : kLocks) remove(home / lock, outcome);
    return outcome;
}

}  // namespace doorman
