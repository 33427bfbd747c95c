#include "journal/state.h"

#include <atomic>

#include <sqlite3.h>

#include "journal/files.h"

namespace doorman {
namespace {

struct Explanation {
    JournalErrorKind kind;
    const char* what;
    const char* hint;
};

Explanation explain(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {JournalErrorKind::locked, "another program is writing to the journal",
                    "try again in a moment"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
            return {JournalErrorKind::read_only, "the journal cannot be written",
                    "check the permissions of the file and of its folder"};
        case SQLITE_FULL:
            return {JournalErrorKind::full, "the disk is full", "make room on it, then try again"};
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return {JournalErrorKind::damaged, "the journal is damaged",
                    "start Doorman again: it sets the file aside and begins a new one"};
        case SQLITE_CONSTRAINT:
            return {JournalErrorKind::conflict, "this does not fit what the journal holds", ""};
        default:
            return {JournalErrorKind::io, "the journal cannot be read or written",
                    "check the disk"};
    }
}

}  // namespace

bool is_damage(const SqliteError& error) {
    return explain(error.code).kind == JournalErrorKind::damaged;
}

JournalError journal_error(const SqliteError& error, const std::filesystem::path& file) {
    const Explanation explanation = explain(error.code);
    return JournalError{
        {explanation.what + (": " + error.message), file.string(), explanation.hint},
        explanation.kind};
}

JournalError Journal::State::failed(const SqliteError& error) const {
    if (is_damage(error) && options.access == Access::write) mark_suspect(file);
    return journal_error(error, file);
}

std::uint64_t Journal::State::next_number() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

std::int64_t Journal::State::now() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(options.now().time_since_epoch())
        .count();
}

}  // namespace doorman
