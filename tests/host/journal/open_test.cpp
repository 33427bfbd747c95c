#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

#include "build.h"
#include "platform/temporary_folder.h"
#include "raw_sql.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::kind;

namespace fs = std::filesystem;

namespace {

JournalOptions reading() {
    JournalOptions options;
    options.access = Access::read;
    return options;
}

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

mode_t mode(const fs::path& file) {
    struct stat status {};
    REQUIRE(::stat(file.c_str(), &status) == 0);
    return status.st_mode & 0777;
}

/// Overwrites all pages but the first.
void damage_inside(const fs::path& file) {
    std::string bytes = read(file);
    REQUIRE(bytes.size() > 8192);
    std::fill(bytes.begin() + 4096, bytes.end(), '\x5A');
    write(file, bytes);
}

}  // namespace

TEST_CASE("A new journal is the owner's alone") {
    TemporaryFolder folder;
    const mode_t before = ::umask(0);
    { Journal journal = good(Journal::open(folder / "journal.sqlite")); }
    ::umask(before);
    CHECK(mode(folder / "journal.sqlite") == 0600);
}

TEST_CASE("A journal that others may read is made private") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    { Journal journal = good(Journal::open(file)); }
    ::chmod(file.c_str(), 0644);
    { Journal journal = good(Journal::open(file)); }
    CHECK(mode(file) == 0600);
}

TEST_CASE("What was kept is there after closing and opening") {
    TemporaryFolder folder;
    {
        build::answer(*std::make_unique<Journal>(good(Journal::open(folder / "j"))),
                      decision("d", "k"));
    }
    Journal journal = good(Journal::open(folder / "j"));
    CHECK(build::decisions(journal).size() == 1);
}

TEST_CASE("The salt is made once, and differs from file to file") {
    TemporaryFolder folder;
    const auto first = good(Journal::open(folder / "a")).salt();
    CHECK(good(Journal::open(folder / "a")).salt() == first);
    CHECK(good(Journal::open(folder / "b")).salt() != first);
}

TEST_CASE("Reading neither makes a journal nor changes one") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    CHECK(kind(Journal::open(file, reading())) == JournalErrorKind::missing);
    CHECK_FALSE(fs::exists(file));

    { build::answer(*std::make_unique<Journal>(good(Journal::open(file))), decision("d", "k")); }
    const std::string before = read(file);
    Journal journal = good(Journal::open(file, reading()));
    CHECK(build::decisions(journal).size() == 1);
    CHECK(kind(journal.decide(decision("e", "k"))) == JournalErrorKind::read_only);
    CHECK(read(file) == before);
}

TEST_CASE("A journal of a newer Doorman is left alone") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    { Journal journal = good(Journal::open(file)); }
    run_sql(file, "PRAGMA user_version = 9999");
    const std::string before = read(file);
    const auto result = Journal::open(file);
    CHECK(kind(result) == JournalErrorKind::foreign);
    CHECK(result.error().hint == "update Doorman");
    CHECK(read(file) == before);
}

TEST_CASE("A database that is no journal is left alone") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    run_sql(file, "CREATE TABLE recipe (name TEXT)");
    const std::string before = read(file);
    CHECK(kind(Journal::open(file)) == JournalErrorKind::foreign);
    CHECK(read(file) == before);
}

TEST_CASE("A file that is no database is set aside whole, and a new journal begun") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    const std::string rubbish(10'000, 'x');
    write(file, rubbish);
    Journal journal = good(Journal::open(file));
    REQUIRE(journal.set_aside().has_value());
    CHECK(journal.set_aside()->filename().string().find("journal.sqlite.damaged-") == 0);
    CHECK(read(*journal.set_aside()) == rubbish);
    build::answer(journal, decision("d", "k"));
    CHECK(build::decisions(journal).size() == 1);
}

TEST_CASE("What was set aside is told to whoever asks, until it is taken away") {
    const TemporaryFolder folder;
    const auto file = folder / "journal.sqlite";
    CHECK(Journal::damaged_beside(file).empty());
    write(file, std::string(4096, 'x'));
    write(folder / "journal.sqlite-journal", std::string(600, 'y'));
    REQUIRE(Journal::open(file));
    const auto aside = Journal::damaged_beside(file);
    REQUIRE(aside.size() == 1);
    fs::remove(aside.front());
    CHECK(Journal::damaged_beside(file).empty());
}

TEST_CASE("Reading sets nothing aside") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    write(file, std::string(10'000, 'x'));
    CHECK(kind(Journal::open(file, reading())) == JournalErrorKind::damaged);
    CHECK(fs::exists(file));
}

TEST_CASE("Damage met while running is told, and set aside at the next opening") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    { build::answer(*std::make_unique<Journal>(good(Journal::open(file))), decision("d", "k")); }
    damage_inside(file);
    const std::string damaged = read(file);
    {
        // The first page is whole, so opening meets no damage yet, or meets it at once.
        auto journal = Journal::open(file);
        if (journal && !journal->set_aside()) {
            CHECK(kind(journal->decide(decision("e", "k"))) == JournalErrorKind::damaged);
            CHECK(read(file) == damaged);
        }
    }
    Journal journal = good(Journal::open(file));
    std::vector<std::string> kept;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().filename().string().find(".damaged-") != std::string::npos)
            kept.push_back(read(entry.path()));
    }
    REQUIRE(kept.size() == 1);
    const bool unchanged = kept[0] == damaged;
    CHECK(unchanged);
    CHECK(build::decisions(journal).empty());
}

TEST_CASE("A suspicion that proves wrong costs nothing") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    { build::answer(*std::make_unique<Journal>(good(Journal::open(file))), decision("d", "k")); }
    write(folder / "journal.sqlite.suspect", "");
    Journal journal = good(Journal::open(file));
    CHECK_FALSE(journal.set_aside().has_value());
    CHECK(build::decisions(journal).size() == 1);
    CHECK_FALSE(fs::exists(folder / "journal.sqlite.suspect"));
}

TEST_CASE("A rollback journal that is left over is not played into the new file") {
    TemporaryFolder folder;
    const fs::path file = folder / "journal.sqlite";
    write(file, std::string(10'000, 'x'));
    write(folder / "journal.sqlite-journal", "of the old file");
    Journal journal = good(Journal::open(file));
    CHECK(journal.set_aside().has_value());
    CHECK(read(folder / "journal.sqlite-journal").empty());
}

TEST_CASE("Where there is no folder, opening says so") {
    TemporaryFolder folder;
    const auto result = Journal::open(folder / "nowhere/journal.sqlite");
    CHECK(kind(result) == JournalErrorKind::read_only);
    CHECK(result.error().where == (folder / "nowhere/journal.sqlite").string());
}
