#include <cmath>

#include "build.h"
#include "platform/temporary_folder.h"
#include "raw_sql.h"
#include "version1.h"
#include "version2.h"

using namespace doorman;
using build::good;

namespace {

/// A file that a Doorman of version 1 left behind.
struct OldFile {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "journal.sqlite";

    OldFile() {
        run_sql(path, version1::kSchema);
        run_sql(path, version1::kRows);
    }
};

SignalHits hits_of(Journal& journal, std::string_view signal) {
    return good(journal.records_of(std::span(&signal, 1))).front();
}

}  // namespace

TEST_CASE_METHOD(OldFile, "A journal of version 1 goes on with all it holds") {
    Journal journal = good(Journal::open(path));
    CHECK(journal.salt() == 77);
    const auto entries = build::history(journal);
    REQUIRE(entries.size() == 4);
    CHECK(entries[2].decision->decision.reason_id == "salesPitch");
    CHECK(entries[2].note == "A quick 15 min call?");
    CHECK(entries[2].signals.size() == 2);
    CHECK(good(journal.facts_of("ann"))->connections == 500);
    CHECK(good(journal.senders_of(std::vector<std::uint64_t>{11})) ==
          std::vector<std::string>{"ann"});
    CHECK(build::recall(journal, build::card("urn:9", "ann")).last->action == Action::ignore);
}

TEST_CASE_METHOD(OldFile, "Facts of version 1 are found in its annotations") {
    Journal journal = good(Journal::open(path));
    const FactColumns facts = good(journal.columns());
    REQUIRE(facts.size() == 4);
    CHECK(facts.sales[0] == 0.93);
    CHECK(facts.sales_families[0] == 2);
    CHECK(facts.note[0] == static_cast<int>(NoteKind::sales));
    CHECK(facts.verdict[0] == static_cast<int>(Verdict::ignore));
    CHECK(facts.sales[1] == 0);
    CHECK(std::isnan(facts.mutual[0]));
    CHECK(std::isnan(facts.sales[2]));
    CHECK(facts.verdict[2] == FactColumns::kUnknown);
}

TEST_CASE_METHOD(OldFile, "What stands of the decisions of version 1 is known") {
    Journal journal = good(Journal::open(path));
    const FactColumns facts = good(journal.columns());
    CHECK(facts.action[0] == static_cast<int>(Action::ignore));
    CHECK(facts.action[1] == static_cast<int>(Action::wait));
    CHECK(facts.action[2] == FactColumns::kUnknown);
    CHECK(facts.action[3] == FactColumns::kUnknown);
    CHECK(facts.at == std::vector<std::int64_t>{4500, 4700, 3000, 4800});
}

TEST_CASE_METHOD(OldFile, "The signals of version 1 have their records") {
    Journal journal = good(Journal::open(path));
    const SignalHits call = hits_of(journal, "sales.en.call");
    CHECK(call.hits == 2);
    CHECK(call.record.ignored == 1);
    CHECK(call.record.accepted == 0);
}

TEST_CASE_METHOD(OldFile, "A journal of version 1 can be read only after a host has seen it") {
    JournalOptions options;
    options.access = Access::read;
    CHECK(build::kind(Journal::open(path, options)) == JournalErrorKind::foreign);
    { Journal journal = good(Journal::open(path)); }
    CHECK(Journal::open(path, options).has_value());
}

TEST_CASE_METHOD(OldFile, "People of version 2 who were two by the case of their slug are one") {
    { Journal journal = good(Journal::open(path)); }
    run_sql(path, version2::kBack);
    run_sql(path, version2::kRows);
    Journal journal = good(Journal::open(path));
    CHECK(good(journal.facts_of("ANN-lee"))->connections == 7);
    const Memory ann = build::recall(journal, build::card("urn:99", "Ann-Lee"));
    REQUIRE(ann.last);
    CHECK(ann.last->action == Action::ignore);
    // Answered since, they wait no longer; Bob of version 1 still does.
    CHECK_FALSE(ann.waiting);
    CHECK(good(journal.waiting()).count == 1);
    CHECK(good(journal.contacts_at("acme", {})) == 2);
    HistoryFilter filter;
    filter.profile = "bob-ray";
    REQUIRE(build::history(journal, filter).size() == 1);
    build::remember(journal, build::card("profile:bob-ray"));
    CHECK(build::history(journal, filter).size() == 1);
    filter.profile = "ann-lee";
    CHECK(build::history(journal, filter).size() == 2);
}

TEST_CASE_METHOD(OldFile, "A pitch of version 2 is known by its text") {
    { Journal journal = good(Journal::open(path)); }
    run_sql(path, version2::kBack);
    run_sql(path,
            "UPDATE entry SET pitched_at = 5000 WHERE invitation = 1;"
            "INSERT OR IGNORE INTO campaign (hash, invitation) VALUES (11, 1), (99, 2);");
    Journal journal = good(Journal::open(path));
    CHECK(build::recall(journal, build::card("urn:9", "zoe"), {11}).known_pitch);
    CHECK_FALSE(build::recall(journal, build::card("urn:9", "zoe"), {99}).known_pitch);
}
