#include <functional>

#include <benchmark/benchmark.h>

#include "engines.h"
#include "notes.h"

namespace doorman::bench {
namespace {

const std::vector<Folded>& notes() {
    static const std::vector<Folded> folded = [] {
        std::vector<Folded> out;
        for (const std::string& note : generate_notes(10'000)) out.push_back(fold(note));
        return out;
    }();
    return folded;
}

// All notes once, with an engine that has seen none of them.
void run(benchmark::State& state, const std::function<std::unique_ptr<Engine>()>& make) {
    std::size_t hits = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto engine = make();
        hits = 0;
        state.ResumeTiming();
        for (const Folded& note : notes()) hits += engine->count_hits(note);
        state.PauseTiming();
        engine.reset();
        state.ResumeTiming();
    }
    state.counters["hits"] = static_cast<double>(hits);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(notes().size()));
}

void doorman_rules(benchmark::State& state) {
    const Catalogue catalogue = Catalogue::built_in();
    run(state, [&] { return make_doorman(catalogue); });
}
BENCHMARK(doorman_rules)->Unit(benchmark::kMillisecond)->MinTime(2);

void doorman_note_rules(benchmark::State& state) {
    static const Catalogue catalogue = multiplied(1);
    run(state, [&] { return make_doorman(catalogue); });
}
BENCHMARK(doorman_note_rules)->Unit(benchmark::kMillisecond)->MinTime(2);

void doorman_tenfold_rules(benchmark::State& state) {
    static const Catalogue catalogue = multiplied(10);
    run(state, [&] { return make_doorman(catalogue); });
}
BENCHMARK(doorman_tenfold_rules)->Unit(benchmark::kMillisecond)->MinTime(2);

void re2_set(benchmark::State& state) {
    run(state, [] { return make_re2_set(note_patterns()); });
}
BENCHMARK(re2_set)->Unit(benchmark::kMillisecond)->Iterations(1);

#ifdef DOORMAN_HYPERSCAN
void hyperscan(benchmark::State& state) {
    std::size_t refused = 0;
    run(state, [&] { return make_hyperscan(note_patterns(), refused = 0); });
    state.counters["refused"] = static_cast<double>(refused);
}
BENCHMARK(hyperscan)->Unit(benchmark::kMillisecond)->Iterations(2);
#endif

// The expressions one by one in Node, in the same run; its time is taken inside.
void javascript(benchmark::State& state) {
    for (auto _ : state) {
        const auto result = run_javascript(note_patterns(), notes());
        if (!result) {
            state.SkipWithError("needs node");
            return;
        }
        state.SetIterationTime(result->nanoseconds_per_note * 1e-9 *
                               static_cast<double>(notes().size()));
        state.counters["hits"] = static_cast<double>(result->hits);
        state.counters["refused"] = static_cast<double>(result->refused);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(notes().size()));
}
BENCHMARK(javascript)->Unit(benchmark::kMillisecond)->Iterations(1)->UseManualTime();

void fold_notes(benchmark::State& state) {
    const std::vector<std::string> texts = generate_notes(10'000);
    for (auto _ : state)
        for (const std::string& text : texts) benchmark::DoNotOptimize(fold(text));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts.size()));
}
BENCHMARK(fold_notes)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace doorman::bench
