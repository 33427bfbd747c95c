#include "platform/home.h"

#include <cstdlib>
#include <system_error>

namespace doorman {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
    // Read before any thread of ours is started, and never written.
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    if (value == nullptr || *value == '\0') return std::nullopt;
    return value;
}

namespace {

Result<fs::path> absolute_from(const Environment& lookup, const char* name) {
    const std::optional<std::string> value = lookup(name);
    if (!value) {
        return Error{std::string(name) + " is not set", {}, "set DOORMAN_HOME to a folder"};
    }
    fs::path path(*value);
    if (!path.is_absolute()) {
        return Error{std::string(name) + " is not an absolute path", path.string(), {}};
    }
    return path;
}

Result<fs::path> under(const Result<fs::path>& parent, const char* rest) {
    if (!parent) return parent.error();
    return *parent / rest;
}

}  // namespace

Result<fs::path> home_folder(const Environment& lookup, System system) {
    if (const auto chosen = lookup("DOORMAN_HOME")) {
        std::error_code failure;
        fs::path path = fs::absolute(*chosen, failure);
        if (failure) return Error{"DOORMAN_HOME: " + failure.message(), *chosen, {}};
        return path;
    }
    switch (system) {
        case System::windows:
            return under(absolute_from(lookup, "LOCALAPPDATA"), "Doorman");
        case System::macos:
            return under(absolute_from(lookup, "HOME"), "Library/Application Support/Doorman");
        case System::linux_:
            break;
    }
    const std::optional<std::string> data = lookup("XDG_DATA_HOME");
    if (data && fs::path(*data).is_absolute()) return fs::path(*data) / "doorman";
    return under(absolute_from(lookup, "HOME"), ".local/share/doorman");
}

}  // namespace doorman
