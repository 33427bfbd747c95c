#include "platform/stdio.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "pipe.h"

using namespace doorman;

namespace {

std::string drain(const Descriptor& from) {
    std::string all;
    std::array<char, 4096> part{};
    for (;;) {
        const auto got = read_some(from, part);
        REQUIRE(got);
        if (*got == 0) return all;
        all.append(part.data(), *got);
    }
}

}  // namespace

TEST_CASE("once stdio is taken, a stray print does not reach the browser") {
    Pipe browser_reads = make_pipe();
    Pipe host_stderr = make_pipe();
    const pid_t host = ::fork();
    if (host == 0) {
        ::dup2(browser_reads.write_end.get(), STDOUT_FILENO);
        ::dup2(host_stderr.write_end.get(), STDERR_FILENO);
        auto stdio = Stdio::take();
        std::printf("stray");
        std::fflush(stdout);
        (void)stdio->write("frame");
        ::_exit(0);
    }
    browser_reads.write_end.close();
    host_stderr.write_end.close();
    CHECK(drain(browser_reads.read_end) == "frame");
    CHECK(drain(host_stderr.read_end) == "stray");
    ::waitpid(host, nullptr, 0);
}

TEST_CASE("an answer larger than the pipe arrives whole at a slow reader") {
    Pipe input = make_pipe();
    Pipe output = make_pipe();
    auto stdio = Stdio::over(std::move(input.read_end), std::move(output.write_end));
    std::string answer(1'000'000, 'x');
    for (std::size_t i = 0; i < answer.size(); ++i) answer[i] = static_cast<char>('a' + i % 26);
    std::string received;
    std::thread reader([&] {
        std::array<char, 1000> part{};
        while (received.size() < answer.size()) {
            const auto got = read_some(output.read_end, part);
            received.append(part.data(), *got);
        }
    });
    const auto written = stdio->write(answer);
    reader.join();
    REQUIRE(written);
    CHECK(*written == Stdio::Written::all);
    CHECK(received == answer);
}

TEST_CASE("a reader that has gone ends the write, without a signal") {
    std::signal(SIGPIPE, SIG_IGN);
    Pipe input = make_pipe();
    Pipe output = make_pipe();
    output.read_end.close();
    auto stdio = Stdio::over(std::move(input.read_end), std::move(output.write_end));
    const auto written = stdio->write("x");
    REQUIRE(written);
    CHECK(*written == Stdio::Written::closed);
}

TEST_CASE("a browser that closed our input and reads nothing more does not hang the write") {
    Pipe input = make_pipe();
    Pipe output = make_pipe();
    auto stdio = Stdio::over(std::move(input.read_end), std::move(output.write_end));
    input.write_end.close();
    const auto written = stdio->write(std::string(1'000'000, 'x'));
    REQUIRE(written);
    CHECK(*written == Stdio::Written::closed);
}

TEST_CASE("input is waiting when bytes are there or the end is") {
    Pipe pipe = make_pipe();
    CHECK_FALSE(input_waiting(pipe.read_end));
    REQUIRE(write_all(pipe.write_end, "x"));
    CHECK(input_waiting(pipe.read_end));
    std::array<char, 1> one{};
    REQUIRE(read_some(pipe.read_end, one));
    CHECK_FALSE(input_waiting(pipe.read_end));
    pipe.write_end.close();
    CHECK(input_waiting(pipe.read_end));
}
