/// Doorman's host beside a bare echo host, in one run: process start to the answer for 10 cards, a
/// warm round trip, resident memory, and a decision on disk. Exits with 1 where a bound is missed.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "host_process.h"
#include "temporary_folder.h"
#include "wire/frame.h"

using namespace doorman;
using nlohmann::json;

namespace {

constexpr int kStarts = 60;
constexpr int kRoundTrips = 300;
constexpr double kMaxStartRatio = 4;
constexpr double kMaxRoundTripMs = 2;
constexpr double kMaxResidentMb = 20;
constexpr double kMaxDecideMs = 3;

using Clock = std::chrono::steady_clock;

double milliseconds_of(const std::function<void()>& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

std::string frame_of(const char* method, const json& params) {
    return encode_frame(
        json{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}}.dump());
}

/// The text with every third word replaced by one that no other round has: seen for the first time,
/// and no campaign.
std::string new_text(const std::string& text, int round) {
    std::istringstream words(text);
    std::string fresh;
    int count = 0;
    for (std::string word; words >> word;) {
        if (++count % 3 == 0) {
            word = "w";
            for (int rest = round * 97 + count; rest > 0; rest /= 26) {
                word += static_cast<char>('a' + rest % 26);
            }
        }
        fresh += (fresh.empty() ? "" : " ") + word;
    }
    return fresh;
}

/// The ten cards, from other people and with other texts in each round.
std::string cards(int round) {
    json invitations = json::parse(std::ifstream(DOORMAN_SOURCE_DIR "/tests/bench/cards.json"));
    for (json& each : invitations) {
        for (const char* field : {"key", "profile"}) {
            if (each.contains(field)) {
                each[field] = each[field].get<std::string>() + std::to_string(round);
            }
        }
        if (each["note"].is_string()) each["note"] = new_text(each["note"], round);
    }
    return frame_of("annotate", {{"invitations", invitations}});
}

double start_to_answer(const char* executable, const std::filesystem::path& home,
                       const std::string& frame) {
    const auto start = Clock::now();
    HostProcess host({kOrigin}, home, {}, executable);
    host.send(frame);
    host.receive();
    const double taken = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    // Its end is not measured, nor may it run beside the next start.
    host.close_input();
    host.wait();
    return taken;
}

double resident_mb(pid_t pid, const std::string& field) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.rfind(field, 0) == 0) return std::stod(line.substr(field.size())) / 1024;
    }
    return 0;
}

bool report(const char* what, double measured, const char* unit, double bound) {
    const bool held = measured <= bound;
    std::printf("%-46s %8.2f %-3s (at most %g)%s\n", what, measured, unit, bound,
                held ? "" : "  MISSED");
    return held;
}

}  // namespace

int main() {
    const TemporaryFolder home;
    // A home as it is after the first day: the journal is there.
    start_to_answer(DOORMAN_BINARY, home.path(), cards(0));

    std::vector<double> ours, echo, fresh;
    for (int i = 1; i <= kStarts; ++i) {
        const std::string frame = cards(i);
        echo.push_back(start_to_answer(DOORMAN_ECHO_HOST, home.path(), frame));
        ours.push_back(start_to_answer(DOORMAN_BINARY, home.path(), frame));
        const TemporaryFolder new_home;
        fresh.push_back(start_to_answer(DOORMAN_BINARY, new_home.path(), frame));
    }

    HostProcess host({kOrigin}, home.path());
    host.call("hello", {{"protocol", 1}});
    std::vector<double> warm, decide;
    for (int i = 0; i < kRoundTrips; ++i) {
        const std::string frame = cards(1000 + i);
        warm.push_back(milliseconds_of([&] {
            host.send(frame);
            host.receive();
        }));
        // Answered when the journal has learnt of the cards, which it does while the owner reads.
        host.call("press", {{"decisionId", "none"}});
    }
    for (int i = 0; i < kRoundTrips; ++i) {
        const std::string number = std::to_string(i);
        const std::string frame =
            frame_of("decide", {{"decisionId", "bench-" + number},
                                {"key", "urn:li:invitation:1" + std::to_string(1000 + i)},
                                {"action", "ignore"},
                                {"reasonId", "salesPitch"},
                                {"verdictSeen", "ignore"},
                                {"policyRevision", 1},
                                {"undoMs", 4000}});
        decide.push_back(milliseconds_of([&] {
            host.send(frame);
            host.receive();
        }));
    }
    const double resident = resident_mb(host.pid(), "VmRSS:");

    const double echo_ms = quantile(echo, 0.5);
    const double ours_ms = quantile(ours, 0.5);
    std::printf("Medians of %d starts and %d calls, 10 cards each\n", kStarts, kRoundTrips);
    std::printf("%-46s %8.2f ms\n", "echo host: start to answer", echo_ms);
    std::printf("%-46s %8.2f ms\n", "doorman: start to answer", ours_ms);
    std::printf("%-46s %8.2f ms\n", "doorman: start to answer, new home", quantile(fresh, 0.5));
    bool held = report("start to answer, ratio to echo", ours_ms / echo_ms, "", kMaxStartRatio);
    held &= report("warm round trip", quantile(warm, 0.5), "ms", kMaxRoundTripMs);
    std::printf("%-46s %8.2f ms\n", "warm round trip, 99 of 100", quantile(warm, 0.99));
    held &= report("decide, on disk", quantile(decide, 0.5), "ms", kMaxDecideMs);
    std::printf("%-46s %8.2f ms\n", "decide, 99 of 100", quantile(decide, 0.99));
    held &= report("resident memory", resident, "MB", kMaxResidentMb);
    return held ? 0 : 1;
}
