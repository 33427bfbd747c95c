#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "journal/journal.h"
#include "rules/catalogue.h"
#include "service/archive_import.h"

namespace doorman::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kContacts = 30'000;
constexpr int kInvitations = 20'000;

// As LinkedIn writes them in 2026; every 25th invitation with a note, every second accepted.
std::vector<NamedText> large_archive() {
    std::string connections =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    for (int i = 0; i < kContacts; ++i) {
        const std::string n = std::to_string(i);
        connections += "Pat,No" + n + ",https://www.linkedin.com/in/p-" + n + ",,Company " +
                       std::to_string(i % 4000) + " GmbH,Event manager,07 Jun 2026\n";
    }
    std::string invitations =
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
    for (int i = 0; i < kInvitations; ++i) {
        const std::string n = std::to_string(i);
        const char* note = i % 25 == 0 ? "\"It was great to meet you in Milan, shall we talk about "
                                         "the summit over a coffee next week?\""
                                       : "";
        invitations += "Pat No" + n + ",Kim Owner,\"5/" + std::to_string(1 + i % 28) +
                       "/26, 2:37 PM\"," + note + ",INCOMING,https://www.linkedin.com/in/" +
                       (i % 2 == 0 ? "p-" : "q-") + n + ",https://www.linkedin.com/in/kim\n";
    }
    return {{"Connections.csv", std::move(connections)},
            {"Invitations.csv", std::move(invitations)}};
}

class Home {
public:
    Home() {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Home() { fs::remove_all(path_); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    [[nodiscard]] fs::path journal() const { return path_ / "journal.sqlite"; }

private:
    fs::path path_ = fs::temp_directory_path() / "doorman_bench_import";
};

void import_into(Journal& journal, const std::vector<NamedText>& texts, const Catalogue& rules,
                 benchmark::State& state) {
    const Settings settings;
    const auto files = files_in_memory(texts);
    const auto prepared = prepare_import(*files, "bench", rules, settings, journal.salt());
    if (!prepared || !journal.import_archive(prepared->archive, Rehearse::no)) {
        state.SkipWithError("the import failed");
    }
}

// From the files' bytes to the journal on disk: 30,000 connections and 20,000 invitations.
void import_large_archive(benchmark::State& state) {
    const auto texts = large_archive();
    const Catalogue rules = Catalogue::built_in();
    for (auto _ : state) {
        state.PauseTiming();
        const Home home;
        auto journal = Journal::open(home.journal());
        if (!journal) return state.SkipWithError("no journal");
        state.ResumeTiming();
        import_into(*journal, texts, rules, state);
    }
    state.SetItemsProcessed(state.iterations() * (kContacts + kInvitations));
}
BENCHMARK(import_large_archive)->Unit(benchmark::kMillisecond);

// What a card is looked up for, among 30,000: the contacts at one company, and one by name.
void look_up_among_contacts(benchmark::State& state) {
    const Home home;
    auto journal = Journal::open(home.journal());
    if (!journal) return state.SkipWithError("no journal");
    import_into(*journal, large_archive(), Catalogue::built_in(), state);
    const auto scope = journal->reading();
    int i = 0;
    for (auto _ : state) {
        const std::string n = std::to_string(++i % 4000);
        benchmark::DoNotOptimize(journal->contacts_at("company " + n, {}));
        benchmark::DoNotOptimize(journal->company_of("pat no" + n));
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(look_up_among_contacts)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace doorman::bench
