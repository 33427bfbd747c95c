#include "journal/journal.h"

#include <sqlite3.h>

#include "journal/compact.h"
#include "journal/files.h"
#include "journal/schema.h"
#include "journal/state.h"
#include "platform/file.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

JournalError refuse(JournalErrorKind kind, const fs::path& file, std::string what,
                    std::string hint) {
    return JournalError{{std::move(what), file.string(), std::move(hint)}, kind};
}

/// Looks the whole file through if something made it suspect; throws SQLITE_CORRUPT.
void check_if_suspect(Database& database, const fs::path& file, Access access) {
    if (!is_suspect(file)) return;
    {
        Query query = database.query("PRAGMA integrity_check(1)");
        query.step();
        if (query.text(0) != "ok") throw SqliteError{SQLITE_CORRUPT, std::string(query.text(0))};
    }
    if (access == Access::write) clear_suspect(file);
}

void ensure_schema(Database& database, const fs::path& file, Access access) {
    switch (schema_state(database)) {
        case SchemaState::current:
            return;
        case SchemaState::newer:
            throw refuse(JournalErrorKind::foreign, file,
                         "the journal was written by a newer Doorman", "update Doorman");
        case SchemaState::other:
            throw refuse(JournalErrorKind::foreign, file,
                         "this database is not a journal of Doorman's", "move the file away");
        case SchemaState::empty:
            if (access == Access::read)
                throw refuse(JournalErrorKind::missing, file, "there is no journal yet", "");
            break;
        case SchemaState::older:
            if (access == Access::read)
                throw refuse(JournalErrorKind::foreign, file,
                             "the journal was written by an older Doorman",
                             "let a browser start this one once");
            break;
    }
    migrate(database);
}

/// What a file that is whole has shown at once.
struct Connection {
    Database database;
    std::uint64_t salt;
};

std::uint64_t read_salt(Database& database) {
    Query query = database.query("SELECT value FROM setting WHERE name = 'salt'");
    if (!query.step()) throw SqliteError{SQLITE_CORRUPT, "the salt is missing"};
    return static_cast<std::uint64_t>(query.integer(0));
}

/// Opens and, where allowed, completes the file. Throws SqliteError or JournalError.
Connection connect(const fs::path& file, const JournalOptions& options) {
    const bool write = options.access == Access::write;
    if (write) make_private_file(file);
    Database database(file, write ? Database::Mode::write : Database::Mode::read, options.patience,
                      options.file_system);
    check_if_suspect(database, file, options.access);
    ensure_schema(database, file, options.access);
    const std::uint64_t salt = read_salt(database);
    return {std::move(database), salt};
}

/// One process at a time sets aside, and only what is damaged under its eyes: another one may have
/// put a new file there meanwhile.
Connection set_aside_and_connect(const fs::path& file, const JournalOptions& options,
                                 std::optional<fs::path>& aside) {
    auto lock = FileLock::take(file.parent_path() / "journal.lock");
    if (!lock) throw JournalError{lock.error(), JournalErrorKind::damaged};
    try {
        return connect(file, options);
    } catch (const SqliteError& error) {
        if (!is_damage(error)) throw;
    }
    aside = set_aside(file);
    clear_suspect(file);
    return connect(file, options);
}

Connection connect_or_set_aside(const fs::path& file, const JournalOptions& options,
                                std::optional<fs::path>& aside) {
    try {
        return connect(file, options);
    } catch (const SqliteError& error) {
        if (!is_damage(error) || options.access == Access::read) throw;
    }
    return set_aside_and_connect(file, options, aside);
}

}  // namespace

Journal::Journal(std::unique_ptr<State> state) : state_(std::move(state)) {}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

JournalResult<Journal> Journal::open(const fs::path& file, JournalOptions options) {
    std::error_code ignored;
    if (options.access == Access::read && !fs::exists(file, ignored))
        return refuse(JournalErrorKind::missing, file, "there is no journal yet", "");
    try {
        std::optional<fs::path> aside;
        Connection connection = connect_or_set_aside(file, options, aside);
        auto state =
            std::make_unique<State>(State{std::move(connection.database), std::move(options), file,
                                          connection.salt, std::move(aside)});
        return Journal(std::move(state));
    } catch (const SqliteError& error) {
        return journal_error(error, file);
    } catch (JournalError& error) {
        return std::move(error);
    }
}

JournalResult<Journal> Journal::nothing() {
    constexpr const char* kNoFile = ":memory:";
    try {
        Database database(kNoFile, Database::Mode::write, {}, {});
        migrate(database);
        const std::uint64_t salt = read_salt(database);
        return Journal(std::make_unique<State>(State{std::move(database), {}, kNoFile, salt}));
    } catch (const SqliteError& error) {
        return journal_error(error, kNoFile);
    }
}

const std::optional<fs::path>& Journal::set_aside() const {
    return state_->set_aside;
}

std::vector<fs::path> Journal::damaged_beside(const fs::path& file) {
    return set_aside_from(file);
}

JournalResult<void> Journal::try_to_write() {
    return state_->guarded([&] {
        Transaction transaction(state_->database);
        // To write what is there already SQLite would not touch the disk.
        state_->database.query("INSERT INTO setting (name, value) VALUES ('probe', 0)").run();
        state_->database.query("DELETE FROM setting WHERE name = 'probe'").run();
        transaction.commit();
    });
}

std::uint64_t Journal::salt() const {
    return state_->salt;
}

void Journal::be_patient(std::chrono::milliseconds patience) {
    state_->database.be_patient(patience);
}

JournalResult<JournalVersion> Journal::version() {
    return state_->guarded([&] {
        Query query = state_->database.query("PRAGMA data_version");
        query.step();
        return JournalVersion{state_->number, query.integer(0), state_->database.total_changes()};
    });
}

Journal::ReadScope::ReadScope(ReadScope&& other) noexcept
    : state_(std::exchange(other.state_, nullptr)) {}

Journal::ReadScope::~ReadScope() {
    if (!state_) return;
    (void)state_->guarded([&] { state_->database.query("COMMIT").run(); });
}

Journal::ReadScope Journal::reading() {
    const auto begun = state_->guarded([&] { state_->database.query("BEGIN").run(); });
    return ReadScope(begun ? state_.get() : nullptr);
}

}  // namespace doorman
