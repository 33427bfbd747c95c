#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace doorman {

/// SQLite's own result code (extended) and words. Thrown inside this room only: the journal's
/// public methods turn it into a JournalError.
struct SqliteError {
    int code;
    std::string message;
};

/// One use of a prepared statement, which goes back to the cache, reset and unbound, at its end.
class Query {
public:
    explicit Query(sqlite3_stmt* statement) : statement_(statement) {}
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    /// Binds ?1, ?2, … in order: numbers, texts, or optionals of them (absent = NULL).
    template <class... Values>
    Query& bind(const Values&... values) {
        int at = 0;
        (bind_one(++at, values), ...);
        return *this;
    }

    /// Goes to the next row; false = there is none.
    bool step();
    /// For a statement that returns no rows.
    void run() {
        while (step()) {
        }
    }

    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Good until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const;
    [[nodiscard]] std::optional<double> optional_real(int column) const;
    [[nodiscard]] std::optional<std::string> optional_text(int column) const;

private:
    void bind_one(int at, std::int64_t value);
    void bind_one(int at, int value) { bind_one(at, static_cast<std::int64_t>(value)); }
    void bind_one(int at, bool value) { bind_one(at, static_cast<std::int64_t>(value)); }
    void bind_one(int at, double value);
    void bind_one(int at, std::string_view value);
    void bind_one(int at, const std::string& value) { bind_one(at, std::string_view(value)); }
    void bind_one(int at, const char* value) { bind_one(at, std::string_view(value)); }
    void bind_one(int at, std::nullopt_t);
    template <class T>
    void bind_one(int at, const std::optional<T>& value) {
        if (value)
            bind_one(at, *value);
        else
            bind_one(at, std::nullopt);
    }
    void check(int code) const;

    sqlite3_stmt* statement_;
};

/// A connection and its prepared statements. Every failure throws SqliteError.
class Database {
public:
    enum class Mode { read, write };

    /// `file_system`: SQLite's name of a VFS, empty = its default. Mode::read never creates the
    /// file and refuses every change; it may roll back what a killed writer left half-done.
    Database(const std::filesystem::path& file, Mode mode, std::chrono::milliseconds patience,
             const std::string& file_system);

    /// `sql` must live as long as the Database: a literal. A statement must not be used while an
    /// earlier use of the same text lives.
    Query query(std::string_view sql);
    /// How long to wait for another program from now on.
    void be_patient(std::chrono::milliseconds patience);
    /// Several statements without parameters and results.
    void run(const char* script);

    [[nodiscard]] std::int64_t last_row() const;
    /// Rows that the last INSERT, UPDATE or DELETE itself changed.
    [[nodiscard]] std::int64_t changes() const;
    /// Rows that this connection ever changed.
    [[nodiscard]] std::int64_t total_changes() const;

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3, Close> connection_;
    std::unordered_map<std::string_view, std::unique_ptr<sqlite3_stmt, Finalize>> statements_;
};

/// Takes the write lock at once (a lock taken later could fail half-way); rolled back unless
/// committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// When this returns, all of it is on disk; when it throws, nothing of it is.
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace doorman
