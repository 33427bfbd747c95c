#include "cli/browsers.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>

namespace doorman {
namespace {

namespace fs = std::filesystem;
using enum BrowserFamily;

// Zen looks in Firefox's folder on Linux, and Firefox itself still looks in ~/.mozilla although its
// profiles moved to ~/.config/mozilla (measured with ESR 153).
constexpr std::array kBrowsers{
    Browser{"chrome", "Google Chrome", chromium, "google-chrome", "Google/Chrome", "google-chrome",
            "Google Chrome"},
    Browser{"chrome-beta", "Google Chrome Beta", chromium, "google-chrome-beta",
            "Google/Chrome Beta", "google-chrome-beta", "Google Chrome Beta"},
    Browser{"chrome-dev", "Google Chrome Dev", chromium, "google-chrome-unstable",
            "Google/Chrome Dev", "google-chrome-unstable", "Google Chrome Dev"},
    Browser{"chrome-canary", "Google Chrome Canary", chromium, "", "Google/Chrome Canary", "",
            "Google Chrome Canary"},
    Browser{"chromium", "Chromium", chromium, "chromium", "Chromium", "chromium", "Chromium"},
    Browser{"edge", "Microsoft Edge", chromium, "microsoft-edge", "Microsoft Edge",
            "microsoft-edge", "Microsoft Edge"},
    Browser{"brave", "Brave", chromium, "BraveSoftware/Brave-Browser",
            "BraveSoftware/Brave-Browser", "brave-browser", "Brave Browser"},
    Browser{"vivaldi", "Vivaldi", chromium, "vivaldi", "Vivaldi", "vivaldi", "Vivaldi"},
    Browser{"arc", "Arc", chromium, "", "Arc/User Data", "", "Arc"},
    Browser{"firefox", "Firefox", firefox, ".mozilla", "Mozilla", "firefox", "Firefox"},
    Browser{"firefox-esr", "Firefox ESR", firefox, ".mozilla", "Mozilla", "firefox-esr", ""},
    Browser{"librewolf", "LibreWolf", firefox, ".librewolf", "LibreWolf", "librewolf", "LibreWolf"},
    Browser{"waterfox", "Waterfox", firefox, ".waterfox", "", "waterfox", ""},
    Browser{"floorp", "Floorp", firefox, ".floorp", "", "floorp", ""},
    Browser{"zen", "Zen", firefox, ".mozilla", "Zen", "zen", "Zen"},
};

// What a sandboxed browser leaves in the home folder.
struct Sandbox {
    std::string_view trace;
    std::string_view browser;
    std::string_view kind;
};
constexpr std::array kSandboxes{
    Sandbox{"snap/firefox", "Firefox", "Snap"},
    Sandbox{"snap/chromium", "Chromium", "Snap"},
    Sandbox{".var/app/org.mozilla.firefox", "Firefox", "Flatpak"},
    Sandbox{".var/app/org.chromium.Chromium", "Chromium", "Flatpak"},
    Sandbox{".var/app/com.google.Chrome", "Google Chrome", "Flatpak"},
    Sandbox{".var/app/com.brave.Browser", "Brave", "Flatpak"},
    Sandbox{".var/app/com.vivaldi.Vivaldi", "Vivaldi", "Flatpak"},
    Sandbox{".var/app/com.microsoft.Edge", "Microsoft Edge", "Flatpak"},
    Sandbox{".var/app/io.gitlab.librewolf-community", "LibreWolf", "Flatpak"},
    Sandbox{".var/app/app.zen_browser.zen", "Zen", "Flatpak"},
};

#ifdef __APPLE__
constexpr bool kMac = true;
#else
constexpr bool kMac = false;
#endif

bool on_path(std::string_view command) {
    const char* path = std::getenv("PATH");
    if (command.empty() || path == nullptr) return false;
    std::istringstream folders{path};
    std::error_code ignored;
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (fs::exists(fs::path{folder} / command, ignored)) return true;
    }
    return false;
}

}  // namespace

std::span<const Browser> browsers() {
    return kBrowsers;
}

const Browser* find_browser(std::string_view id) {
    const auto* found = std::find_if(kBrowsers.begin(), kBrowsers.end(),
                                     [&](const Browser& b) { return b.id == id; });
    return found == kBrowsers.end() ? nullptr : found;
}

std::optional<BrowserRoots> BrowserRoots::of_this_user() {
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return std::nullopt;
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const bool set = config != nullptr && *config == '/';
    return BrowserRoots{home, set ? fs::path{config} : fs::path{home} / ".config"};
}

fs::path data_folder(const Browser& browser, const BrowserRoots& roots) {
    if (kMac) {
        return browser.mac_dir.empty()
                   ? fs::path{}
                   : roots.home / "Library/Application Support" / browser.mac_dir;
    }
    if (browser.linux_dir.empty()) return {};
    return (browser.family == chromium ? roots.config : roots.home) / browser.linux_dir;
}

fs::path manifest_folder(const Browser& browser, const BrowserRoots& roots) {
    const fs::path data = data_folder(browser, roots);
    if (data.empty()) return {};
    const bool dashed = browser.family == firefox && !kMac;
    return data / (dashed ? "native-messaging-hosts" : "NativeMessagingHosts");
}

bool is_found(const Browser& browser, const BrowserRoots& roots) {
    const fs::path data = data_folder(browser, roots);
    if (data.empty()) return false;
    // Browsers that share another's folder are told by their command alone.
    const bool shares = std::any_of(kBrowsers.begin(), kBrowsers.end(), [&](const Browser& other) {
        return &other < &browser && data_folder(other, roots) == data;
    });
    std::error_code ignored;
    if (!shares && fs::is_directory(data, ignored)) return true;
    if (!kMac) return on_path(browser.command);
    return !browser.mac_app.empty() &&
           fs::exists("/Applications/" + std::string{browser.mac_app} + ".app", ignored);
}

std::vector<std::string> sandbox_notices(const BrowserRoots& roots) {
    std::vector<std::string> notices;
    std::error_code ignored;
    for (const Sandbox& sandbox : kSandboxes) {
        if (!fs::is_directory(roots.home / sandbox.trace, ignored)) continue;
        notices.push_back(
            std::string{sandbox.browser} + " from " + std::string{sandbox.kind} +
            " runs in a sandbox that cannot start programs of yours; use the browser's"
            " ordinary package with Doorman");
    }
    return notices;
}

}  // namespace doorman
