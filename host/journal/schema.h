#pragma once

#include "journal/database.h"

namespace doorman {

/// "Door" in SQLite's header: this file is ours.
inline constexpr std::int64_t kApplicationId = 0x446F6F72;

/// `empty`: no tables yet. `newer`: of a later Doorman. `other`: a database, but not a journal.
enum class SchemaState { current, older, empty, newer, other };

/// Throws SqliteError; on a damaged file with SQLITE_NOTADB or SQLITE_CORRUPT.
SchemaState schema_state(Database& database);

/// Brings an `empty` or `older` file to the current version in one transaction; does nothing if
/// another process was quicker.
void migrate(Database& database);

/// Takes all tables away; what is left is `empty`.
void empty(Database& database);

}  // namespace doorman
