#include "cli/manifest.h"

#include <algorithm>
#include <span>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "manifest_templates.h"
#include "model/extension_ids.h"

namespace doorman {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void replace(std::string& text, std::string_view mark, std::string_view by) {
    text.replace(text.find(mark), mark.size(), by);
}

std::string quoted(const std::string& text) {
    return json(text).dump();
}

std::string origin_of(std::string_view id) {
    return "chrome-extension://" + std::string{id} + "/";
}

std::vector<std::string> allowed(BrowserFamily family) {
    std::vector<std::string> list;
    if (family == BrowserFamily::chromium) {
        for (const auto id : kChromiumIds) list.push_back(origin_of(id));
    } else {
        for (const auto id : kFirefoxIds) list.emplace_back(id);
    }
    return list;
}

// Chromium's pattern: 32 letters a-p, and the trailing slash.
bool is_chromium_origin(std::string_view origin) {
    constexpr std::string_view scheme = "chrome-extension://";
    if (origin.substr(0, scheme.size()) != scheme) return false;
    const std::string_view id = origin.substr(scheme.size());
    return id.size() == 33 && id.back() == '/' &&
           std::all_of(id.begin(), id.end() - 1, [](char c) { return c >= 'a' && c <= 'p'; });
}

void check_lists(BrowserFamily family, const json& manifest, std::vector<std::string>& faults) {
    const bool is_chromium = family == BrowserFamily::chromium;
    const char* own = is_chromium ? "allowed_origins" : "allowed_extensions";
    const char* foreign = is_chromium ? "allowed_extensions" : "allowed_origins";
    if (!is_chromium && manifest.contains(foreign)) {
        faults.push_back("a Firefox manifest with allowed_origins is rejected whole");
    }
    if (!manifest.contains(own) || !manifest[own].is_array()) {
        faults.push_back(std::string{own} + " is missing");
        return;
    }
    std::vector<std::string> present;
    for (const json& entry : manifest[own]) {
        if (!entry.is_string()) {
            faults.push_back(std::string{own} + " holds something that is not a text");
            continue;
        }
        present.push_back(entry.get<std::string>());
        if (is_chromium && !is_chromium_origin(present.back())) {
            faults.push_back("the origin \"" + present.back() +
                             "\" is malformed, which rejects the whole file");
        }
    }
    for (const std::string& id : allowed(family)) {
        if (std::find(present.begin(), present.end(), id) == present.end()) {
            faults.push_back(id + " is not allowed, so the browser forbids it the host");
        }
    }
}

}  // namespace

std::string manifest_text(BrowserFamily family, const fs::path& executable) {
    std::string text{family == BrowserFamily::chromium ? manifests::chromium_json_in
                                                       : manifests::firefox_json_in};
    std::string list;
    for (const std::string& id : allowed(family)) {
        if (!list.empty()) list += ", ";
        list += quoted(id);
    }
    replace(text, "@NAME@", kHostName);
    replace(text, "\"@PATH@\"", quoted(executable.string()));
    replace(text, "@ALLOWED@", list);
    return text;
}

std::string manifest_file_name() {
    return std::string{kHostName} + ".json";
}

ManifestCheck check_manifest(BrowserFamily family, std::string_view text) {
    ManifestCheck check;
    // Chromium accepts comments in the file, Firefox does not.
    const json manifest = json::parse(text, nullptr, false, family == BrowserFamily::chromium);
    if (!manifest.is_object()) {
        check.faults.emplace_back("it is not a JSON object");
        return check;
    }
    if (manifest.value("name", json{}) != std::string{kHostName}) {
        check.faults.push_back("its name is not " + std::string{kHostName});
    }
    if (manifest.value("type", json{}) != "stdio")
        check.faults.emplace_back("its type is not stdio");
    const json description = manifest.value("description", json{});
    if (!description.is_string() || description.get<std::string>().empty()) {
        check.faults.emplace_back("its description is missing or empty");
    }
    check_lists(family, manifest, check.faults);

    const json path = manifest.value("path", json{});
    if (!path.is_string() || !fs::path{path.get<std::string>()}.is_absolute()) {
        check.faults.emplace_back("its path is not absolute");
        return check;
    }
    check.executable = path.get<std::string>();
    if (access(check.executable.c_str(), X_OK) != 0) {
        check.faults.push_back("the host at " + check.executable.string() +
                               " is missing or not executable");
    }
    return check;
}

}  // namespace doorman
