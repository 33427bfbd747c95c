#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/browsers.h"

namespace doorman {

struct InstallRequest {
    /// Ids of the table in cli/browsers.h; empty = every browser that is found.
    std::vector<std::string> browsers;
    /// Register this very executable rather than a copy of it: for development, where each build
    /// is to be used at once.
    bool in_place = false;
    /// Write the manifest of the one named browser's family into this folder instead of the
    /// browser's own (a throw-away profile); empty = the browsers' own folders.
    std::filesystem::path manifest_folder;
};

/// Registers the host for the user's browsers: copies the executable to `installed_executable()`,
/// so that moving or deleting the build does not break the link, and writes a manifest for each
/// browser. Says each file it wrote, or on `err` what stopped it, and returns an exit code: 0 done,
/// 1 a browser or a file failed, 2 wrong use. Refuses to run under sudo, which would register the
/// host for root.
int install(const InstallRequest&, std::ostream& out, std::ostream& err);

/// Takes back everything that `install` writes, for all browsers of the table, found or not. The
/// owner's journal and settings stay; it says where they are.
int uninstall(std::ostream& out, std::ostream& err);

/// ~/.local/lib/doorman/doorman: outside DOORMAN_HOME, which holds the owner's data and nothing
/// else.
std::filesystem::path installed_executable(const BrowserRoots&);

}  // namespace doorman
