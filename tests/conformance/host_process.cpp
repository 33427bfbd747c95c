#include "host_process.h"

#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipe.h"
#include "wire/frame.h"

namespace doorman {

HostProcess::HostProcess(const std::vector<std::string>& arguments,
                         const std::filesystem::path& home,
                         const std::map<std::string, std::string>& environment,
                         const char* executable) {
    std::signal(SIGPIPE, SIG_IGN);
    Pipe to_host = make_pipe();
    Pipe from_host = make_pipe();
    std::vector<char*> argv{const_cast<char*>(executable)};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);

    pid_ = ::fork();
    if (pid_ < 0) throw std::runtime_error("fork");
    if (pid_ == 0) {
        ::dup2(to_host.read_end.get(), STDIN_FILENO);
        ::dup2(from_host.write_end.get(), STDOUT_FILENO);
        const int nothing = ::open("/dev/null", O_WRONLY);
        if (::getenv("DOORMAN_TEST_STDERR") == nullptr) ::dup2(nothing, STDERR_FILENO);
        std::signal(SIGPIPE, SIG_DFL);
        ::setenv("DOORMAN_HOME", home.c_str(), 1);
        for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
        ::execv(executable, argv.data());
        ::_exit(127);
    }
    input_ = std::move(to_host.write_end);
    output_ = std::move(from_host.read_end);
}

HostProcess::~HostProcess() {
    if (pid_ < 0) return;
    kill();
    ::waitpid(pid_, nullptr, 0);
}

void HostProcess::kill() {
    ::kill(pid_, SIGKILL);
}

bool HostProcess::send(std::string_view bytes) {
    return write_all(input_, bytes).has_value();
}

bool HostProcess::send_request(const nlohmann::json& request) {
    return send(encode_frame(request.dump()));
}

std::string HostProcess::read(std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
        pollfd entry{output_.get(), POLLIN, 0};
        const int limit = static_cast<int>(std::chrono::milliseconds(kPatience).count());
        if (::poll(&entry, 1, limit) == 0) throw std::runtime_error("the host does not answer");
        const auto got = read_some(output_, std::span(bytes).subspan(have));
        if (!got || *got == 0) break;
        have += *got;
    }
    bytes.resize(have);
    return bytes;
}

std::optional<std::string> HostProcess::receive() {
    const std::string header = read(sizeof(std::uint32_t));
    if (header.empty()) return std::nullopt;
    if (header.size() < sizeof(std::uint32_t)) throw std::runtime_error("half a header");
    std::uint32_t length = 0;
    std::memcpy(&length, header.data(), sizeof length);
    if (length == 0 || length > kMaxFrameBytes) {
        throw std::runtime_error("a frame of " + std::to_string(length) + " bytes");
    }
    std::string text = read(length);
    if (text.size() < length) throw std::runtime_error("half a frame");
    return text;
}

nlohmann::json HostProcess::call(const char* method, const nlohmann::json& params) {
    send_request({{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", params}});
    const auto answer = receive();
    if (!answer) throw std::runtime_error("the host has ended");
    return nlohmann::json::parse(*answer);
}

int HostProcess::wait() {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    int status = 0;
    while (::waitpid(pid_, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > deadline) throw std::runtime_error("does not end");
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace doorman
