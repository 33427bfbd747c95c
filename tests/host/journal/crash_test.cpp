#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
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

/// Each round kills one of this many writing processes at a random moment.
constexpr int kWriters = 3;
/// DOORMAN_CRASH_ROUNDS asks for more.
int rounds() {
    const char* asked = std::getenv("DOORMAN_CRASH_ROUNDS");
    return asked ? std::atoi(asked) : 60;
}

enum class Step : char { decided = 'd', pressed = 'p', done = 'c', changed = 'r' };

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

/// What the owner does afterwards: another reason, a mark, and somebody forgotten.
bool put_right(Journal& journal, const std::string& id) {
    DecisionChange change;
    change.decision_id = id;
    change.reason_id = kLaterReason;
    if (!journal.change(change)) return false;
    const auto page = journal.history({}, "", 1);
    if (!page || page->entries.empty()) return false;
    (void)journal.mark_pitched(page->entries.front().id, true);
    (void)journal.forget("passing-" + id);
    return true;
}

/// Decides, presses, confirms, remembers and puts right for ever, telling `out` after each answer.
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
                                build::seen(card("urn:passing-" + id, "passing-" + id))};
        batch.front().annotation.signals = {{"pitch", "sales", 1, "", {}}};
        if (!journal->remember(batch)) continue;
        if (!journal->decide(build::decision(id, invitation.key))) continue;
        tell(i, Step::decided);
        if (!journal->press(id)) continue;
        tell(i, Step::pressed);
        if (!journal->confirm(id, Outcome::done)) continue;
        tell(i, Step::done);
        if (!put_right(*journal, id)) continue;
        tell(i, Step::changed);
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
    std::uniform_int_distribution<int> microseconds(0, 30'000);
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
    std::map<std::string, DecisionState> kept;
    std::map<std::string, bool> changed;
    std::int64_t ignored = 0;
    std::string cursor;
    do {
        HistoryPage page = good(journal.history({}, cursor, kMostHistoryEntries));
        for (const auto& entry : page.entries)
            if (entry.decision) {
                const HistoryDecision& one = *entry.decision;
                kept[one.decision.id] = one.state;
                changed[one.decision.id] = one.decision.reason_id == kLaterReason;
                if (one.outcome == Outcome::done) ++ignored;
            }
        cursor = page.next;
    } while (!cursor.empty());

    CHECK(answers >= rounds());
    int lost = 0;
    for (const auto& [id, step] : acknowledged) {
        const auto found = kept.find(id);
        // A step may be on disk whose acknowledgement died with its writer.
        if (found == kept.end() || found->second < state_of(step)) ++lost;
        if (step == Step::changed && !changed[id]) ++lost;
    }
    CHECK(lost == 0);
    // The record of a signal is what the decisions say, whoever was killed while writing either.
    const std::string_view pitch = "pitch";
    CHECK(good(journal.records_of(std::span(&pitch, 1))).front().record.ignored == ignored);
    CHECK(integrity(file) == "ok");
}
