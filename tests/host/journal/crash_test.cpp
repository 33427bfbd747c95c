#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <thread>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::good;

namespace {

/// Each round kills one of this many writing processes at a random moment: within the time that all
/// of its steps take.
constexpr int kWriters = 3;
constexpr int kMostMicroseconds = 15'000;
/// DOORMAN_CRASH_ROUNDS asks for others.
int rounds() {
    const char* asked = std::getenv("DOORMAN_CRASH_ROUNDS");
    return asked ? std::atoi(asked) : 1000;
}

/// In their order.
enum class Step : char { decided, pressed, done, changed, marked, forgot };

/// What a writer says after the journal has answered; small enough for one atomic write to a pipe.
struct Acknowledgement {
    int writer;
    int decision;
    Step step;
};

std::string id_of(int writer, int decision) {
    return std::to_string(writer) + "/" + std::to_string(decision);
}

constexpr const char* kLaterReason = "dontKnow";
const std::string kPassing = "passing-";

Action action_of(int decision) {
    return decision % 2 == 0 ? Action::accept : Action::ignore;
}

bool change_reason(Journal& journal, const std::string& id) {
    DecisionChange change;
    change.decision_id = id;
    change.reason_id = kLaterReason;
    return journal.change(change).has_value();
}

/// That whoever was accepted pitched, and that whoever was ignored did not. Decided just now, it is
/// among the newest.
bool mark(Journal& journal, const std::string& id, Action action) {
    const auto page = journal.history({}, "", 20);
    if (!page) return false;
    for (const HistoryEntry& entry : page->entries)
        if (entry.decision && entry.decision->decision.id == id)
            return journal.mark_pitched(entry.id, action == Action::accept).has_value();
    return false;
}

/// Does all that an owner does for ever, telling `out` after each answer.
[[noreturn]] void write_for_ever(const std::filesystem::path& file, int writer, int out) {
    auto journal = Journal::open(file);
    if (!journal) ::_exit(1);
    const auto tell = [&](int decision, Step step) {
        const Acknowledgement acknowledgement{writer, decision, step};
        if (::write(out, &acknowledgement, sizeof acknowledgement) != sizeof acknowledgement)
            ::_exit(2);
    };
    for (int i = 0;; ++i) {
        const std::string id = id_of(writer, i);
        Invitation invitation = card("urn:" + id, "slug-" + id);
        invitation.note = Note{std::string(static_cast<std::size_t>(i % 5) * 1500, 'n'), false};
        std::vector<Seen> batch{build::seen(invitation, {static_cast<std::uint64_t>(i)}),
                                build::seen(card("urn:passing-" + id, kPassing + id))};
        batch.front().annotation.signals = {{"pitch", "sales", 1, "", {}}};
        if (!journal->remember(batch)) continue;
        const Action action = action_of(i);
        if (!journal->decide(build::decision(id, invitation.key, action))) continue;
        tell(i, Step::decided);
        if (!journal->press(id)) continue;
        tell(i, Step::pressed);
        if (!journal->confirm(id, Outcome::done)) continue;
        tell(i, Step::done);
        if (!change_reason(*journal, id)) continue;
        tell(i, Step::changed);
        if (!mark(*journal, id, action)) continue;
        tell(i, Step::marked);
        if (!journal->forget(kPassing + id, {})) continue;
        tell(i, Step::forgot);
    }
}

std::string integrity(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    sqlite3_open(file.c_str(), &connection);
    std::string answer;
    sqlite3_exec(
        connection, "PRAGMA integrity_check; PRAGMA foreign_key_check;",
        [](void* out, int columns, char** values, char**) {
            for (int i = 0; i < columns; ++i)
                *static_cast<std::string*>(out) += values[i] ? values[i] : "";
            return 0;
        },
        &answer, nullptr);
    sqlite3_close(connection);
    return answer;
}

DecisionState state_of(Step step) {
    return step == Step::decided   ? DecisionState::decided
           : step == Step::pressed ? DecisionState::pressed
                                   : DecisionState::confirmed;
}

/// What a journal holds of what the writers did.
struct Kept {
    std::map<std::string, HistoryEntry> decided;
    std::set<std::string> passing;
    std::int64_t accepted = 0;
    std::int64_t ignored = 0;

