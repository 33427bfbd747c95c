// Text that nobody writes in good faith: twice as much of it may cost twice the time, not four
// times.
#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

#include <benchmark/benchmark.h>

#include "settings/policy_file.h"
#include "signals/annotate.h"

namespace doorman::bench {
namespace {

struct Hostile {
    const char* name;
    std::string_view piece;
};
constexpr std::array kHostile{
    Hostile{"one word", "x"},
    Hostile{"combining marks", "\u0301"},
    Hostile{"marks that sort", "\u05BC\u05B0\u0591"},
    Hostile{"invalid UTF-8", "\xFF\xC0\x80 "},
    Hostile{"halves of pairs", "\xED\xA0\xBD"},
    Hostile{"right to left", "\u202E leads "},
    Hostile{"NULs", std::string_view("\0a", 2)},
    Hostile{"braces", "{[<%"},
    Hostile{"look-alikes", "a\u043E "},
    Hostile{"pitches", "quick 15 min call? we help you "},
    Hostile{"stop words", "the a of "},
    Hostile{"figures", "$1,000 "},
};

std::string text_of(const Hostile& hostile, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += hostile.piece;
    return text;
}

Invitation with_note(std::string text) {
    Invitation invitation;
    invitation.key = "k";
    invitation.headline = text.substr(0, 1000);
    invitation.note = Note{std::move(text), false};
    return invitation;
}

double least_seconds(const Judge& judge, const Invitation& invitation) {
    using Clock = std::chrono::steady_clock;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < 3; ++i) {
        const auto start = Clock::now();
        benchmark::DoNotOptimize(annotate(judge, invitation, {}));
        least = std::min(least, std::chrono::duration<double>(Clock::now() - start).count());
    }
    return least;
}

void hostile_text(benchmark::State& state) {
    constexpr std::size_t kBytes = 512 * 1024;
    const Hostile& hostile = kHostile.at(static_cast<std::size_t>(state.range(0)));
    const Catalogue rules = Catalogue::built_in();
    const Policy policy = preset_policy("balanced");
    const Background background;
    const Options options;
    const Judge judge(rules, policy, background, options, Locale::en);
    const Invitation once = with_note(text_of(hostile, kBytes));
    const Invitation twice = with_note(text_of(hostile, 2 * kBytes));
    for (auto _ : state) {
        const double seconds = least_seconds(judge, twice);
        state.SetIterationTime(seconds);
        state.counters["2n over n"] = seconds / least_seconds(judge, once);
    }
    state.SetLabel(hostile.name);
}
BENCHMARK(hostile_text)
    ->DenseRange(0, static_cast<int>(kHostile.size()) - 1)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace doorman::bench
