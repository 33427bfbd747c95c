#include <filesystem>
#include <random>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "journal/journal.h"
#include "policy/columns.h"
#include "policy/preview.h"
#include "policy/reversal.h"
#include "policy/suggest.h"
#include "service/inbox.h"
#include "service/service.h"
#include "settings/policy_file.h"
#include "wire/json_writer.h"
#include "wire/policy_json.h"

namespace doorman::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kEntries = 30'000;

/// Facts of nobody in particular: of every kind, some not known, some on thin evidence.
Facts made_facts(std::mt19937& dice) {
    const auto score = [&]() -> std::optional<double> {
        const auto number = static_cast<int>(dice() % 125);
        if (number >= 100) return std::nullopt;
        return number / 100.0;
    };
    Facts facts;
    facts.scores = {score(), score(), score(), score(), score(),
                    score(), score(), score(), score()};
    if (dice() % 4 != 0) facts.mutual = static_cast<std::int64_t>(dice() % 40);
    if (dice() % 4 == 0) facts.connections = static_cast<std::int64_t>(dice() % 900);
    facts.connections_at_least = dice() % 3 == 0;
    facts.same_text = static_cast<std::int64_t>(dice() % 5);
    facts.photo = dice() % 5 == 0 ? Photo::placeholder : Photo::present;
    facts.note = static_cast<NoteKind>(dice() % 7);
    facts.sales_evidence = {static_cast<int>(dice() % 3), false};
    facts.spam_evidence = {static_cast<int>(dice() % 3), dice() % 5 == 0};
    return facts;
}

FactColumns made_columns() {
    std::mt19937 dice(1);
    FactColumns columns;
    for (int i = 0; i < kEntries; ++i) {
        append(columns, made_facts(dice));
        columns.at.back() = i;
        if (dice() % 3 != 0) columns.action.back() = static_cast<std::int8_t>(dice() % 3);
    }
    return columns;
}

// Both policies over all rows, guard and counts included.
void preview_columns(benchmark::State& state) {
    const FactColumns columns = made_columns();
    const Policy before = preset_policy("balanced");
    Policy now = before;
    now.thresholds["salesIgnore"] = 0.55;
    for (auto _ : state) benchmark::DoNotOptimize(preview(now, before, columns));
    state.SetItemsProcessed(state.iterations() * kEntries);
}
BENCHMARK(preview_columns)->Unit(benchmark::kMillisecond);

void suggest_columns(benchmark::State& state) {
    const FactColumns columns = made_columns();
    const Policy policy = preset_policy("balanced");
    for (auto _ : state) benchmark::DoNotOptimize(suggest(policy, columns));
    state.SetItemsProcessed(state.iterations() * kEntries);
}
BENCHMARK(suggest_columns)->Unit(benchmark::kMillisecond);

// What each card costs more for what would turn its verdict over.
void reversals_of_card(benchmark::State& state) {
    std::mt19937 dice(1);
    std::vector<Facts> cards;
    for (int i = 0; i < 1000; ++i) cards.push_back(made_facts(dice));
    const Policy policy = preset_policy("balanced");
    const ColumnPolicy ready(policy);
    for (auto _ : state)
        for (const Facts& card : cards)
            benchmark::DoNotOptimize(reversals(ready, card, Verdict::review));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(cards.size()));
}
BENCHMARK(reversals_of_card)->Unit(benchmark::kMillisecond);

/// A home whose journal holds `kEntries`, gone at the end.
class FullHome {
public:
    FullHome() {
        fs::remove_all(path);
        fs::create_directories(path);
        auto journal = Journal::open(path / "journal.sqlite");
        if (!journal) std::abort();
        const std::string packs = judged_by(Catalogue::built_in(), Settings{});
        std::mt19937 dice(1);
        std::vector<Seen> batch;
        for (int i = 0; i < kEntries; ++i) {
            Seen& seen = batch.emplace_back();
            seen.invitation.key = "urn:" + std::to_string(i);
            seen.invitation.profile = "p" + std::to_string(i);
            seen.invitation.name = "Person " + std::to_string(i);
            seen.invitation.headline = "Event manager";
            seen.invitation.note = Note{"Shall we have a quick 15 min call?", false};
            seen.facts = made_facts(dice);
            // As the rules of now judged it: nothing is judged again meanwhile.
            seen.packs = packs;
            if (batch.size() < 1000) continue;
            if (!journal->remember(batch)) std::abort();
            batch.clear();
        }
    }
    ~FullHome() { fs::remove_all(path); }
    FullHome(const FullHome&) = delete;
    FullHome& operator=(const FullHome&) = delete;

    const fs::path path = fs::temp_directory_path() / "doorman_preview_bench";
};

// As a slider asks: JSON in, JSON out, a histogram and twenty people; the threshold moves each
// time.
void preview_through_service(benchmark::State& state) {
    static const FullHome home;
    Service service(home.path);
    const Policy before = preset_policy("balanced");
    std::vector<std::string> messages;
    for (int step = 30; step < 90; ++step) {
        Policy now = before;
        now.thresholds["salesIgnore"] = step / 100.0;
        JsonWriter policy;
        write(policy, now);
        messages.push_back(nlohmann::json{
            {"jsonrpc", "2.0"},
            {"id", 1},
            {"method", "policy/preview"},
            {"params",
             {{"policy", nlohmann::json::parse(policy.text())}, {"fact", "sales"}, {"people", 20}}}}
                               .dump());
    }
    // The first reads the journal.
    benchmark::DoNotOptimize(service.answer(messages[0]));
    service.finish_deferred();
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(service.answer(messages[at]));
        at = (at + 1) % messages.size();
    }
}
BENCHMARK(preview_through_service)
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->ReportAggregatesOnly(true);

}  // namespace
}  // namespace doorman::bench
