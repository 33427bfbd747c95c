#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace doorman {

/// A data file: `{"cases": [{"name", "arguments"?, "environment"?, "home"?, "piece"?, "steps",
/// "exit"}]}`. `arguments` defaults to Chromium's; `home` names files with their text; `piece` cuts
/// what is sent into pieces of so many bytes. A step is one of
///
///   {"send": X}          X as one frame
///   {"sendText": T}      T as one frame, whatever it is
///   {"sendBytes": "hex"} bytes without a frame
///   {"expect": X}        the next frame is JSON that has all that X has (`matches`)
///   {"snapshot": true}   remembers every file of the home folder …
///   {"unchanged": true}  … and this holds them against it
///   {"closeInput": true}, {"closeOutput": true}
///
/// The journal learns of cards while the host has nothing else to do: between an `annotate` and a
/// snapshot stands a `press`, which is answered after that.
///
/// After the last step the input is closed; then nothing more may come, and the host must end with
/// the code `exit`. In X and T, {"$repeat": [text, n]} is a long string, {"$list": [item, n]} a
/// long list.
struct Case {
    std::string file;
    std::string name;
    nlohmann::json script;
};

/// All cases of the folder's *.json, in the order of the files' names.
std::vector<Case> cases_in(const std::filesystem::path& folder);

/// Plays the case; empty = it held, else what did not, and where.
std::string play(const Case& one);

}  // namespace doorman
