#include <nlohmann/json.hpp>

#include "catch.h"
#include "desk.h"
#include "journal/journal.h"
#include "temporary_folder.h"

using namespace doorman;
using nlohmann::json;

namespace {

/// A home into which an archive of this many contacts was read.
struct MeteredHome {
    TemporaryFolder folder;
    Desk desk{folder.path()};

    void import(int count) {
        ArchiveImport archive{
            "Basic.zip", std::vector<Contact>(static_cast<std::size_t>(count)), {}};
        for (int i = 0; i < count; ++i) {
            Contact& contact = (*archive.contacts)[static_cast<std::size_t>(i)];
            contact.profile = "contact" + std::to_string(i);
            contact.name_key = "name " + std::to_string(i);
        }
        JournalOptions yesterday;
        yesterday.now = [] { return std::chrono::system_clock::now() - std::chrono::hours(24); };
        auto journal = Journal::open(folder / "journal.sqlite", yesterday);
        REQUIRE(journal);
        REQUIRE(journal->import_archive(archive, Rehearse::no));
    }
    json contacts() { return desk.call("history/overview")["result"]["contacts"]; }
    void accept(const std::string& who) {
        desk.call("decide", {{"decisionId", who},
                             {"key", "urn:" + who},
                             {"profile", who},
                             {"action", "accept"},
                             {"reasonId", "met"},
                             {"verdictSeen", "review"},
                             {"policyRevision", 1},
                             {"undoMs", 0}});
        desk.call("press", {{"decisionId", who}});
        desk.call("confirm", {{"decisionId", who}, {"outcome", "done"}});
    }
};

}  // namespace

TEST_CASE_METHOD(
    MeteredHome,
    "from 29,000 contacts on the owner is told, and whoever was accepted since counts") {
    import(28'999);
    CHECK(contacts()["count"] == 28'999);
    CHECK(contacts()["limit"] == 30'000);
    CHECK(contacts()["notice"] == false);
    accept("contact7");
    CHECK(contacts()["notice"] == false);
    accept("ann");
    CHECK(contacts()["count"] == 29'000);
    CHECK(contacts()["acceptedSince"] == 1);
    CHECK(contacts()["notice"] == true);
}

TEST_CASE_METHOD(MeteredHome, "whoever is forgotten is no contact by their name either") {
    auto journal = Journal::open(folder / "journal.sqlite");
    REQUIRE(journal);
    Contact contact;
    contact.name_key = "ann lee";
    contact.company_key = "acme";
    REQUIRE(journal->import_archive({"Basic.zip", {{contact}}, {}}, Rehearse::no));
    desk.annotate({{"key", "urn:1"}, {"profile", "ann"}, {"name", "Ann Lee, PhD"}});
    CHECK(desk.call("history/forget", {{"profile", "Ann"}})["result"]["people"] == 1);
    CHECK(contacts()["count"] == 0);
}
