#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include "platform/descriptor.h"

namespace doorman {

inline constexpr const char* kOrigin = "chrome-extension://kibbeendjnnppnlgbdjfhnfjlhahelok/";

/// The real executable with a pipe at each of stdin and stdout; killed when it goes out of scope.
/// What should not take long is given `kPatience`, so that a hang fails instead of hanging.
class HostProcess {
public:
    static constexpr std::chrono::seconds kPatience{20};

    HostProcess(const std::vector<std::string>& arguments, const std::filesystem::path& home,
                const std::map<std::string, std::string>& environment = {},
                const char* executable = DOORMAN_BINARY);
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;
    ~HostProcess();

    /// False when the host no longer reads.
    bool send(std::string_view bytes);
    bool send_request(const nlohmann::json& request);

    /// The next frame's text; nullopt = the host has closed its end. Throws on a frame that no
    /// browser would take.
    std::optional<std::string> receive();
    nlohmann::json call(const char* method, const nlohmann::json& params);

    void close_input() { input_.close(); }
    void close_output() { output_.close(); }
    void kill();

    /// The exit code; -1 = ended by a signal. Throws when it does not end.
    int wait();
    [[nodiscard]] pid_t pid() const { return pid_; }

private:
    /// Up to `count` bytes; fewer only at the end.
    std::string read(std::size_t count);

    pid_t pid_ = -1;
    Descriptor input_;
    Descriptor output_;
    int last_id_ = 0;
};

}  // namespace doorman
