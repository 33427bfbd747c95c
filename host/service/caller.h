#pragma once

#include <span>
#include <string>
#include <string_view>

namespace doorman {

/// Who started this process, told by its arguments (after the program's name).
enum class Caller {
    /// A person, or a script of theirs: the command line.
    person,
    /// A browser, for Doorman's own extension.
    extension,
    /// A browser, for somebody else's extension, or one that does not say whose.
    stranger,
};

/// Chromium passes "chrome-extension://<id>/" first (on Windows also "--parent-window=…"); Firefox
/// the manifest's path and the add-on's id. The ids are those of manifests/extension_ids.json,
/// built into the executable: neither a file nor the environment can add one. The browser has
/// checked them against its manifest already; this holds even where that file was tampered with.
///
/// Whatever looks like a browser's launch is never the command line's: its help on stdout would
/// reach the browser as a frame.
Caller caller_of(std::span<const std::string_view> arguments);

}  // namespace doorman
