#include <algorithm>

#include "archive/own_side.h"
#include "catch.h"
#include "export.h"
#include "platform/clock.h"
#include "zip.h"

using namespace doorman;
using build::Era;
using build::Export;
using build::Person;

namespace {

const Person kAnn{"ann-lee", "Ann", "Lee, PhD", "Acme GmbH", "Buyer"};
const Person kBob{"bob-ray", "Bob", "Ray", "Brightline", "Sales"};
const Person kCem{"cem-oz", "Cem", "Öz", "", ""};

Export sample(Era era) {
    const std::string time = era == Era::y2018 ? "1/9/18, 8:00 AM" : "2018-01-09 08:00:00 UTC";
    Export all(era);
    all.contact(kAnn, "07 Jan 2018").contact(kBob, "08 Jan 2018").closed("07 Jun 2018");
    all.received(kAnn, "1/5/18, 2:37 PM")
        .received(kBob, "1/6/18, 11:02 AM", "Hi Kim, we \"met\", remember?")
        .received(kCem, "1/7/18, 12:00 PM")
        .sent(kCem, "3/1/18, 9:00 AM");
    all.message(kBob, time, "<p class=\"spinmail-quill-editor\">Buy\nnow</p>");
    return all;
}

/// What an archive says, without what only some eras tell: slugs.
std::vector<std::string> told_by(const Archive& archive) {
    std::vector<std::string> lines;
    for (const ArchiveContact& each : archive.contacts)
        lines.push_back("contact " + each.first_name + "|" + each.last_name + "|" + each.company +
                        "|" + each.position + "|" + iso8601(each.connected_on->at).substr(0, 10));
    for (const ArchiveInvitation& each : archive.invitations)
        lines.push_back(
            each.key + "|" + each.name + "|" + each.note.value_or("none") + "|" +
            (each.accepted ? "accepted" : "not known") + "|" +
            (!each.first_messages.empty() ? each.first_messages.front().text : "no message"));
    for (const FileReport& file : archive.files)
        lines.push_back(std::string(name_of(file.kind)) + " " + std::to_string(file.rows) + " " +
                        std::to_string(file.skipped_count));
    for (const std::string& each : archive.proposed.employers) lines.push_back("employer " + each);
    for (const std::string& each : archive.proposed.schools) lines.push_back("school " + each);
    for (const std::string& each : archive.proposed.industries) lines.push_back("industry " + each);
    for (const std::string& each : archive.proposed.words) lines.push_back("word " + each);
    lines.push_back("region " + archive.proposed.region);
    return lines;
}

std::vector<NamedText> with_line_breaks(std::vector<NamedText> files, std::string_view line_break,
                                        std::string_view before = "") {
    for (NamedText& file : files) {
        std::string text(before);
        for (const char c : file.text)
            text += c == '\n' ? std::string(line_break) : std::string(1, c);
        file.text = text;
    }
    return files;
}

}  // namespace

TEST_CASE("archives of every era import to the same result", "[eras]") {
    const auto expected = told_by(build::good(build::read(sample(Era::y2026).files())));
    REQUIRE(expected.size() > 15);
    for (const Era era : build::kEras) {
        CAPTURE(static_cast<int>(era));
        CHECK(told_by(build::good(build::read(sample(era).files()))) == expected);
    }
}

