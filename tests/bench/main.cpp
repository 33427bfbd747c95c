// Runs the benchmarks and sums them up: what a note or a card costs, and the ratios that count.

#include <cstdio>
#include <map>
#include <string>

#include <benchmark/benchmark.h>

namespace {

// Shows every run as usual, and keeps the microseconds for each note or card.
class Summary : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto rate = run.counters.find("items_per_second");
            if (rate == run.counters.end() || run.error_occurred) continue;
            const std::string name = run.benchmark_name();
            costs_[name.substr(0, name.find('/'))] = 1e6 / rate->second;
        }
    }

    void print() const {
        std::printf("\n%-28s %10s\n", "microseconds for each", "");
        for (const auto& [name, cost] : costs_) std::printf("%-28s %10.2f\n", name.c_str(), cost);
        std::printf("\n");
        ratio("JavaScript, one by one", "javascript", "doorman_note_rules", "at least 50");
        ratio("Hyperscan", "hyperscan", "doorman_note_rules", "at least 1");
        ratio("RE2::Set", "re2_set", "doorman_note_rules", "");
        ratio("ten times as many rules", "doorman_tenfold_rules", "doorman_note_rules",
              "at most 1.5");
    }

private:
    void ratio(const char* what, const char* of, const char* to, const char* aim) const {
        const auto a = costs_.find(of);
        const auto b = costs_.find(to);
        if (a == costs_.end() || b == costs_.end()) return;
        std::printf("%-28s %10.2f times Doorman's rules  %s\n", what, a->second / b->second, aim);
    }

    std::map<std::string, double> costs_;
};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
    Summary summary;
    benchmark::RunSpecifiedBenchmarks(&summary);
    summary.print();
    return 0;
}
