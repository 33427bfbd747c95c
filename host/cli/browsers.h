#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// The two families that read different manifests (manifests/README.md).
enum class BrowserFamily { chromium, firefox };

/// Where one browser looks for the manifests of native hosts, for one user. Paths use "/" and are
/// relative: on Linux a Chromium's `linux_dir` to $XDG_CONFIG_HOME (else ~/.config) and a Firefox's
/// to the home folder; on macOS `mac_dir` to ~/Library/Application Support. Empty = the browser
/// does not exist there, or where it looks could not be established. Several browsers may share a
/// folder. Windows keeps this in the registry: scripts/install.ps1.
struct Browser {
    /// What the owner types after --browser.
    std::string_view id;
    std::string_view label;
    BrowserFamily family;
    /// The folder whose presence says that the browser was used here.
    std::string_view linux_dir;
    std::string_view mac_dir;
    /// The command by which Linux starts it, and its name in macOS's /Applications; "" = none.
    std::string_view command;
    std::string_view mac_app;
};

std::span<const Browser> browsers();

/// The browser of that id, or nullptr.
const Browser* find_browser(std::string_view id);

/// The folders of this machine that the table's paths stand on.
struct BrowserRoots {
    std::filesystem::path home;
    std::filesystem::path config;

    /// From $HOME and $XDG_CONFIG_HOME; nullopt without a home.
    static std::optional<BrowserRoots> of_this_user();
};

/// The folder of the browser's own data; empty where the table knows none for this system.
std::filesystem::path data_folder(const Browser&, const BrowserRoots&);

/// The folder that manifests go into; empty where the table knows none for this system.
std::filesystem::path manifest_folder(const Browser&, const BrowserRoots&);

/// Whether the browser has data here, or is installed (its command on PATH, its application on
/// macOS).
bool is_found(const Browser&, const BrowserRoots&);

/// Sentences about browsers of this user that run inside a sandbox (Snap, Flatpak), which an
/// ordinary manifest does not reach, each with what to do.
std::vector<std::string> sandbox_notices(const BrowserRoots&);

}  // namespace doorman