TEST_CASE("what an archive of today says", "[eras]") {
    const Archive archive = build::good(build::read(sample(Era::y2026).files()));

    REQUIRE(archive.contacts.size() == 2);
    CHECK(archive.contacts[0].profile == "ann-lee");
    CHECK(archive.contacts[0].last_name == "Lee, PhD");
    CHECK(archive.contacts[0].company == "Acme GmbH");

    REQUIRE(archive.invitations.size() == 3);
    CHECK(archive.invitations[0].key == "archive:2018-01-05T14:37:00Z:ann lee");
    CHECK(archive.invitations[0].accepted);
    CHECK_FALSE(archive.invitations[0].note);
    CHECK(archive.invitations[1].note == "Hi Kim, we \"met\", remember?");
    CHECK_FALSE(archive.invitations[2].accepted);

    CHECK(archive.own_profile == "kim-owner");
    CHECK(archive.proposed.employers == std::vector<std::string>{"Acme Events", "Brightline"});
    CHECK(archive.proposed.schools == std::vector<std::string>{"University of Iowa"});
    CHECK(archive.proposed.industries == std::vector<std::string>{"Events Services"});
    CHECK(archive.proposed.region == "Milan, Italy");
    CHECK(archive.proposed.words == std::vector<std::string>{"Event Design", "Negotiation"});
    CHECK(archive.unknown_files == std::vector<std::string>{"Rich_Media.csv"});
}

TEST_CASE("a member who closed their profile is counted as skipped, with the line", "[eras]") {
    const Archive archive = build::good(build::read(sample(Era::y2026).files()));
    const FileReport& connections = archive.files[1];
    REQUIRE(connections.kind == FileKind::connections);
    CHECK(connections.rows == 3);
    CHECK(connections.read == 2);
    REQUIRE(connections.skipped.size() == 1);
    CHECK(connections.skipped.front().line == 7);
}

TEST_CASE("CRLF, a byte order mark and a missing last line break change nothing", "[eras]") {
    const auto expected = told_by(build::good(build::read(sample(Era::y2026).files())));
    auto windows = with_line_breaks(sample(Era::y2026).files(), "\r\n", "\xEF\xBB\xBF");
    // The line break inside the message is one of the sender's.
    const auto read = told_by(build::good(build::read(windows)));
    CHECK(read.size() == expected.size());
    CHECK(std::equal(read.begin(), read.begin() + 2, expected.begin()));
    auto cut = sample(Era::y2026).files();
    for (NamedText& file : cut) file.text.pop_back();
    CHECK(told_by(build::good(build::read(cut))) == expected);
}

TEST_CASE("German headers of Connections are read", "[eras]") {
    const Archive archive = build::good(
        build::read({{"Connections.csv",
                      "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n"
                      "Ann,Lee,https://www.linkedin.com/in/ann-lee,,Acme,Buyer,07 Jun 2026\n"}}));
    REQUIRE(archive.contacts.size() == 1);
    CHECK(archive.contacts[0].company == "Acme");
}

TEST_CASE("columns are found by name, in any order and among others", "[eras]") {
    const Archive archive = build::good(build::read(
        {{"Connections.csv",
          "Connected On,Mood,COMPANY,last name,First Name\n07 Jun 2026,gay,Acme,Lee,Ann\n"}}));
    REQUIRE(archive.contacts.size() == 1);
    CHECK(archive.contacts[0].name_key == "ann lee");
    CHECK(archive.contacts[0].company == "Acme");
}

TEST_CASE("a zip reads as the folder that was zipped", "[eras]") {
    const auto expected = told_by(build::good(build::read(sample(Era::y2026).files())));
    auto nested = sample(Era::y2026).files();
    for (NamedText& file : nested) file.name = "Basic_LinkedInDataExport_11-22-2026/" + file.name;
    const auto zip = open_zip(zip_of(nested));
    REQUIRE(zip);
    CHECK(told_by(build::good(read_archive(**zip))) == expected);
}

TEST_CASE("a proposed background is merged with what the owner typed", "[eras]") {
    Background own;
    own.employers = {"ACME Events / AE"};
    own.schools = {"Politechnika Warszawska / Warsaw University of Technology"};
    own.region = "Lombardy";
    Background proposed;
    proposed.employers = {"Acme Events", "Brightline"};
    proposed.schools = {"Warsaw University of Technology"};
    proposed.region = "Milan";
    const Background both = merged(own, proposed);
    CHECK(both.employers == std::vector<std::string>{"ACME Events / AE", "Brightline"});
    CHECK(both.schools == own.schools);
    CHECK(both.region == "Lombardy");
}