    explicit Kept(Journal& journal) {
        std::string cursor;
        do {
            HistoryPage page = good(journal.history({}, cursor, kMostHistoryEntries));
            for (HistoryEntry& entry : page.entries) take(std::move(entry));
            cursor = page.next;
        } while (!cursor.empty());
    }

    /// Whether all up to this step is there. More may be, of which the word died with its writer.
    [[nodiscard]] bool has(const std::string& id, Step step) const {
        const auto found = decided.find(id);
        if (found == decided.end()) return false;
        const HistoryEntry& entry = found->second;
        if (entry.decision->state < state_of(step)) return false;
        if (step >= Step::changed && entry.decision->decision.reason_id != kLaterReason)
            return false;
        const bool accepted_one = entry.decision->decision.action == Action::accept;
        if (step >= Step::marked && entry.pitched_after != accepted_one) return false;
        return step < Step::forgot || !passing.contains(kPassing + id);
    }

private:
    void take(HistoryEntry entry) {
        if (!entry.decision) {
            passing.insert(entry.profile.value_or(std::string()));
            return;
        }
        if (entry.decision->outcome == Outcome::done)
            ++(entry.decision->decision.action == Action::accept ? accepted : ignored);
        decided.emplace(entry.decision->decision.id, std::move(entry));
    }
};

}  // namespace

TEST_CASE("kill -9 at any moment loses nothing that was acknowledged", "[crash]") {
    TemporaryFolder folder;
    const auto file = folder / "journal.sqlite";
    { Journal journal = good(Journal::open(file)); }

    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    std::array<pid_t, kWriters> writers{};
    int started = 0;
    const auto start = [&](pid_t& writer) {
        const int number = started++;
        writer = ::fork();
        if (writer == 0) {
            ::close(ends[0]);
            write_for_ever(file, number, ends[1]);
        }
    };
    for (auto& writer : writers) start(writer);

    std::map<std::string, Step> acknowledged;
    std::atomic<int> answers = 0;
    // Drained while the writers run, so that no pipe fills up.
    std::thread reader([&] {
        Acknowledgement one{};
        while (::read(ends[0], &one, sizeof one) == sizeof one && one.writer >= 0) {
            acknowledged[id_of(one.writer, one.decision)] = one.step;
            ++answers;
        }
    });
    // However slow the machine, each round begins with an answer more than the one before.
    int seen = 0;
    const auto another_answer = [&] {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (answers == seen) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        seen = answers;
        return true;
    };

    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> microseconds(0, kMostMicroseconds);
    std::uniform_int_distribution<std::size_t> which(0, kWriters - 1);
    for (int round = 0; round < rounds(); ++round) {
        if (!another_answer()) break;
        std::this_thread::sleep_for(std::chrono::microseconds(microseconds(random)));
        pid_t& victim = writers[which(random)];
        ::kill(victim, SIGKILL);
        ::waitpid(victim, nullptr, 0);
        start(victim);
    }
    for (const pid_t writer : writers) {
        ::kill(writer, SIGKILL);
        ::waitpid(writer, nullptr, 0);
    }
    const Acknowledgement end{-1, 0, Step::done};
    REQUIRE(::write(ends[1], &end, sizeof end) == sizeof end);
    reader.join();
    ::close(ends[0]);
    ::close(ends[1]);

    // Opening rolls back what the last of them left half-done.
    Journal journal = good(Journal::open(file));
    CHECK_FALSE(journal.set_aside().has_value());
    const Kept kept(journal);
    CHECK(answers >= rounds());
    std::map<Step, int> lost;
    std::map<Step, int> told;
    for (const auto& [id, step] : acknowledged) {
        ++told[step];
        if (!kept.has(id, step)) ++lost[step];
    }
    CHECK(lost.empty());
    // Writers came to the end of their steps too.
    CHECK(told[Step::forgot] > 0);
    // The record of a signal is what the decisions say, whoever was killed while writing either.
    const std::string_view pitch = "pitch";
    const SignalRecord record = good(journal.records_of(std::span(&pitch, 1))).front().record;
    CHECK(record.accepted == kept.accepted);
    CHECK(record.ignored == kept.ignored);
    CHECK(integrity(file) == "ok");
}
