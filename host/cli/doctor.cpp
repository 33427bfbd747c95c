#include "cli/doctor.h"

#include <algorithm>
#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "cli/browsers.h"
#include "cli/handshake.h"
#include "cli/manifest.h"
#include "model/extension_ids.h"
#include "platform/file.h"

namespace doorman {
namespace {

namespace fs = std::filesystem;

enum class Status { pass, warn, fail };

struct Finding {
    std::string browser;
    Status status = Status::pass;
    std::string finding;
    std::string cure;
};

constexpr std::size_t kManifestBytes = 64 * 1024;
constexpr const char* kInstall = "run scripts/install, or doorman install --browser ";

std::string_view name_of(Status status) {
    return status == Status::pass ? "PASS" : status == Status::warn ? "WARN" : "FAIL";
}

// As the browser starts it: Chromium passes the caller's origin, Firefox the manifest and the id.
std::vector<std::string> launch_arguments(BrowserFamily family, const fs::path& manifest) {
    if (family == BrowserFamily::chromium) {
        return {"chrome-extension://" + std::string{kChromiumIds.front()} + "/"};
    }
    return {manifest.string(), std::string{kFirefoxIds.front()}};
}

void examine(const Browser& browser, const fs::path& manifest, std::vector<Finding>& findings) {
    const std::string label{browser.label};
    const std::string install = kInstall + std::string{browser.id};
    const auto text = read_file(manifest, kManifestBytes);
    if (!text) {
        findings.push_back({label, Status::fail, text.error().message(), "make the file readable"});
        return;
    }
    if (!*text) {
        findings.push_back(
            {label, Status::fail, "there is no manifest at " + manifest.string(), install});
        return;
    }
    const ManifestCheck check = check_manifest(browser.family, **text);
    for (const std::string& fault : check.faults) {
        findings.push_back({label, Status::fail, manifest.string() + ": " + fault, install});
    }
    if (!check.faults.empty()) return;
    const auto greeting = greet_host(check.executable, launch_arguments(browser.family, manifest));
    if (!greeting) {
        findings.push_back({label, Status::fail,
                            "the host at " + check.executable.string() + " was started, but " +
                                greeting.error().message(),
                            install});
        return;
    }
    findings.push_back({label, Status::pass,
                        "the host answers: version " + greeting->version + ", protocol " +
                            std::to_string(greeting->protocol),
                        ""});
}

void print(const std::vector<Finding>& findings, std::ostream& out) {
    for (const Finding& finding : findings) {
        out << name_of(finding.status) << "  ";
        if (!finding.browser.empty()) out << finding.browser << ": ";
        out << finding.finding << '\n';
        if (!finding.cure.empty()) out << "      " << finding.cure << '\n';
    }
}

void print_json(const std::vector<Finding>& findings, std::ostream& out) {
    auto list = nlohmann::json::array();
    for (const Finding& finding : findings) {
        list.push_back({{"browser", finding.browser},
                        {"status", name_of(finding.status)},
                        {"finding", finding.finding},
                        {"cure", finding.cure}});
    }
    out << list.dump(2) << '\n';
}

}  // namespace

int doctor(bool json, std::ostream& out, std::ostream& err) {
    const auto roots = BrowserRoots::of_this_user();
    if (!roots) {
        err << "doorman: HOME is not set, so there is no user to look at\n";
        return 1;
    }
    std::vector<Finding> findings;
    std::set<fs::path> seen;
    for (const Browser& browser : browsers()) {
        if (!is_found(browser, *roots)) continue;
        const fs::path manifest = manifest_folder(browser, *roots) / manifest_file_name();
        if (seen.insert(manifest).second) examine(browser, manifest, findings);
    }
    if (findings.empty()) {
        findings.push_back({"", Status::fail, "no browser was found here", "install one"});
    }
    for (const std::string& notice : sandbox_notices(*roots)) {
        findings.push_back({"", Status::warn, notice, ""});
    }
    json ? print_json(findings, out) : print(findings, out);
    const bool failed = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.status == Status::fail;
    });
    return failed ? 1 : 0;
}

}  // namespace doorman
