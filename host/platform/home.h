#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "model/result.h"

namespace doorman {

/// Looks up an environment variable; nullopt = not set. An empty value counts as not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;
std::optional<std::string> environment(const char* name);

enum class System { linux_, macos, windows };
constexpr System this_system() {
#if defined(_WIN32)
    return System::windows;
#elif defined(__APPLE__)
    return System::macos;
#else
    return System::linux_;
#endif
}

/// The folder of the owner's data and settings, which need not exist yet:
///   DOORMAN_HOME, where set: as it is, relative to the working folder;
///   Linux     $XDG_DATA_HOME/doorman, else $HOME/.local/share/doorman;
///   macOS     $HOME/Library/Application Support/Doorman;
///   Windows   %LOCALAPPDATA%\Doorman.
/// The others must be absolute (a relative XDG_DATA_HOME is ignored, as its specification says).
Result<std::filesystem::path> home_folder(const Environment& lookup = environment,
                                          System system = this_system());

}  // namespace doorman
