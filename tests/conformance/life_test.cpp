#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "host_process.h"
#include "temporary_folder.h"
#include "wire/frame.h"

using namespace doorman;
using nlohmann::json;

namespace {

json decision(const std::string& id, const std::string& key) {
    return {{"decisionId", id},        {"key", key},
            {"action", "ignore"},      {"reasonId", "spam"},
            {"verdictSeen", "review"}, {"policyRevision", 1},
            {"undoMs", 4000}};
}

json request(int id, const char* method, const json& params) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}};
}

#if defined(__linux__)
/// How often the process was put to sleep by its own doing: moves whenever it wakes up.
long wakings_of(pid_t pid) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    std::string line;
    const std::string name = "voluntary_ctxt_switches:";
    while (std::getline(status, line)) {
        if (line.rfind(name, 0) == 0) return std::stol(line.substr(name.size()));
    }
    return -1;
}
#endif

}  // namespace

#if defined(__linux__)
TEST_CASE("an idle host does not wake up") {
    const TemporaryFolder home;
    HostProcess host({kOrigin}, home.path());
    host.call("annotate", {{"invitations", json::array({{{"key", "k"}}})}});
    // What was put off until the answer was out is done within this second.
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const long before = wakings_of(host.pid());
    REQUIRE(before > 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    CHECK(wakings_of(host.pid()) == before);
}
#endif

TEST_CASE("what was acknowledged outlives a kill at any instant") {
    const TemporaryFolder home;
    std::mt19937 random(5);
    int decisions = 0;
    std::vector<std::string> acknowledged;
    for (int round = 0; round < 25; ++round) {
        HostProcess host({kOrigin}, home.path());
        std::vector<std::string> asked;
        std::string frames;
        const std::size_t before = acknowledged.size();
        for (int i = 0; i < 40; ++i) {
            const std::string number = std::to_string(++decisions);
            asked.push_back("d" + number);
            frames +=
                encode_frame(request(i, "decide", decision(asked.back(), "k" + number)).dump());
        }
        const auto hear = [&] {
            const auto answer = host.receive();
            if (!answer) return false;
            REQUIRE(json::parse(*answer).contains("result"));
            acknowledged.push_back(asked[acknowledged.size() - before]);
            return true;
        };
        host.send(frames);
        // Counted in answers and not in time, so that a slow machine is killed as far along.
        for (auto left = random() % asked.size(); left > 0; --left) REQUIRE(hear());
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 3'000));
        host.kill();
        try {
            while (hear()) {
            }
        } catch (const std::runtime_error&) {
            // Killed while it wrote an answer.
        }
        host.wait();
    }
    REQUIRE_FALSE(acknowledged.empty());
    HostProcess host({kOrigin}, home.path());
    CHECK(host.call("diagnostics", json::object())["result"]["journal"]["state"] == "ok");
    for (const std::string& id : acknowledged) {
        CAPTURE(id);
        CHECK(host.call("press", {{"decisionId", id}}).contains("result"));
    }
}

TEST_CASE("hosts of several browsers decide at once, and none loses a decision") {
    const TemporaryFolder home;
    HostProcess one({kOrigin}, home.path());
    HostProcess other({kOrigin}, home.path());
    for (int i = 0; i < 20; ++i) {
        const std::string number = std::to_string(i);
        one.send_request(request(i, "decide", decision("a" + number, "ka" + number)));
        other.send_request(request(i, "decide", decision("b" + number, "kb" + number)));
        CHECK(json::parse(*one.receive()).contains("result"));
        CHECK(json::parse(*other.receive()).contains("result"));
    }
    // Each knows the other's.
    CHECK(one.call("press", {{"decisionId", "b7"}}).contains("result"));
    CHECK(other.call("press", {{"decisionId", "a7"}}).contains("result"));
}

TEST_CASE("the journal learns of the people at the latest when the input ends") {
    const TemporaryFolder home;
    const json invitations = json::array({{{"key", "k"}, {"profile", "ann"}, {"name", "Ann"}}});
    const auto size = [&] {
        std::error_code none;
        return std::filesystem::file_size(home / "journal.sqlite", none);
    };
    {
        // The second request is waiting while the first is answered, so nothing is learnt between.
        HostProcess host({kOrigin}, home.path());
        host.send(encode_frame(request(1, "annotate", {{"invitations", invitations}}).dump()));
        host.close_input();
        CHECK(host.receive());
        CHECK(host.wait() == 0);
    }
    REQUIRE(size() > 0);
    HostProcess host({kOrigin}, home.path());
    host.call("decide", decision("d", "k"));
    host.call("press", {{"decisionId", "d"}});
    CHECK(host.call("confirm", {{"decisionId", "d"}, {"outcome", "done"}}).contains("result"));
}

TEST_CASE("a host that waits to write a big answer ends when the browser closes its input") {
    const TemporaryFolder home;
    HostProcess host({kOrigin}, home.path());
    const json invitation = {{"key", std::string(4000, 'k')}};
    const json many = json::array_t(200, invitation);
    host.send_request(request(1, "annotate", {{"invitations", many}}));
    host.close_input();
    // Nobody reads: Firefox keeps its end open unread.
    CHECK(host.wait() == 0);
}
