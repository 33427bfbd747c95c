#include <algorithm>

#include "build.h"
#include "catch.h"
#include "platform/temporary_folder.h"

using namespace doorman;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
/// Of build::Clock.
constexpr std::int64_t kNow = 1'795'334'400LL * 1000;

class Imported {
public:
    Journal open() { return build::good(Journal::open(file(), clock.options())); }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "journal.sqlite"; }
    build::Clock clock;

private:
    TemporaryFolder folder_;
};

Contact contact(const std::string& name, const std::string& company,
                std::optional<std::string> profile = {}) {
    Contact contact;
    contact.first_name = name;
    contact.name_key = name;
    contact.company = company;
    contact.company_key = company;
    contact.profile = std::move(profile);
    contact.connected_on = kNow - 100 * kDay;
    return contact;
}

PastInvitation past(const std::string& name, std::int64_t days_ago,
                    std::optional<std::string> profile = {}) {
    PastInvitation invitation;
    invitation.name = name;
    invitation.sent_at = kNow - days_ago * kDay;
    invitation.key = "archive:" + std::to_string(invitation.sent_at) + ":" + name;
    invitation.profile = std::move(profile);
    invitation.facts.note = NoteKind::none;
    return invitation;
}

PastInvitation accepted(PastInvitation invitation) {
    invitation.accepted_at = invitation.sent_at + kDay;
    return invitation;
}

ArchiveImport archive(std::vector<Contact> contacts, std::vector<PastInvitation> invitations = {}) {
    return {"Basic.zip", std::move(contacts), std::move(invitations)};
}

ImportOutcome import(Journal& journal, const ArchiveImport& from) {
    return build::good(journal.import_archive(from, Rehearse::no));
}

}  // namespace

TEST_CASE("contacts are counted by company, the sender left out", "[contacts]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({contact("ann", "acme", "ann"), contact("bob", "acme"),
                             contact("cem", "brightline")}));
    CHECK(build::good(journal.contacts_at("acme", {})) == 2);
    CHECK(build::good(journal.contacts_at("acme", "ann")) == 1);
    CHECK(build::good(journal.contacts_at("acme", "somebody")) == 2);
    CHECK(build::good(journal.contacts_at("else", {})) == 0);
}

TEST_CASE("a contact without a company is counted nowhere", "[contacts]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({contact("ann", "")}));
    CHECK(build::good(journal.contacts_at("", {})) == 0);
}

TEST_CASE("a name leads to the one contact who has it", "[contacts]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({contact("ann lee", "Acme"), contact("bob ray", "Acme", "bob-1"),
                             contact("bob ray", "Brightline", "bob-2"), contact("cem", "")}));
    CHECK(build::good(journal.company_of("ann lee")) == "Acme");
    CHECK(build::good(journal.company_of("cem")) == "");
    CHECK_FALSE(build::good(journal.company_of("bob ray")));
    CHECK_FALSE(build::good(journal.company_of("nobody")));
}

TEST_CASE("importing twice changes nothing", "[import]") {
    Imported home;
    Journal journal = home.open();
    PastInvitation with_all = accepted(past("bob", 50, "bob"));
    with_all.note = "hello";
    with_all.pitched_at = kNow - 40 * kDay;
    with_all.campaign_hashes = {1, 2};
    const ArchiveImport all =
        archive({contact("ann", "acme", "ann"), contact("bob", "acme"), contact("bob", "acme")},
                {past("ann", 20), with_all, past("cem", 30, "cem")});
    const ImportOutcome first = import(journal, all);
    CHECK(first.new_contacts == 3);
    CHECK(first.new_invitations == 3);
    const std::string before = build::bytes_of(home.file());
    home.clock.pass_days(3);
    const ImportOutcome second = import(journal, all);
    CHECK(second.new_contacts == 0);
    CHECK(second.new_invitations == 0);
    CHECK(build::bytes_of(home.file()) == before);
}

TEST_CASE("a rehearsal tells what would be new and changes nothing", "[import]") {
    Imported home;
    Journal journal = home.open();
    const std::string before = build::bytes_of(home.file());
    const auto outcome = build::good(journal.import_archive(
        archive({contact("ann", "acme")}, {past("ann", 20)}), Rehearse::yes));
    CHECK(outcome.new_contacts == 1);
    CHECK(outcome.new_invitations == 1);
    CHECK(build::bytes_of(home.file()) == before);
    CHECK(build::good(journal.contacts_at("acme", {})) == 0);
}

TEST_CASE("contacts become those of the archive", "[import]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({contact("ann", "acme", "ann"), contact("bob", "acme", "bob")}));
    const auto outcome =
        import(journal, archive({contact("ann", "brightline", "ann"), contact("cem", "acme")}));
    CHECK(outcome.new_contacts == 1);
    CHECK(build::good(journal.contacts_at("acme", {})) == 1);
    CHECK(build::good(journal.contacts_at("brightline", {})) == 1);
}

TEST_CASE("an archive without connections leaves the contacts as they are", "[import]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({contact("ann", "acme")}));
    import(journal, {"Other.zip", std::nullopt, { past("cem", 3) }});
    CHECK(build::good(journal.contacts_at("acme", {})) == 1);
}

TEST_CASE("of an invitation of the archive only acceptance is known", "[import]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({}, {accepted(past("bob", 50)), past("cem", 60)}));
    const FactColumns columns = build::good(journal.columns());
    REQUIRE(columns.size() == 2);
    CHECK(std::count(columns.action.begin(), columns.action.end(),
                     static_cast<std::int8_t>(Action::accept)) == 1);
    CHECK(std::count(columns.action.begin(), columns.action.end(), FactColumns::kUnknown) == 1);
}

