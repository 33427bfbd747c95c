#include <cstdint>
#include <functional>
#include <limits>

#include "build.h"
#include "failing_disk.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

namespace {

struct Work {
    const char* name;
    std::function<JournalResult<void>(Journal&)> run;
};

std::vector<Seen> three_cards() {
    std::vector<Seen> batch;
    for (int i = 0; i < 3; ++i) {
        Invitation invitation =
            card("urn:new" + std::to_string(i), "new" + std::to_string(i), "Nurse");
        invitation.note = Note{std::string(6000, 'n'), false};
        batch.push_back(build::seen(invitation, {1, 2, 3}));
        batch.back().annotation.signals = {{"a", "sales", 1, "", {}}, {"b", "spam", 1, "", {}}};
    }
    return batch;
}

template <class T>
JournalResult<void> without_value(const JournalResult<T>& result) {
    if (!result) return result.error();
    return {};
}

/// Two contacts, an invitation that is new, and one that the page had shown and that waits.
ArchiveImport an_archive() {
    ArchiveImport archive;
    archive.name = "Basic.zip";
    archive.contacts.emplace();
    for (const char* slug : {"ann", "bob"}) {
        Contact contact;
        contact.profile = slug;
        contact.company_key = "acme";
        archive.contacts->push_back(contact);
    }
    for (const char* slug : {"past", "later"}) {
        PastInvitation past;
        past.key = std::string("archive:") + slug;
        past.profile = slug;
        past.name = slug;
        past.sent_at = 1'795'334'400'000 - 1000;
        past.note = std::string(6000, 'p');
        past.campaign_hashes = {1, 2};
        past.accepted_at = past.sent_at;
        past.pitched_at = past.sent_at;
        archive.invitations.push_back(past);
    }
    return archive;
}

JournalResult<void> rejudge_all(Journal& journal) {
    const auto texts =
        journal.judged_otherwise("new:1", std::numeric_limits<std::int64_t>::max(), 100);
    if (!texts) return texts.error();
    std::vector<Rejudged> batch;
    batch.reserve(texts->size());
    for (const KeptText& text : *texts) {
        Rejudged& judged = batch.emplace_back();
        judged.id = text.id;
        judged.facts.scores.sales = 0.5;
        judged.hits = {"a", "c"};
    }
    const std::vector<std::string_view> rules{"a", "c"};
    return journal.rejudge(batch, rules, "new:1");
}

std::vector<Work> every_write() {
    return {
        {"remember", [](Journal& journal) { return journal.remember(three_cards()); }},
        {"decide", [](Journal& journal) { return journal.decide(decision("new", "urn:fresh")); }},
        {"press", [](Journal& journal) { return journal.press("open"); }},
        {"confirm", [](Journal& journal) { return journal.confirm("pressed", Outcome::done); }},
        {"person_observed",
         [](Journal& journal) {
             ProfileFacts facts;
             facts.connections = 5;
             return journal.person_observed("ann", facts);
         }},
        {"change",
         [](Journal& journal) {
             DecisionChange change;
             change.decision_id = "waiting";
             change.reason_text = "another reason";
             change.remind = true;
             change.remind_at = "2026-12-01T00:00:00Z";
             return journal.change(change);
         }},
        {"mark_pitched", [](Journal& journal) { return journal.mark_pitched(1, true); }},
        {"forget", [](Journal& journal) { return without_value(journal.forget("old", {})); }},
        {"forget an entry", [](Journal& journal) { return without_value(journal.forget(1, {})); }},
        {"purge", [](Journal& journal) { return journal.purge(-1, -1); }},
        {"rejudge", rejudge_all},
        {"import_archive",
         [](Journal& journal) {
             return without_value(journal.import_archive(an_archive(), Rehearse::no));
         }},
    };
}

void prepare(Journal& journal) {
    Invitation invitation = card("urn:old", "old");
    invitation.note = Note{std::string(9000, 'o'), false};
    build::remember(journal, invitation, {1});
    build::answer(journal, decision("answered", "urn:answered"));
    good(journal.decide(decision("open", "urn:open")));
    good(journal.decide(decision("waiting", "urn:waiting", Action::wait)));
    Decision later = decision("later", "urn:later", Action::wait);
    later.profile = "later";
    good(journal.decide(later));
    good(journal.decide(decision("pressed", "urn:pressed")));
    good(journal.press("pressed"));
}

/// Prepared once, on the sound file system: to write it anew for each failure took most of the
/// time.
const std::filesystem::path& prepared_file() {
    static const TemporaryFolder folder;
    static const std::filesystem::path file = [] {
        Journal journal = good(Journal::open(folder / "prepared.sqlite", build::Clock().options()));
        prepare(journal);
        return folder / "prepared.sqlite";
    }();
    return file;
}

/// A prepared journal on the failing file system.
class FailingWritesFixture {
public:
    FailingWritesFixture() {
        std::filesystem::copy_file(prepared_file(), file_);
        before_ = failing::content(file_);
        JournalOptions options = clock_.options();
        options.file_system = failing::file_system();
        failing::changes_left = failing::kNever;
        journal_.emplace(good(Journal::open(file_, options)));
    }
    FailingWritesFixture(const FailingWritesFixture&) = delete;
    FailingWritesFixture& operator=(const FailingWritesFixture&) = delete;
    ~FailingWritesFixture() { failing::changes_left = failing::kNever; }

    [[nodiscard]] Journal& journal() { return *journal_; }
    [[nodiscard]] const std::string& before() const { return before_; }
    [[nodiscard]] std::string now() const { return failing::content(file_); }

private:
    TemporaryFolder folder_;
    build::Clock clock_;
    std::filesystem::path file_ = folder_ / "journal.sqlite";
    std::string before_;
    std::optional<Journal> journal_;
};

/// What the file holds after `work` on a sound disk.
std::string whole(const Work& work) {
    FailingWritesFixture fixture;
    good(work.run(fixture.journal()));
    return fixture.now();
}

}  // namespace

TEST_CASE(
    "Whichever write fails, all of a call is on disk or nothing of it, and it may be repeated") {
    failing::once = GENERATE(false, true);
    failing::code = failing::once ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    for (const auto& work : every_write()) {
        INFO(work.name);
        const std::string after = whole(work);
        int failures = 0;
        for (bool succeeded = false; !succeeded; ++failures) {
            INFO("change number " << failures + 1);
            FailingWritesFixture fixture;
            failing::changes_left = failures;
            const auto result = work.run(fixture.journal());
            const bool met_failure = failing::has_failed();
            succeeded = result.has_value();
            CHECK(succeeded != met_failure);

            failing::changes_left = failing::kNever;
            // The same process reads on as soon as the disk does.
            CHECK(fixture.journal().history({}, "", 10).has_value());
            const std::string now = fixture.now();
            const bool nothing = now == fixture.before();
            const bool everything = now == after;
            CHECK((succeeded ? everything : nothing || everything));

            CHECK(work.run(fixture.journal()).has_value());
            const bool everything_at_last = fixture.now() == after;
            CHECK(everything_at_last);
        }
        CHECK(failures > 5);
    }
}
