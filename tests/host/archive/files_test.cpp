#include <filesystem>
#include <fstream>

#include "archive/file_set.h"
#include "catch.h"
#include "export.h"
#include "platform/temporary_folder.h"
#include "zip.h"

using namespace doorman;

namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::vector<std::string> names_in(const FileSet& files) {
    std::vector<std::string> names;
    for (const ArchiveFile& file : files.files()) names.push_back(file.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a file is known by its last part, whatever its case and member id", "[files]") {
    CHECK(file_kind("Connections.csv") == FileKind::connections);
    CHECK(file_kind("a/b/messages.csv") == FileKind::messages);
    CHECK(file_kind("Messages.CSV") == FileKind::messages);
    CHECK(file_kind("Skills_123456.csv") == FileKind::skills);
}

TEST_CASE("other files are none of ours", "[files]") {
    for (const char* name : {"guide_messages.csv", "Connections.csv.exe", "Connections.txt", ".csv",
                             "Connections_x.csv", "Company Follows.csv", ""})
        CHECK_FALSE(file_kind(name));
}

TEST_CASE("a path that leads out of the archive is none of ours", "[files]") {
    for (const char* name : {"../Connections.csv", "a/../../Connections.csv", "/Connections.csv",
                             "C:/Connections.csv", "..\\Connections.csv"})
        CHECK_FALSE(file_kind(name));
}

TEST_CASE("of several files of a kind the least nested is read, the others are named", "[files]") {
    const auto files = files_in_memory(
        {{"old/Connections.csv", ""}, {"Connections_7.csv", ""}, {"Connections.csv", ""}});
    CHECK(names_in(*files) == Names{"Connections.csv"});
    CHECK(files->unknown_files() == Names{"Connections_7.csv", "old/Connections.csv"});
}

TEST_CASE("a folder is read through, but not where a link leads", "[files]") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    write(elsewhere / "Profile.csv", "secret");
    write(folder / "Basic/Skills.csv", "Name\nNegotiation\n");
    write(folder / "Basic/notes.txt", "");
    fs::create_symlink(elsewhere / "Profile.csv", folder / "Profile.csv");
    fs::create_directory_symlink(elsewhere.path(), folder / "more");

    const auto files = open_archive(folder.path());
    REQUIRE(files);
    CHECK(names_in(**files) == Names{"Basic/Skills.csv"});
    CHECK((*files)->unknown_files() == Names{"Basic/notes.txt"});
    const Archive archive = build::good(read_archive(**files));
    CHECK(archive.proposed.words == Names{"Negotiation"});
}

TEST_CASE("nothing in the archive's folder is changed", "[files]") {
    const TemporaryFolder folder;
    write(folder / "Skills.csv", "Name\nNegotiation\n");
    const auto before = fs::last_write_time(folder.path());
    const auto files = open_archive(folder.path());
    REQUIRE(files);
    build::good(read_archive(**files));
    CHECK(fs::last_write_time(folder.path()) == before);
}

TEST_CASE("a path that is not there is an error that names it", "[files]") {
    const auto files = open_archive("/nowhere/export.zip");
    REQUIRE_FALSE(files);
    CHECK(files.error().where == "/nowhere/export.zip");
}

TEST_CASE("an archive without any of LinkedIn's files is an error", "[files]") {
    const auto archive = build::read({{"holiday.jpg", "x"}});
    REQUIRE_FALSE(archive);
    CHECK(archive.error().what == "holds none of the files of LinkedIn's export");
}

TEST_CASE("a broken file is named with its line", "[files]") {
    const auto archive = build::read(
        {{"x/Connections.csv",
          "First Name,Last Name,Connected On\nAnn,Lee,07 Jun 2026\n\"Bob,Ray,08 Jun 2026\n"}});
    REQUIRE_FALSE(archive);
    CHECK(archive.error().file == "x/Connections.csv");
    CHECK(archive.error().line == 3);
    CHECK(archive.error().where == "x/Connections.csv:3");
}

TEST_CASE("a file without its columns is an error that names them", "[files]") {
    const auto archive = build::read({{"Invitations.csv", "Name,Address\na,b\n"}});
    REQUIRE_FALSE(archive);
    CHECK(archive.error().where == "Invitations.csv:1");
    CHECK(archive.error().what == "has no row that names its columns (From, Sent At, Direction)");
}

TEST_CASE("an empty file is an error", "[files]") {
    CHECK_FALSE(build::read({{"Connections.csv", ""}}));
}

TEST_CASE("a row of another width, a bad date or bytes that are no text are skipped by line",
          "[files]") {
    const Archive archive = build::good(build::read({{"Connections.csv",
                                                      "First Name,Last Name,Connected On\n"
                                                      "Ann,Lee\n"
                                                      "Bob,Ray,soon\n"
                                                      "Cem,\xFF,07 Jun 2026\n"
                                                      "Dee,Fox,07 Jun 2026\n"}}));
    CHECK(archive.contacts.size() == 1);
    const FileReport& report = archive.files.front();
    CHECK(report.rows == 4);
    CHECK(report.read == 1);
    REQUIRE(report.skipped.size() == 3);
    CHECK(report.skipped[0].line == 2);
    CHECK(report.skipped[0].why == "has 2 fields, the header has 3");
    CHECK(report.skipped[1].line == 3);
    CHECK(report.skipped[2].line == 4);
    CHECK(report.skipped[2].why == "is not UTF-8");
}

TEST_CASE("of skipped rows the first twenty are kept, and all are counted", "[files]") {
    std::string text = "First Name,Last Name,Connected On\n";
    for (int i = 0; i < 100; ++i) text += ",,07 Jun 2026\n";
    const Archive archive = build::good(build::read({{"Connections.csv", text}}));
    CHECK(archive.files.front().skipped.size() == FileReport::kMostSkippedShown);
    CHECK(archive.files.front().skipped_count == 100);
}

TEST_CASE("progress goes from nothing to all", "[files]") {
    const auto files =
        files_in_memory({{"Skills.csv", "Name\na\n"}, {"Education.csv", "School Name\nb\n"}});
    std::uint64_t last = 0;
    std::uint64_t all = 0;
    const auto archive =
        read_archive(*files, [&](const std::string&, std::uint64_t done, std::uint64_t total) {
            CHECK(done >= last);
            last = done;
            all = total;
        });
    REQUIRE(archive);
    CHECK(all == 21);
    CHECK(last == all);
}
