#include <csignal>
#include <iterator>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::kind;
using build::remember;

namespace {

JournalOptions impatient() {
    JournalOptions options;
    options.patience = std::chrono::milliseconds(50);
    return options;
}

/// Another program that holds the write lock.
class Hog {
public:
    explicit Hog(const std::filesystem::path& file) {
        REQUIRE(sqlite3_open(file.c_str(), &connection_) == SQLITE_OK);
        REQUIRE(sqlite3_exec(connection_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) ==
                SQLITE_OK);
    }
    Hog(const Hog&) = delete;
    Hog& operator=(const Hog&) = delete;
    ~Hog() { sqlite3_close(connection_); }

private:
    sqlite3* connection_ = nullptr;
};

/// The exit status of `work` run in a process of its own.
template <class Work>
int in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("What one host writes the other sees at once") {
    TemporaryFolder folder;
    Journal one = good(Journal::open(folder / "j"));
    Journal other = good(Journal::open(folder / "j"));
    good(one.decide(decision("d", "k")));
    CHECK(build::decisions(other).size() == 1);
    good(other.press("d"));
    good(one.confirm("d", Outcome::done));
    CHECK(build::decisions(other).at(0).outcome == Outcome::done);
}

TEST_CASE("A card that is seen again unchanged writes nothing") {
    TemporaryFolder folder;
    Journal journal = good(Journal::open(folder / "j"));
    remember(journal, card("urn:1", "ann", "Nurse"), {1, 2});
    const std::string before = build::bytes_of(folder / "j");
    remember(journal, card("urn:1", "ann", "Nurse"), {1, 2});
    CHECK(build::bytes_of(folder / "j") == before);
    remember(journal, card("urn:2", "bob", "Nurse"), {1, 2});
    CHECK(build::bytes_of(folder / "j") != before);
}

TEST_CASE(
    "A journal that another program holds is told to be locked, and works once it is let go") {
    TemporaryFolder folder;
    Journal journal = good(Journal::open(folder / "j", impatient()));
    {
        Hog hog(folder / "j");
        CHECK(kind(journal.decide(decision("d", "k"))) == JournalErrorKind::locked);
        CHECK(kind(journal.recall(card("k"), {})) == JournalErrorKind::locked);
    }
    good(journal.decide(decision("d", "k")));
    CHECK(build::decisions(journal).size() == 1);
}

TEST_CASE("Reading in a batch goes on without its scope where the journal is locked") {
    TemporaryFolder folder;
    Journal journal = good(Journal::open(folder / "j", impatient()));
    {
        Hog hog(folder / "j");
        const auto scope = journal.reading();
        CHECK(kind(journal.recall(card("k"), {})) == JournalErrorKind::locked);
    }
    good(journal.decide(decision("d", "k")));
}

TEST_CASE("A file that cannot be written is read all the same") {
    TemporaryFolder folder;
    const auto file = folder / "j";
    { build::answer(*std::make_unique<Journal>(good(Journal::open(file))), decision("d", "k")); }
    ::chmod(file.c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    const int status = in_child([&] {
        // Root may write anything; nobody may not.
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::setuid(kNobody) != 0) return 1;
        auto journal = Journal::open(file);
        if (!journal) return 2;
        const auto decided = journal->decide(decision("e", "k"));
        if (decided || decided.error().kind != JournalErrorKind::read_only) return 3;
        const auto history = journal->history({}, "", 10);
        if (!history || history->entries.size() != 1) return 4;
        return 0;
    });
    ::chmod(folder.path().c_str(), 0755);
    CHECK(status == 0);
}

TEST_CASE(
    "Where no more can be written the error is clear, reading goes on, and nothing is half there") {
    TemporaryFolder folder;
    const auto file = folder / "j";
    { build::answer(*std::make_unique<Journal>(good(Journal::open(file))), decision("d", "k")); }
    const int status = in_child([&] {
        // A limit on the size of files stands for a full disk: the next page cannot be added.
        ::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit limit { std::filesystem::file_size(file), RLIM_INFINITY };
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto journal = Journal::open(file);
        if (!journal) return 1;
        Invitation invitation = card("urn:big", "ann");
        invitation.note = Note{std::string(200'000, 'x'), false};
        const auto kept = journal->remember(std::vector<Seen>{build::seen(invitation)});
        if (kept) return 2;
        const auto kind = kept.error().kind;
        if (kind != JournalErrorKind::full && kind != JournalErrorKind::io) return 3;
        const auto history = journal->history({}, "", 10);
        if (!history || history->entries.size() != 1) return 4;
        return 0;
    });
    CHECK(status == 0);
    Journal journal = good(Journal::open(file));
    CHECK(good(journal.facts_of("ann")) == std::nullopt);
    build::answer(journal, decision("e", "k2"));
    CHECK(build::decisions(journal).size() == 2);
}
