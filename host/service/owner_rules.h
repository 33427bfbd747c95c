#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "platform/file.h"
#include "rules/catalogue.h"
#include "rules/pack.h"
#include "service/home_files.h"

namespace doorman {

/// The built-in rules and the packs of `home`, for every browser and every command alike.
/// What is wrong with a pack is in the catalogue's `problems()`. Without that folder it costs one
/// look.
Catalogue owner_rules(const std::filesystem::path& home);

/// What was left out of the owner's packs, as texts: at most 50, enough to begin with and few
/// enough for a frame.
std::vector<std::string> problem_texts(const Catalogue& rules);

/// The same for a host that lives on: kept, and read again when the folder has changed.
class OwnerRules {
public:
    explicit OwnerRules(std::filesystem::path home);

    /// The rules as the folder last had them.
    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }

    /// Looks at the times of the folder and of the packs in it, which costs microseconds, and reads
    /// them again if any has changed; true = so it was. What was in `catalogue` is then gone.
    bool refresh();

    /// Every pack as it was written.
    struct Sources {
        std::span<const PackSource> built_in;
        std::span<const PackSource> own;
    };
    /// For lists that show a rule's examples, which judging does not need. The first call parses
    /// them all, which takes tens of milliseconds; they are kept until `refresh` finds a change.
    /// Packs and rules of the owner's that are wrong are left out; the catalogue tells of them.
    Sources sources();

    [[nodiscard]] std::filesystem::path folder() const { return packs_folder(home_); }

private:
    /// A folder's time tells of files that come, go or are replaced; a file's own time that it was
    /// written in place.
    using Stamps = std::vector<std::pair<std::filesystem::path, FileStamp>>;
    [[nodiscard]] Stamps stamps() const;
    [[nodiscard]] bool unchanged() const;

    std::filesystem::path home_;
    Stamps stamps_;
    Catalogue catalogue_;
    std::vector<PackSource> built_in_sources_;
    std::optional<std::vector<PackSource>> own_sources_;
};

}  // namespace doorman
