#include "cli/install.h"

#include <algorithm>
#include <cstdlib>
#include <ostream>
#include <set>

#include "cli/manifest.h"
#include "platform/executable.h"
#include "platform/file.h"
#include "platform/home.h"

namespace doorman {
namespace {

namespace fs = std::filesystem;

// One manifest to write: browsers that share a folder share the file.
struct Place {
    fs::path folder;
    BrowserFamily family;
    std::string labels;
};

void add_place(std::vector<Place>& places, const Browser& browser, const fs::path& folder) {
    const auto same = std::find_if(places.begin(), places.end(),
                                   [&](const Place& place) { return place.folder == folder; });
    if (same == places.end()) {
        places.push_back({folder, browser.family, std::string{browser.label}});
    } else {
        same->labels += ", " + std::string{browser.label};
    }
}

std::string known_ids() {
    std::string ids;
    for (const Browser& browser : browsers()) {
        if (!ids.empty()) ids += ", ";
        ids += browser.id;
    }
    return ids;
}

Result<std::vector<Place>> places_for(const InstallRequest& request, const BrowserRoots& roots) {
    std::vector<Place> places;
    if (!request.manifest_folder.empty() && request.browsers.size() != 1) {
        return Error{"--manifest-dir needs exactly one --browser", "", "its family is written"};
    }
    for (const std::string& id : request.browsers) {
        const Browser* browser = find_browser(id);
        if (browser == nullptr) {
            return Error{"no browser is called \"" + id + "\"", "--browser",
                         "known: " + known_ids()};
        }
        const fs::path folder = request.manifest_folder.empty() ? manifest_folder(*browser, roots)
                                                                : request.manifest_folder;
        if (folder.empty()) {
            return Error{std::string{browser->label} + " does not exist on this system",
                         "--browser", ""};
        }
        add_place(places, *browser, folder);
    }
    if (!request.browsers.empty()) return places;
    for (const Browser& browser : browsers()) {
        if (is_found(browser, roots)) add_place(places, browser, manifest_folder(browser, roots));
    }
    return places;
}

// Written beside and renamed: a browser may be running the old one.
Result<void> copy_executable(const fs::path& from, const fs::path& to) {
    std::error_code failed;
    if (fs::equivalent(from, to, failed)) return {};
    fs::create_directories(to.parent_path(), failed);
    fs::path beside = to;
    beside += ".new";
    if (!failed) fs::copy_file(from, beside, fs::copy_options::overwrite_existing, failed);
    if (!failed) fs::rename(beside, to, failed);
    if (failed) return Error{"the host could not be copied: " + failed.message(), to.string(), ""};
    return {};
}

Result<void> write_manifest(const Place& place, const fs::path& executable) {
    std::error_code failed;
    fs::create_directories(place.folder, failed);
    if (failed) return Error{"cannot be made: " + failed.message(), place.folder.string(), ""};
    return write_file(place.folder / manifest_file_name(), manifest_text(place.family, executable));
}

bool runs_under_sudo() {
    return environment("SUDO_USER").has_value();
}

std::optional<BrowserRoots> roots_or_say(std::ostream& err) {
    auto roots = BrowserRoots::of_this_user();
    if (!roots) err << "doorman: HOME is not set, so there is no user to register for\n";
    return roots;
}

}  // namespace

fs::path installed_executable(const BrowserRoots& roots) {
    return roots.home / ".local/lib/doorman/doorman";
}

int install(const InstallRequest& request, std::ostream& out, std::ostream& err) {
    if (runs_under_sudo()) {
        err << "doorman: run this without sudo: it registers the host for the user who runs it\n";
        return 2;
    }
    const auto roots = roots_or_say(err);
    if (!roots) return 1;
    const auto places = places_for(request, *roots);
    if (!places) {
        err << "doorman: " << places.error().message() << '\n';
        return 2;
    }
    for (const std::string& notice : sandbox_notices(*roots)) err << "note: " << notice << '\n';
    if (places->empty()) {
        err << "doorman: no browser was found here (--browser names one: " << known_ids() << ")\n";
        return 1;
    }

    const auto self = executable_path();
    if (!self) {
        err << "doorman: " << self.error().message() << '\n';
        return 1;
    }
    const fs::path executable = request.in_place ? *self : installed_executable(*roots);
    if (!request.in_place) {
        if (const auto copied = copy_executable(*self, executable); !copied) {
            err << "doorman: " << copied.error().message() << '\n';
            return 1;
        }
        out << "host: " << executable.string() << '\n';
    }
    int code = 0;
    for (const Place& place : *places) {
        if (const auto written = write_manifest(place, executable); !written) {
            err << "doorman: " << place.labels << ": " << written.error().message() << '\n';
            code = 1;
            continue;
        }
        out << place.labels << ": " << (place.folder / manifest_file_name()).string() << '\n';
    }
    return code;
}

int uninstall(std::ostream& out, std::ostream& err) {
    const auto roots = roots_or_say(err);
    if (!roots) return 1;
    std::set<fs::path> files;
    for (const Browser& browser : browsers()) {
        const fs::path folder = manifest_folder(browser, *roots);
        if (!folder.empty()) files.insert(folder / manifest_file_name());
    }
    files.insert(installed_executable(*roots));

    int code = 0;
    bool any = false;
    for (const fs::path& file : files) {
        std::error_code failed;
        if (fs::remove(file, failed)) {
            out << "removed " << file.string() << '\n';
            any = true;
        } else if (failed) {
            err << "doorman: " << file.string() << ": " << failed.message() << '\n';
            code = 1;
        }
    }
    std::error_code ignored;
    fs::remove(installed_executable(*roots).parent_path(), ignored);
    if (!any && code == 0) out << "nothing was registered\n";
    const auto home = home_folder();
    if (home && fs::exists(*home, ignored)) {
        out << "your journal and settings are still in " << home->string()
            << "; delete that folder to forget them\n";
    }
    return code;
}

}  // namespace doorman
