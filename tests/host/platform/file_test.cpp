#include "platform/file.h"

#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "temporary_folder.h"

using namespace doorman;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPlenty = 1 << 20;

unsigned mode_of(const fs::path& path) {
    struct stat found {};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 0777;
}

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a written file is read back, byte by byte") {
    const TemporaryFolder home;
    const std::string content("a\0\n\xff", 4);
    REQUIRE(write_file(home / "f", content));
    CHECK(read_file(home / "f", kPlenty)->value() == content);
}

TEST_CASE("a file that is not there is no error") {
    const TemporaryFolder home;
    CHECK(read_file(home / "f", kPlenty)->has_value() == false);
}

TEST_CASE("a written file belongs to its owner alone, and so does its folder") {
    const TemporaryFolder home;
    REQUIRE(make_private_folder(home / "a"));
    REQUIRE(write_file(home / "a/f", "x"));
    CHECK(mode_of(home / "a") == 0700);
    CHECK(mode_of(home / "a/f") == 0600);
}

TEST_CASE("a folder that others could read is made private") {
    const TemporaryFolder home;
    fs::create_directory(home / "a");
    fs::permissions(home / "a", fs::perms(0755));
    REQUIRE(make_private_folder(home / "a"));
    CHECK(mode_of(home / "a") == 0700);
}

TEST_CASE("missing parents of a private folder are created") {
    const TemporaryFolder home;
    REQUIRE(make_private_folder(home / "a/b/c"));
    CHECK(fs::is_directory(home / "a/b/c"));
}

TEST_CASE("a file in the folder's place is named as the trouble") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "a", "x"));
    const auto made = make_private_folder(home / "a");
    REQUIRE_FALSE(made);
    CHECK(made.error().where == (home / "a").string());
    CHECK(made.error().what == "is not a folder");
}

TEST_CASE("a write that fails leaves the old file, no other, and names the path") {
    const TemporaryFolder home;
    fs::create_directory(home / "taken");  // a rename over a folder fails at the last step
    REQUIRE(write_file(home / "taken/f", "old"));
    const auto written = write_file(home / "taken", "new");
    REQUIRE_FALSE(written);
    CHECK(written.error().where == (home / "taken").string());
    CHECK(read_file(home / "taken/f", kPlenty)->value() == "old");
    CHECK(entries_in(home.path()) == 1);
}

TEST_CASE("a writer killed at any instant leaves the old content or the new") {
    const TemporaryFolder home;
    const std::string old_content(5000, 'o');
    const std::string new_content(70000, 'n');
    for (int delay_us = 0; delay_us < 1000; delay_us += 50) {
        REQUIRE(write_file(home / "f", old_content));
        const pid_t writer = ::fork();
        if (writer == 0) {
            for (;;) (void)write_file(home / "f", new_content);
        }
        ::usleep(static_cast<useconds_t>(delay_us));
        ::kill(writer, SIGKILL);
        ::waitpid(writer, nullptr, 0);
        const std::string found = read_file(home / "f", kPlenty)->value();
        CHECK((found == old_content || found == new_content));
    }
}

TEST_CASE("a file over the bound is refused, with the bound") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "f", "12345"));
    const auto content = read_file(home / "f", 4);
    REQUIRE_FALSE(content);
    CHECK(content.error().message() == (home / "f").string() + ": is over 4 bytes");
}

TEST_CASE("a file's stamp moves when another process replaces it") {
    const TemporaryFolder home;
    CHECK(file_stamp(home / "f") == FileStamp{});
    REQUIRE(write_file(home / "f", "same size"));
    const FileStamp before = file_stamp(home / "f");
    CHECK(file_stamp(home / "f") == before);
    REQUIRE(write_file(home / "f", "same SIZE"));
    CHECK_FALSE(file_stamp(home / "f") == before);
}

TEST_CASE("a file that is not there can be written where its folder can") {
    const TemporaryFolder home;
    CHECK(can_write(home / "f"));
    CHECK_FALSE(can_write(home / "none/f"));
}

TEST_CASE("a lock is held by one process at a time") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "count", "0"));
    constexpr int kProcesses = 4;
    constexpr int kEach = 25;
    for (int process = 0; process < kProcesses; ++process) {
        if (::fork() != 0) continue;
        for (int i = 0; i < kEach; ++i) {
            const auto lock = FileLock::take(home / "lock");
            const int count = std::stoi(read_file(home / "count", kPlenty)->value());
            std::ofstream(home / "count") << count + 1;
        }
        ::_exit(0);
    }
    for (int process = 0; process < kProcesses; ++process) ::wait(nullptr);
    CHECK(read_file(home / "count", kPlenty)->value() == std::to_string(kProcesses * kEach));
}
