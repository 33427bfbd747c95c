#pragma once

#include <filesystem>

#include <sqlite3.h>

#include "catch.h"

/// Runs SQL past the journal, as another program or an older version of it would.
inline void run_sql(const std::filesystem::path& file, const char* sql) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    char* what = nullptr;
    const int code = sqlite3_exec(connection, sql, nullptr, nullptr, &what);
    INFO((what ? what : ""));
    CHECK(code == SQLITE_OK);
    sqlite3_free(what);
    sqlite3_close(connection);
}
