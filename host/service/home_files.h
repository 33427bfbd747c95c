#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/result.h"

namespace doorman {

/// The journal of this home.
inline std::filesystem::path journal_file(const std::filesystem::path& home) {
    return home / "journal.sqlite";
}

/// Where the owner's packs lie.
inline constexpr const char* kPacksFolder = "packs";
inline std::filesystem::path packs_folder(const std::filesystem::path& home) {
    return home / kPacksFolder;
}

/// A file's name in the home ("packs/own.json") and what it holds.
struct HomeFile {
    std::string name;
    std::string content;
};

/// What the owner has made that the settings do not hold: saved policies and packs.
Result<std::vector<HomeFile>> own_files(const std::filesystem::path& home);

/// Takes away all that Doorman keeps in its home beside the journal: settings (also damaged ones
/// that were set aside, and what a killed writer left), saved policies, packs, lock files. Files of
/// others, and the folder itself, stay. The error names the first that would not go; the rest is
/// gone.
Result<void> remove_home_files(const std::filesystem::path& home);

}  // namespace doorman
