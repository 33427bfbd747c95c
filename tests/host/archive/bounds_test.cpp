#include "archive/file_set.h"
#include "catch.h"
#include "export.h"
#include "zip.h"

using namespace doorman;

namespace {

ArchiveResult<Archive> read_zip(const std::string& bytes) {
    auto files = open_zip(bytes);
    if (!files) return files.error();
    return read_archive(**files);
}

std::string skills(std::size_t bytes) {
    std::string text = "Name\n";
    while (text.size() < bytes) text += "Negotiation\n";
    return text;
}

}  // namespace

TEST_CASE("bytes that are no zip are refused", "[zip]") {
    CHECK_FALSE(open_zip(""));
    CHECK_FALSE(open_zip("no zip at all"));
    CHECK_FALSE(open_zip(std::string(100'000, 'P')));
}

TEST_CASE("a zip that was cut short is refused, unless all of its entries are there", "[zip]") {
    const std::string whole = zip_of({{"Skills.csv", skills(1000)}});
    // Behind the place of the list of entries stands only a comment's length.
    const std::size_t needed = whole.size() - 2;
    for (std::size_t size = 0; size < needed - 4; size += 3)
        CHECK_FALSE(read_zip(whole.substr(0, size)));
    CHECK(read_zip(whole.substr(0, needed)));
}

TEST_CASE("a damaged entry of ours is named; of another file nobody asks", "[zip]") {
    const std::string text = skills(100'000);
    std::string ours = zip_of({{"Skills.csv", text}});
    ours[60] = static_cast<char>(ours[60] ^ 0x55);
    const auto archive = read_zip(ours);
    REQUIRE_FALSE(archive);
    CHECK(archive.error().file == "Skills.csv");

    std::string theirs = zip_of({{"Photos.bin", text}, {"Skills.csv", "Name\nNegotiation\n"}});
    theirs[60] = static_cast<char>(theirs[60] ^ 0x55);
    CHECK(read_zip(theirs));
}

TEST_CASE("what inflates to thousands of times its size is refused", "[zip]") {
    const auto archive = read_zip(zip_of({{"Skills.csv", skills(64 << 20)}}));
    REQUIRE_FALSE(archive);
    CHECK(archive.error().file == "Skills.csv");
}

TEST_CASE("a zip of too many files is refused", "[zip]") {
    std::vector<NamedText> many(kMostArchiveFiles + 1, {"x", ""});
    CHECK_FALSE(open_zip(zip_of(many)));
}

TEST_CASE("names that lead out of the zip are ignored", "[zip]") {
    const auto files = open_zip(zip_of({{"../Profile.csv", "x"}, {"Skills.csv", "Name\nx\n"}}));
    REQUIRE(files);
    REQUIRE((*files)->files().size() == 1);
    CHECK((*files)->files().front().name == "Skills.csv");
}

TEST_CASE("an encrypted file of ours is named as such", "[zip]") {
    std::string bytes = zip_of({{"Skills.csv", "Name\nx\n"}});
    // The general purpose flags of the central directory's entry.
    const std::size_t entry = bytes.find("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    bytes[entry + 8] = static_cast<char>(bytes[entry + 8] | 1);
    const auto archive = read_zip(bytes);
    REQUIRE_FALSE(archive);
    CHECK(archive.error().what == "is encrypted");
}

TEST_CASE("a list of contacts longer than LinkedIn's is refused", "[bounds]") {
    std::string text = "First Name,Last Name,Connected On\n";
    for (int i = 0; i <= 100'000; ++i) text += "A,B,07 Jun 2026\n";
    const auto archive = build::read({{"Connections.csv", text}});
    REQUIRE_FALSE(archive);
    CHECK(archive.error().line == 100'002);
}
