#include "service/archive_import.h"

#include <algorithm>

#include "archive/export.h"
#include "catch.h"
#include "service/incoming_archive.h"

using namespace doorman;
using build::Era;
using build::Export;
using build::Person;

namespace {

const Person kAnn{"ann-lee", "Ann", "Lee", "Acme GmbH", "Registered nurse"};
const Person kBob{"bob-ray", "Bob", "Ray", "", ""};

const std::string kPitch =
    "We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?";

PreparedImport prepared(const Export& from) {
    static const Catalogue rules = Catalogue::built_in();
    const auto files = files_in_memory(from.files());
    const Settings settings;
    auto import = prepare_import(*files, "Basic.zip", rules, settings, 42);
    if (!import) FAIL(import.error().message());
    return *std::move(import);
}

Export accepted(const Person& who) {
    Export all(Era::y2026);
    all.contact(who, "07 Jan 2026").received(who, "1/5/26, 2:37 PM");
    return all;
}

std::int64_t pitched_after(Export all, const std::string& first_message) {
    all.message(kAnn, "2026-01-08 10:00:00 UTC", first_message);
    return prepared(all).summary.pitched_after;
}

}  // namespace

TEST_CASE("a contact is known by company, name and industry", "[archive_import]") {
    const auto import = prepared(accepted(kAnn));
    REQUIRE(import.archive.contacts);
    REQUIRE(import.archive.contacts->size() == 1);
    const Contact& contact = import.archive.contacts->front();
    CHECK(contact.company_key == "acme");
    CHECK(contact.name_key == "ann lee");
    CHECK_FALSE(contact.industry.empty());
    CHECK(contact.connected_on == 1'767'744'000'000);
}

TEST_CASE("who pitches in a first message since was accepted and then pitched",
          "[archive_import]") {
    CHECK(pitched_after(accepted(kAnn), kPitch) == 1);
    CHECK(pitched_after(accepted(kAnn), "<p>" + kPitch + "</p>") == 1);
    CHECK(pitched_after(accepted(kAnn), "Great to be connected, see you in Milan!") == 0);
}

TEST_CASE("who offers a job did not pitch, however much it sounds like it", "[archive_import]") {
    CHECK(pitched_after(accepted(kAnn),
                        "We are hiring! I have a vacancy for a backend developer, competitive "
                        "salary, fully remote. Would you be open to a quick 15 min call? Book a "
                        "time here: calendly.com/acme. We help companies find talent.") == 0);
}

TEST_CASE("a pitch that thanks come before is found, whatever the order of the file",
          "[archive_import]") {
    Export third = accepted(kAnn);
    third.message(kAnn, "2026-01-10 10:00:00 UTC", kPitch);
    third.message(kAnn, "2026-01-09 10:00:00 UTC", "How are things in Milan?");
    CHECK(pitched_after(third, "Thanks for connecting!") == 1);
}

TEST_CASE("a pitch after three messages, or of somebody who was not accepted, does not count",
          "[archive_import]") {
    Export fourth = accepted(kAnn);
    fourth.message(kAnn, "2026-01-11 10:00:00 UTC", kPitch);
    fourth.message(kAnn, "2026-01-09 10:00:00 UTC", "How are things in Milan?");
    fourth.message(kAnn, "2026-01-10 10:00:00 UTC", "And with Bob?");
    CHECK(pitched_after(fourth, "Great to be connected, see you in Milan!") == 0);

    Export not_accepted(Era::y2026);
    not_accepted.contact(kBob, "07 Jan 2026").received(kAnn, "1/5/26, 2:37 PM");
    CHECK(pitched_after(not_accepted, kPitch) == 0);
}

TEST_CASE("no text of a message is in what the journal is given", "[archive_import]") {
    Export all = accepted(kAnn);
    all.message(kAnn, "2026-01-08 10:00:00 UTC", kPitch);
    const auto import = prepared(all);
    REQUIRE(import.archive.invitations.size() == 1);
    CHECK_FALSE(import.archive.invitations.front().note);
    CHECK(import.archive.invitations.front().campaign_hashes.empty());
    CHECK(import.archive.invitations.front().facts.note == NoteKind::none);
}

TEST_CASE("a past note is judged, and its text known again", "[archive_import]") {
    Export all(Era::y2026);
    all.received(kAnn, "1/5/26, 2:37 PM", kPitch);
    const auto import = prepared(all);
    const PastInvitation& past = import.archive.invitations.front();
    CHECK(past.note == kPitch);
    CHECK(past.facts.note == NoteKind::sales);
    CHECK_FALSE(past.campaign_hashes.empty());
    CHECK_FALSE(past.accepted_at);
    CHECK_FALSE(past.facts.photo);
    CHECK_FALSE(past.facts.scores.common_ground);
}

TEST_CASE("an archive of every era gives the journal the same", "[archive_import]") {
    const auto told = [](Era era) {
        Export all(era);
        all.contact(kAnn, "07 Jan 2018").contact(kBob, "08 Jan 2018");
        all.received(kAnn, "1/5/18, 2:37 PM").received(kBob, "1/6/18, 2:37 PM", kPitch);
        all.message(kAnn, era == Era::y2018 ? "1/9/18, 8:00 AM" : "2018-01-09 08:00:00 UTC",
                    kPitch);
        const auto import = prepared(all);
        std::string lines;
        for (const Contact& each : *import.archive.contacts)
            lines += each.name_key + "|" + each.company_key + "|" +
                     std::to_string(*each.connected_on) + "\n";
        for (const PastInvitation& each : import.archive.invitations)
            lines += each.key + "|" + std::to_string(each.accepted_at.value_or(0)) + "|" +
                     std::to_string(each.pitched_at.value_or(0)) + "|" +
                     each.note.value_or("none") + "\n";
        return lines;
    };
    for (const Era era : build::kEras) CHECK(told(era) == told(Era::y2026));
}

TEST_CASE("a file comes in pieces that fit together", "[incoming_archive]") {
    IncomingArchive incoming("1", "Basic");
    REQUIRE(incoming.add("Skills.csv", 0, "Name\nNego", false));
    CHECK(incoming.unfinished() == "Skills.csv");
    CHECK_FALSE(incoming.add("Skills.csv", 4, "tiation\n", true));
    REQUIRE(incoming.add("Skills.csv", 9, "tiation\n", true));
    CHECK_FALSE(incoming.unfinished());
    CHECK_FALSE(incoming.add("Skills.csv", 17, "more\n", true));
    CHECK(incoming.received() == 17);
    const auto files = incoming.files();
    REQUIRE(files);
    const auto archive = read_archive(**files);
    REQUIRE(archive);
    CHECK(archive->proposed.words == std::vector<std::string>{"Negotiation"});
}

TEST_CASE("an archive that is too big is refused while it comes", "[incoming_archive]") {
    IncomingArchive incoming("1", "Basic");
    const std::string piece(512 * 1024, 'x');
    std::size_t pieces = 0;
    while (incoming.add("pictures.bin", pieces * piece.size(), piece, false)) ++pieces;
    CHECK(pieces == kMostArchiveBytes / piece.size());
}
