#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/browsers.h"

namespace doorman {

/// The native messaging manifest of this host for one family (manifests/*.json.in), naming the
/// executable by its absolute path.
std::string manifest_text(BrowserFamily, const std::filesystem::path& executable);

/// "org.doorman.host.json": browsers find a manifest by the host's name.
std::string manifest_file_name();

/// What a manifest on disk says, and what its browser would hold against it.
struct ManifestCheck {
    /// The executable it names; empty where it cannot be read.
    std::filesystem::path executable;
    /// Each a reason for which the browser refuses the file or the host, in its own terms
    /// (measured: a malformed origin or a foreign list rejects the whole file). Empty = accepted.
    std::vector<std::string> faults;
};

/// Judges a manifest's text by the rules of its browser family, the executable's presence included.
ManifestCheck check_manifest(BrowserFamily, std::string_view text);

}  // namespace doorman
