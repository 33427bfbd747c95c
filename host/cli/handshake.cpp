#include "cli/handshake.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/descriptor.h"
#include "wire/frame.h"
#include "wire/protocol.h"

// unistd.h declares it for glibc, but not for macOS.
extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace doorman {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Result<Pipe> make_pipe() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return Error{std::strerror(errno), "pipe", ""};
    for (const int end : ends) fcntl(end, F_SETFD, FD_CLOEXEC);
    return Pipe{Descriptor{ends[0]}, Descriptor{ends[1]}};
}

// Ends the host however it behaves: a closed stdin is its signal to go, a kill its last.
class Child {
public:
    Child(pid_t pid, Descriptor in, Descriptor out)
        : pid_(pid), in_(std::move(in)), out_(std::move(out)) {}
    Child(Child&& other) noexcept
        : pid_(std::exchange(other.pid_, -1)),
          in_(std::move(other.in_)),
          out_(std::move(other.out_)) {}
    Child& operator=(Child&&) = delete;
    ~Child() {
        if (pid_ < 0) return;
        in_.close();
        out_.close();
        for (int tenths = 0; tenths < 20; ++tenths) {
            if (waitpid(pid_, nullptr, WNOHANG) != 0) return;
            usleep(100'000);
        }
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }

    [[nodiscard]] const Descriptor& in() const { return in_; }
    [[nodiscard]] const Descriptor& out() const { return out_; }

private:
    pid_t pid_;
    Descriptor in_;
    Descriptor out_;
};

Result<Child> start(const std::filesystem::path& executable,
                    const std::vector<std::string>& arguments) {
    auto to = make_pipe();
    if (!to) return std::move(to).error();
    auto from = make_pipe();
    if (!from) return std::move(from).error();

    std::string path = executable.string();
    std::vector<std::string> held = arguments;
    std::vector<char*> argv{path.data()};
    for (std::string& argument : held) argv.push_back(argument.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to->read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, from->write.get(), STDOUT_FILENO);
    pid_t pid = -1;
    const int failed = posix_spawn(&pid, path.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return Error{std::strerror(failed), path, ""};
    return Child{pid, std::move(to->write), std::move(from->read)};
}

Result<void> read_exactly(const Descriptor& from, std::span<char> into, Clock::time_point until) {
    while (!into.empty()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        pollfd ready{from.get(), POLLIN, 0};
        if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0) {
            return Error{"it did not answer in time", "", ""};
        }
        const auto count = read_some(from, into);
        if (!count) return count.error();
        if (*count == 0) return Error{"it ended without an answer", "", ""};
        into = into.subspan(*count);
    }
    return {};
}

std::string hello() {
    const json request = {
        {"jsonrpc", "2.0"},
        {"id", 1},
        {"method", "hello"},
        {"params",
         {{"protocol", kProtocol},
          {"minProtocol", kMinProtocol},
          {"client",
           {{"name", "doctor"}, {"version", "0"}, {"browser", "none"}, {"locale", "en"}}}}}};
    return encode_frame(request.dump());
}

}  // namespace

Result<Greeting> greet_host(const std::filesystem::path& executable,
                            const std::vector<std::string>& arguments,
                            std::chrono::milliseconds patience) {
    const auto until = Clock::now() + patience;
    // A host that is gone before it read anything must be told as such, not end us.
    signal(SIGPIPE, SIG_IGN);
    auto child = start(executable, arguments);
    if (!child) return std::move(child).error();
    if (const auto sent = write_all(child->in(), hello()); !sent) {
        return Error{"it ended before it read anything", "", ""};
    }
    std::uint32_t length = 0;
    if (auto read =
            read_exactly(child->out(), {reinterpret_cast<char*>(&length), sizeof length}, until);
        !read) {
        return std::move(read).error();
    }
    if (length == 0 || length > kMaxFrameBytes)
        return Error{"it does not answer in frames", "", ""};
    std::string body(length, '\0');
    if (auto read = read_exactly(child->out(), body, until); !read) return std::move(read).error();

    const json answer = json::parse(body, nullptr, false);
    if (!answer.is_object() || !answer.contains("result")) {
        return Error{"it refused the handshake", "", ""};
    }
    const json& result = answer["result"];
    const json host = result.value("host", json::object());
    if (!host.is_object() || !host.value("version", json{}).is_string() ||
        !result.value("protocol", json{}).is_number_integer()) {
        return Error{"its answer to the handshake is not of this protocol", "", ""};
    }
    return Greeting{host["version"].get<std::string>(), result["protocol"].get<int>()};
}

}  // namespace doorman
