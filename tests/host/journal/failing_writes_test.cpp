#include <cstring>
#include <functional>

#include <sqlite3.h>

#include "build.h"
#include "platform/temporary_folder.h"

using namespace doorman;
using build::card;
using build::decision;
using build::good;

/// A file system on top of the default one whose Nth change (write, truncate or sync) fails, and
/// every later one too, as on a disk that was pulled out.
namespace failing {

int changes_left = 0;
int code = SQLITE_IOERR_WRITE;

bool fails() {
    return changes_left-- <= 0;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real;
};
sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real;
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    return fails() ? code : real(file)->pMethods->xWrite(real(file), bytes, size, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return fails() ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
int sync(sqlite3_file* file, int flags) {
    return fails() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}

const sqlite3_io_methods kMethods{
    1,
    [](sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); },
    [](sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
        return real(file)->pMethods->xRead(real(file), bytes, size, at);
    },
    write,
    truncate,
    sync,
    [](sqlite3_file* file, sqlite3_int64* size) {
        return real(file)->pMethods->xFileSize(real(file), size);
    },
    [](sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); },
    [](sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); },
    [](sqlite3_file* file, int* held) {
        return real(file)->pMethods->xCheckReservedLock(real(file), held);
    },
    [](sqlite3_file* file, int op, void* arg) {
        return real(file)->pMethods->xFileControl(real(file), op, arg);
    },
    [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); },
    [](sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* base = static_cast<sqlite3_vfs*>(vfs->pAppData);
    auto* wrapped = reinterpret_cast<File*>(file);
    wrapped->real = reinterpret_cast<sqlite3_file*>(wrapped + 1);
    const int result = base->xOpen(base, name, wrapped->real, flags, out);
    wrapped->base.pMethods = result == SQLITE_OK ? &kMethods : nullptr;
    return result;
}

/// Registered under this name.
const char* file_system() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs* base = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *base;
        made.zName = "failing";
        made.szOsFile = static_cast<int>(sizeof(File)) + base->szOsFile;
        made.pAppData = base;
        made.xOpen = open;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    (void)registered;
    return vfs.zName;
}

}  // namespace failing

namespace {

constexpr int kNever = 1'000'000;

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
        {"forget", [](Journal& journal) { return without_value(journal.forget("old")); }},
        {"purge", [](Journal& journal) { return journal.purge(-1, -1); }},
    };
}

void prepare(Journal& journal) {
    Invitation invitation = card("urn:old", "old");
    invitation.note = Note{std::string(9000, 'o'), false};
    build::remember(journal, invitation, {1});
    build::answer(journal, decision("answered", "urn:answered"));
    good(journal.decide(decision("open", "urn:open")));
    good(journal.decide(decision("waiting", "urn:waiting", Action::wait)));
    good(journal.decide(decision("pressed", "urn:pressed")));
    good(journal.press("pressed"));
}

/// Everything the file holds, as text; "damaged" if it is not whole.
std::string content(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    sqlite3_open(file.c_str(), &connection);
    std::string all;
    const auto collect = [](void* out, int columns, char** values, char**) {
        for (int i = 0; i < columns; ++i) {
            *static_cast<std::string*>(out) += values[i] ? values[i] : "NULL";
            *static_cast<std::string*>(out) += i + 1 < columns ? '|' : '\n';
        }
        return 0;
    };
    std::string whole;
    sqlite3_exec(connection, "PRAGMA integrity_check", collect, &whole, nullptr);
    for (const char* table : {"person", "alias", "invitation", "invitation_key", "campaign",
                              "decision", "entry", "search", "signal", "hit", "contact", "import"})
        sqlite3_exec(connection, ("SELECT * FROM " + std::string(table)).c_str(), collect, &all,
                     nullptr);
    sqlite3_close(connection);
    return whole == "ok\n" ? all : "damaged";
}

/// A journal on the failing file system, prepared on the sound one.
class Fixture {
public:
    Fixture() {
        {
            Journal journal = good(Journal::open(file_, clock_.options()));
            prepare(journal);
        }
        before_ = content(file_);
        JournalOptions options = clock_.options();
        options.file_system = failing::file_system();
        failing::changes_left = kNever;
        journal_.emplace(good(Journal::open(file_, options)));
    }
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;
    ~Fixture() { failing::changes_left = kNever; }

    [[nodiscard]] Journal& journal() { return *journal_; }
    [[nodiscard]] const std::string& before() const { return before_; }
    [[nodiscard]] std::string now() const { return content(file_); }

private:
    TemporaryFolder folder_;
    build::Clock clock_;
    std::filesystem::path file_ = folder_ / "journal.sqlite";
    std::string before_;
    std::optional<Journal> journal_;
};

/// What the file holds after `work` on a sound disk.
std::string whole(const Work& work) {
    Fixture fixture;
    good(work.run(fixture.journal()));
    return fixture.now();
}

}  // namespace

TEST_CASE(
    "Whichever write fails, all of a call is on disk or nothing of it, and it may be repeated") {
    failing::code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_FULL);
    for (const auto& work : every_write()) {
        INFO(work.name);
        const std::string after = whole(work);
        int failures = 0;
        for (bool succeeded = false; !succeeded; ++failures) {
            INFO("change number " << failures + 1);
            Fixture fixture;
            failing::changes_left = failures;
            const auto result = work.run(fixture.journal());
            const bool met_failure = failing::changes_left < 0;
            succeeded = result.has_value();
            CHECK(succeeded != met_failure);

            failing::changes_left = kNever;
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
