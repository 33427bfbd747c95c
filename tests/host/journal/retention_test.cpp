#include <fstream>
#include <sstream>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;
using build::recall;
using build::remember;

namespace {

constexpr int kNoteDays = 90;
constexpr int kPersonDays = 30;

struct RetentionFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    void purge() { good(journal.purge(kNoteDays, kPersonDays)); }
    /// Every byte of the journal and of what SQLite puts beside it.
    [[nodiscard]] std::string bytes() const {
        std::ostringstream all;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            if (entry.file_size() > 0) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        }
        return all.str();
    }
};

Invitation with_note(const std::string& text) {
    Invitation invitation = card("urn:1", "ann", "Nurse");
    invitation.note = Note{text, false};
    return invitation;
}

}  // namespace

TEST_CASE_METHOD(RetentionFixture, "Notes are forgotten after their days, the decision is not") {
    remember(journal, with_note("a secret"));
    build::answer(journal, decision("d", "urn:1"));
    clock.pass_days(kNoteDays);
    purge();
    CHECK(build::history(journal).at(0).note == "a secret");
    clock.pass_days(1);
    purge();
    CHECK_FALSE(build::history(journal).at(0).note.has_value());
    CHECK(build::history(journal).at(0).headline == "Nurse");
    CHECK(recall(journal, with_note("another")).last.has_value());
    CHECK_FALSE(recall(journal, with_note("another")).last->note_changed);
}

TEST_CASE_METHOD(RetentionFixture,
                 "People about whom nothing was decided are forgotten after theirs") {
    remember(journal, card("urn:1", "ann"), {7});
    remember(journal, card("urn:2"), {7});
    ProfileFacts facts;
    facts.connections = 3;
    good(journal.person_observed("eve", facts));
    clock.pass_days(kPersonDays + 1);
    purge();
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{7})).empty());
    CHECK_FALSE(good(journal.facts_of("eve")).has_value());
}

TEST_CASE_METHOD(RetentionFixture, "Whoever was seen again is kept from then on") {
    remember(journal, card("urn:1", "ann"), {7});
    clock.pass_days(kPersonDays);
    remember(journal, card("urn:1", "ann"), {7});
    clock.pass_days(kPersonDays);
    purge();
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{7})) ==
          std::vector<std::string>{"ann"});
}

TEST_CASE_METHOD(RetentionFixture, "Waiting is a decision too") {
    remember(journal, card("urn:1", "ann"), {7});
    good(journal.decide(decision("d", "urn:1", Action::wait)));
    clock.pass_days(10 * kPersonDays);
    purge();
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{7})) ==
          std::vector<std::string>{"ann"});
}

TEST_CASE_METHOD(RetentionFixture, "Forgotten is gone from the disk, not only from sight") {
    const std::string secret(5000, 'S');
    remember(journal, with_note(secret));
    const std::string trace(100, 'S');
    REQUIRE(bytes().find(trace) != std::string::npos);
    clock.pass_days(kNoteDays + 1);
    purge();
    CHECK(bytes().find(trace) == std::string::npos);
}

TEST_CASE_METHOD(RetentionFixture,
                 "What the archive tells of a card that the page showed is kept") {
    remember(journal, card("urn:1", "ann"), {7});
    PastInvitation past;
    past.key = "archive:1";
    past.profile = "ann";
    past.name = "Ann";
    past.sent_at = 1'795'334'400'000 - 1000;
    past.accepted_at = past.sent_at;
    past.pitched_at = past.sent_at;
    REQUIRE(good(journal.import_archive({"Basic.zip", {}, {past}}, Rehearse::no)).new_invitations ==
            0);
    clock.pass_days(10 * kPersonDays);
    purge();
    CHECK(recall(journal, card("urn:2", "ann")).last.has_value());
    CHECK(recall(journal, card("urn:2", "ann")).pitched_at.has_value());
}

TEST_CASE_METHOD(RetentionFixture, "What the owner said of a card is kept") {
    remember(journal, card("urn:1"), {7});
    good(journal.mark_pitched(build::history(journal).at(0).id, false));
    clock.pass_days(10 * kPersonDays);
    purge();
    CHECK(build::history(journal).size() == 1);
}
