#include "journal/database.h"

#include <sqlite3.h>

namespace doorman {
namespace {

SqliteError error_of(sqlite3* connection, int code) {
    const char* words = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    return SqliteError{code, words ? words : "out of memory"};
}

}  // namespace

Query::~Query() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

void Query::check(int code) const {
    if (code != SQLITE_OK) throw error_of(sqlite3_db_handle(statement_), code);
}

bool Query::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw error_of(sqlite3_db_handle(statement_), code);
}

bool Query::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

std::string_view Query::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return bytes ? std::string_view(bytes, size) : std::string_view();
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
    if (is_null(column)) return {};
    return integer(column);
}

std::optional<double> Query::optional_real(int column) const {
    if (is_null(column)) return {};
    return real(column);
}

std::optional<std::string> Query::optional_text(int column) const {
    if (is_null(column)) return {};
    return std::string(text(column));
}

void Query::bind_one(int at, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, at, value));
}

void Query::bind_one(int at, double value) {
    check(sqlite3_bind_double(statement_, at, value));
}

void Query::bind_one(int at, std::string_view value) {
    // An empty view may point nowhere, which SQLite would take for NULL.
    const char* bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(statement_, at, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bind_one(int at, std::nullopt_t) {
    check(sqlite3_bind_null(statement_, at));
}

void Database::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

void Database::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Database::Database(const std::filesystem::path& file, Mode mode, std::chrono::milliseconds patience,
                   const std::string& file_system) {
    // Reading, too, opens for writing where it may: only so can it roll back a killed writer's
    // rest.
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.string().c_str(), &connection, flags,
                                     file_system.empty() ? nullptr : file_system.c_str());
    connection_.reset(connection);
    if (code != SQLITE_OK) throw error_of(connection, code);
    sqlite3_extended_result_codes(connection, 1);
    be_patient(patience);
    // TRUNCATE with FULL syncs the file and the emptied rollback journal before a commit returns,
    // and leaves no old page (no forgotten note) behind; temporary tables stay off the disk.
    run("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;");
    if (mode == Mode::read)
        run("PRAGMA query_only = ON;");
    else
        run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = "
            "ON;");
}

Query Database::query(std::string_view sql) {
    auto& statement = statements_[sql];
    if (!statement) {
        sqlite3_stmt* prepared = nullptr;
        const int code =
            sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        if (code != SQLITE_OK) throw error_of(connection_.get(), code);
        statement.reset(prepared);
    }
    return Query(statement.get());
}

void Database::be_patient(std::chrono::milliseconds patience) {
    sqlite3_busy_timeout(connection_.get(), static_cast<int>(patience.count()));
}

void Database::run(const char* script) {
    const int code = sqlite3_exec(connection_.get(), script, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw error_of(connection_.get(), code);
}

std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(connection_.get());
}

std::int64_t Database::changes() const {
    return sqlite3_changes(connection_.get());
}

std::int64_t Database::total_changes() const {
    return sqlite3_total_changes(connection_.get());
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.query("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.query("ROLLBACK").run();
    } catch (const SqliteError&) {
        // SQLite has already rolled back by itself, as it does when the disk fails.
    }
}

void Transaction::commit() {
    database_.query("COMMIT").run();
    open_ = false;
}

}  // namespace doorman
