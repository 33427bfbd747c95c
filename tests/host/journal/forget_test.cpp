#include <fstream>
#include <sstream>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

namespace {

struct ForgetFixture {
    TemporaryFolder folder;
    build::Clock clock;
    Journal journal = good(Journal::open(folder / "journal.sqlite", clock.options()));

    void remember(const std::string& key, std::optional<std::string> profile,
                  const std::string& note) {
        Seen seen = build::seen(card(key, std::move(profile), "Nurse"), {7});
        seen.invitation.note = Note{note, false};
        seen.annotation.signals = {{"pitch", "sales", 1, "", {}}};
        good(journal.remember(std::vector<Seen>{seen}));
    }
    SignalRecord record() {
        const std::string_view pitch = "pitch";
        return good(journal.records_of(std::span(&pitch, 1))).front().record;
    }
    [[nodiscard]] bool is_on_disk(const std::string& text) const {
        std::ostringstream all;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            if (entry.file_size() > 0) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        return all.str().find(text) != std::string::npos;
    }
};

}  // namespace

TEST_CASE_METHOD(ForgetFixture, "A person is forgotten with everything about them, and only they") {
    remember("urn:1", "ann", "of Ann");
    remember("urn:2", "bob", "of Bob");
    build::answer(journal, decision("d1", "urn:1"));
    build::answer(journal, decision("d2", "urn:2"));
    remember("urn:3", "ann", "of Ann again");
    ProfileFacts facts;
    facts.connections = 5;
    good(journal.person_observed("ann", facts));

    const Forgotten forgotten = good(journal.forget("ann", {}));
    CHECK(forgotten.people == 1);
    CHECK(forgotten.invitations == 2);
    CHECK(forgotten.decisions == 1);
    CHECK(build::history(journal).size() == 1);
    CHECK_FALSE(build::recall(journal, card("urn:1", "ann")).last.has_value());
    CHECK_FALSE(good(journal.facts_of("ann")).has_value());
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{7})) ==
          std::vector<std::string>{"bob"});
    CHECK(record().ignored == 1);
}

TEST_CASE_METHOD(ForgetFixture, "Who is forgotten under one name is forgotten under all") {
    remember("urn:1", "ann-old", "of Ann");
    remember("urn:1", "ann-new", "of Ann");
    CHECK(good(journal.forget("ann-old", {})).people == 1);
    CHECK(build::history(journal).empty());
}

TEST_CASE_METHOD(ForgetFixture, "By an entry the whole person goes; without a person, the entry") {
    remember("urn:1", "ann", "of Ann");
    remember("urn:2", "ann", "of Ann");
    remember("urn:3", std::nullopt, "of nobody");
    remember("urn:4", std::nullopt, "of nobody else");
    good(journal.decide(decision("d", "urn:3")));
    const auto entries = build::history(journal);
    REQUIRE(entries.size() == 4);
    for (const auto& entry : entries) {
        if (entry.key == "urn:1") CHECK(good(journal.forget(entry.id, {})).invitations == 2);
        if (entry.key == "urn:3") CHECK(good(journal.forget(entry.id, {})).decisions == 1);
    }
    REQUIRE(build::history(journal).size() == 1);
    CHECK(build::history(journal).at(0).key == "urn:4");
}

TEST_CASE_METHOD(ForgetFixture, "Whom nobody knows, nobody forgets") {
    remember("urn:1", "ann", "of Ann");
    CHECK(good(journal.forget("bob", {})).people == 0);
    CHECK(good(journal.forget(4711, {})).invitations == 0);
    CHECK(build::history(journal).size() == 1);
}

TEST_CASE_METHOD(ForgetFixture, "Forgotten is gone from the disk too") {
    const std::string trace(200, 'S');
    remember("urn:1", "ann", trace);
    REQUIRE(is_on_disk("SSSSSSSSSS"));
    good(journal.forget("ann", {}));
    CHECK_FALSE(is_on_disk("SSSSSSSSSS"));
    // The search keeps its own folded copy.
    CHECK_FALSE(is_on_disk("ssssssssss"));
}

TEST_CASE_METHOD(ForgetFixture,
                 "A contact without a slug is forgotten by a name that is theirs alone") {
    const auto contact = [](const char* name, std::optional<std::string> profile) {
        Contact one;
        one.name_key = name;
        one.company_key = name;
        one.profile = std::move(profile);
        return one;
    };
    good(journal.import_archive({"Basic.zip",
                                 {{contact("ann lee", {}), contact("bob ray", {}),
                                   contact("bob ray", {}), contact("cem oz", "cem-2")}},
                                 {}},
                                Rehearse::no));
    Invitation invitation = card("urn:1", "ann");
    invitation.name = "Ann Lee";
    good(journal.remember(std::vector<Seen>{build::seen(invitation)}));
    CHECK(good(journal.names_of("ANN")) == std::vector<std::string>{"Ann Lee"});
    CHECK(good(journal.names_of(build::history(journal).at(0).id)).size() == 1);
    CHECK(good(journal.names_of("nobody")).empty());

    const std::vector<std::string> names{"ann lee", "bob ray", "cem oz"};
    CHECK(good(journal.forget("ann", names)).people == 1);
    CHECK(good(journal.contacts_at("ann lee", {})) == 0);
    CHECK(good(journal.contacts_at("bob ray", {})) == 2);
    CHECK(good(journal.contacts_at("cem oz", {})) == 1);
}
