// What the history costs over 30,000 invitations, beside what it would cost to read them all.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <unistd.h>

#include "journal/journal.h"

using namespace doorman;

namespace {

constexpr int kInvitations = 30'000;
constexpr int kAtOnce = 500;
constexpr int kRuns = 41;

const std::vector<std::string> kNames{"Ann Lee", "Bob Novak", "Cyd Łęcka", "Dan Rossi", "Eve Ümit"};
const std::vector<std::string> kHeadlines{"Nurse at the General Hospital",
                                          "Growth partner | I help founders sell more",
                                          "Conference producer, events and meetings",
                                          "Student at University of Iowa", "Software engineer"};
const std::vector<std::string> kNotes{
    "It was great to meet you yesterday at the get-together! I would love to stay in touch.",
    "We help companies like yours grow their pipeline. Open to a quick call this week?",
    "I'd like to add you to my professional network on LinkedIn."};

Seen one_of_many(int i) {
    const auto pick = [i](const std::vector<std::string>& from) {
        return from[static_cast<std::size_t>(i) % from.size()];
    };
    Seen seen;
    Invitation& invitation = seen.invitation;
    invitation.key = "urn:li:invitation:" + std::to_string(i);
    invitation.profile = "person-" + std::to_string(i);
    invitation.name = pick(kNames) + " " + std::to_string(i);
    invitation.headline = pick(kHeadlines);
    invitation.note = i % 3 == 0 ? Note{pick(kNotes), false} : Note{};
    seen.annotation.key = invitation.key;
    seen.annotation.reason.id = "otherwise";
    for (int k = 0; k < 8; ++k)
        seen.annotation.signals.push_back(
            {"signal." + std::to_string((i + 5 * k) % 40), "sales", 1, "", {{"note", 1, 9}}});
    seen.facts.note = i % 3 == 0 ? NoteKind::sales : NoteKind::none;
    seen.facts.scores.sales = 0.01 * (i % 100);
    seen.facts.mutual = i % 20;
    return seen;
}

void fill(Journal& journal) {
    for (int i = 0; i < kInvitations; i += kAtOnce) {
        std::vector<Seen> batch;
        for (int k = i; k < i + kAtOnce; ++k) batch.push_back(one_of_many(k));
        if (!journal.remember(batch)) std::abort();
    }
    // One in a hundred was decided: each costs three syncs of the disk.
    for (int i = 0; i < kInvitations; i += 100) {
        Decision decision;
        decision.id = std::to_string(i);
        decision.key = "urn:li:invitation:" + std::to_string(i);
        decision.action = Action::ignore;
        decision.reason_id = "salesPitch";
        if (!journal.decide(decision) || !journal.press(decision.id) ||
            !journal.confirm(decision.id, Outcome::done))
            std::abort();
    }
}

template <class Work>
double median_ms(Work work) {
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
    }
    std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
    return times[kRuns / 2];
}

double page_ms(Journal& journal, const HistoryFilter& filter) {
    return median_ms([&] {
        if (!journal.history(filter, "", 50)) std::abort();
    });
}

HistoryFilter search(std::string text) {
    HistoryFilter filter;
    filter.text = std::move(text);
    return filter;
}

}  // namespace

int main() {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("doorman_journal_bench." + std::to_string(::getpid()));
    std::filesystem::create_directory(folder);
    {
        auto opened = Journal::open(folder / "journal.sqlite");
        if (!opened) return 1;
        Journal& journal = *opened;
        fill(journal);

        const double all = median_ms([&] { (void)journal.columns(); });
        const auto tell = [&](const char* what, double ms) {
            std::printf("%-44s %8.2f ms  %6.2f of reading all facts\n", what, ms, ms / all);
        };
        HistoryFilter turned_away;
        turned_away.list = HistoryList::turned_away;
        std::printf("%d invitations, medians of %d\n", kInvitations, kRuns);
        tell("all facts in columns", all);
        tell("first page of the history", page_ms(journal, {}));
        tell("search for one word that many have", page_ms(journal, search("nurse")));
        tell("search for two words that few have", page_ms(journal, search("Lecka 29997")));
        tell("search for what nobody has", page_ms(journal, search("zzzz")));
        tell("the turned away", page_ms(journal, turned_away));
        tell("overview", median_ms([&] { (void)journal.overview(); }));
        tell("how many wait", median_ms([&] { (void)journal.waiting(); }));
        std::vector<std::string> names;
        for (int k = 0; k < 40; ++k) names.push_back("signal." + std::to_string(k));
        const std::vector<std::string_view> ids(names.begin(), names.end());
        tell("records of 40 signals", median_ms([&] { (void)journal.records_of(ids); }));
    }
    std::filesystem::remove_all(folder);
}
