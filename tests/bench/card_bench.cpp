#include <filesystem>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "notes.h"
#include "service/inbox.h"
#include "service/service.h"
#include "wire/annotation_json.h"
#include "wire/invitation_json.h"
#include "wire/json_text.h"
#include "wire/json_writer.h"

namespace doorman::bench {
namespace {

namespace fs = std::filesystem;

// A home without settings or journal, gone at the end.
class Home {
public:
    Home() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Home() { fs::remove_all(path); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    const fs::path path = fs::temp_directory_path() / "doorman_bench_home";
};

std::vector<nlohmann::json> cards(std::size_t count) {
    std::vector<nlohmann::json> out;
    std::size_t number = 0;
    for (std::string& note : generate_notes(count)) {
        const std::string id = std::to_string(++number);
        out.push_back({{"key", "urn:li:invitation:" + id},
                       {"profile", "someone-" + id},
                       {"name", "Someone " + id},
                       {"headline", "Head of Growth at Brightline | I help founders sleep"},
                       {"note", std::move(note)},
                       {"mutual", {{"count", number % 30}, {"names", {"Anna Example"}}}},
                       {"insights", {"University of Iowa common organization"}},
                       {"photo", "present"},
                       {"age", "2 weeks ago"}});
    }
    return out;
}

// As `doorman check --no-journal`: JSON to card, card to annotation, annotation to JSON.
void card_json_to_json(benchmark::State& state) {
    std::vector<std::string> lines;
    for (const nlohmann::json& card : cards(10'000)) lines.push_back(card.dump());
    const Catalogue rules = Catalogue::built_in();
    const Home home;
    SettingsStore settings(home.path);
    std::size_t bytes = 0;
    for (auto _ : state) {
        Inbox inbox(rules, settings.current(), Locale::en, nullptr);
        JsonWriter out;
        for (const std::string& line : lines) {
            auto invitation = invitation_from_json(*parse_json(line));
            out.clear();
            write(out, inbox.judge(*std::move(invitation)).annotation);
            bytes += out.text().size();
        }
    }
    state.counters["answer bytes"] =
        static_cast<double>(bytes) / static_cast<double>(state.iterations() * 10'000);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(lines.size()));
}
BENCHMARK(card_json_to_json)->Unit(benchmark::kMillisecond)->MinTime(2);

// As a browser's page asks: 25 cards a message, with the journal behind it.
void card_through_service(benchmark::State& state) {
    constexpr std::size_t kPage = 25;
    std::vector<std::string> messages;
    nlohmann::json page = nlohmann::json::array();
    for (nlohmann::json& card : cards(2'500)) {
        page.push_back(std::move(card));
        if (page.size() < kPage) continue;
        messages.push_back(nlohmann::json{{"jsonrpc", "2.0"},
                                          {"id", 1},
                                          {"method", "annotate"},
                                          {"params", {{"invitations", page}}}}
                               .dump());
        page = nlohmann::json::array();
    }
    for (auto _ : state) {
        state.PauseTiming();
        const Home home;
        Service service(home.path);
        (void)service.answer(R"({"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,)"
                             R"("minProtocol":1,"client":{"name":"b","version":"1","browser":"x",)"
                             R"("locale":"en"}}})");
        state.ResumeTiming();
        for (const std::string& message : messages)
            benchmark::DoNotOptimize(service.answer(message));
    }
    state.SetItemsProcessed(state.iterations() *
                            static_cast<std::int64_t>(messages.size() * kPage));
}
BENCHMARK(card_through_service)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace doorman::bench
