#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "model/result.h"

namespace doorman {

/// What a host answered to `hello`.
struct Greeting {
    std::string version;
    int protocol = 0;
};

/// Starts `executable` with `arguments`, its stdin and stdout piped as a browser's are, sends one
/// `hello`, and waits for the answer. The host is ended before this returns, whatever it does.
Result<Greeting> greet_host(const std::filesystem::path& executable,
                            const std::vector<std::string>& arguments,
                            std::chrono::milliseconds patience = std::chrono::seconds{5});

}  // namespace doorman