TEST_CASE("a card that the page showed and the archive tells of is one invitation", "[import]") {
    Imported home;
    Journal journal = home.open();
    build::remember(journal, build::card("urn:li:invitation:1", "ann"));
    const auto outcome = import(journal, archive({}, {past("ann", 5, "ann")}));
    CHECK(outcome.new_invitations == 0);
    CHECK(build::good(journal.columns()).size() == 1);
}

TEST_CASE("an older invitation of the same person is another one", "[import]") {
    Imported home;
    Journal journal = home.open();
    build::remember(journal, build::card("urn:li:invitation:1", "ann"));
    CHECK(import(journal, archive({}, {past("ann", 5, "ann"), past("ann", 90, "ann")}))
              .new_invitations == 1);
    CHECK(import(journal, archive({}, {past("ann", 400, "ann")})).new_invitations == 1);
}

TEST_CASE("what the owner decided stays, whatever the archive says", "[import]") {
    Imported home;
    Journal journal = home.open();
    build::remember(journal, build::card("urn:li:invitation:1", "ann"));
    build::answer(journal, build::decision("d1", "urn:li:invitation:1"));
    import(journal, archive({}, {accepted(past("ann", 5, "ann"))}));
    const FactColumns columns = build::good(journal.columns());
    REQUIRE(columns.size() == 1);
    CHECK(columns.action.front() == static_cast<std::int8_t>(Action::ignore));
}

TEST_CASE("an archive of later tells what became of an invitation, and whose it was", "[import]") {
    Imported home;
    Journal journal = home.open();
    import(journal, archive({}, {past("ann", 20)}));
    PastInvitation later = accepted(past("ann", 20));
    later.profile = "ann";
    CHECK(import(journal, archive({}, {later})).new_invitations == 0);
    CHECK(build::good(journal.columns()).action.front() ==
          static_cast<std::int8_t>(Action::accept));
    const Memory memory = build::recall(journal, build::card("urn:li:invitation:9", "ann"));
    REQUIRE(memory.last);
    CHECK(memory.last->action == Action::accept);
}

TEST_CASE("the text of a past note counts as sent by somebody else", "[import]") {
    Imported home;
    Journal journal = home.open();
    PastInvitation invitation = past("ann", 20, "ann");
    invitation.campaign_hashes = {7};
    import(journal, archive({}, {invitation}));
    CHECK(build::recall(journal, build::card("urn:li:invitation:9", "bob"), {7}).same_text_people ==
          1);
}

TEST_CASE("what the owner said of a pitch no archive changes", "[import]") {
    Imported home;
    Journal journal = home.open();
    PastInvitation invitation = accepted(past("bob", 50, "bob"));
    invitation.pitched_at = kNow - 40 * kDay;
    import(journal, archive({}, {invitation}));
    const auto entry = [&] { return build::history(journal).at(0); };
    REQUIRE(entry().pitched_after);
    build::good(journal.mark_pitched(entry().id, false));
    import(journal, archive({}, {invitation}));
    CHECK_FALSE(entry().pitched_after);
    build::good(journal.mark_pitched(entry().id, true));
    import(journal, archive({}, {invitation}));
    CHECK(entry().pitched_after);
}

TEST_CASE("whom the archive tells to be accepted waits no longer", "[import]") {
    Imported home;
    Journal journal = home.open();
    Decision wait = build::decision("w", "urn:1", Action::wait);
    wait.profile = "ann";
    build::good(journal.decide(wait));
    home.clock.pass_days(20);
    PastInvitation invitation = past("ann", 5, "ann");
    invitation.accepted_at = kNow + 3 * kDay;
    CHECK(import(journal, archive({}, {invitation})).new_invitations == 0);
    CHECK(build::good(journal.waiting()).count == 0);
    const auto entries = build::history(journal);
    REQUIRE(entries.size() == 1);
    CHECK(entries.front().answer == Action::accept);
    CHECK_FALSE(entries.front().decision);
    const Memory memory = build::recall(journal, build::card("urn:9", "ann"));
    CHECK_FALSE(memory.waiting);
    REQUIRE(memory.last);
    CHECK(memory.last->action == Action::accept);
}

TEST_CASE("who waits since the archive tells them to be accepted goes on waiting", "[import]") {
    Imported home;
    Journal journal = home.open();
    Decision wait = build::decision("w", "urn:1", Action::wait);
    wait.profile = "ann";
    build::good(journal.decide(wait));
    import(journal, archive({}, {accepted(past("ann", 400, "ann"))}));
    CHECK(build::good(journal.waiting()).count == 1);
}

TEST_CASE("a contact is left out of their own count in whatever case", "[contacts]") {
    Imported home;
    Journal journal = home.open();
    import(journal,
           archive({contact("ann", "acme", "Ann-Lee"), contact("ann", "acme", "ann-lee")}));
    CHECK(build::good(journal.contacts_at("acme", {})) == 1);
    CHECK(build::good(journal.contacts_at("acme", "ANN-lee")) == 0);
}

TEST_CASE("whoever was accepted since the archive came counts beside the contacts", "[contacts]") {
    Imported home;
    Journal journal = home.open();
    const auto accept = [&](const std::string& name) {
        Decision decision = build::decision("of " + name, "urn:" + name, Action::accept);
        decision.profile = name;
        build::answer(journal, decision);
    };
    accept("early");
    home.clock.pass_days(1);
    CHECK(build::good(journal.overview()).accepted_since == 0);
    import(journal, archive({contact("ann", "acme", "ann")}));
    home.clock.pass_days(1);
    accept("Ann");
    accept("bob");
    CHECK(build::good(journal.overview()).contacts == 1);
    CHECK(build::good(journal.overview()).accepted_since == 1);
}
