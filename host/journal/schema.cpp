#include "journal/schema.h"

#include <random>
#include <string>
#include <vector>

#include "journal/migrations.h"

namespace doorman {
namespace {

constexpr std::int64_t kVersion = kMigrations.size();

std::int64_t pragma(Database& database, std::string_view sql) {
    Query query = database.query(sql);
    query.step();
    return query.integer(0);
}

std::int64_t user_version(Database& database) {
    return pragma(database, "PRAGMA user_version");
}

void run(Database& database, const Migration& migration) {
    database.run(migration.sql);
    if (migration.fill) migration.fill(database);
    database.run(migration.end);
}

std::int64_t random_salt() {
    std::random_device device;
    const std::uint64_t high = device();
    return static_cast<std::int64_t>((high << 32) | device());
}

}  // namespace

SchemaState schema_state(Database& database) {
    const std::int64_t version = user_version(database);
    if (pragma(database, "PRAGMA application_id") == kApplicationId) {
        if (version == kVersion) return SchemaState::current;
        return version > kVersion ? SchemaState::newer : SchemaState::older;
    }
    const bool empty = pragma(database, "SELECT count(*) FROM sqlite_master") == 0;
    return empty && version == 0 ? SchemaState::empty : SchemaState::other;
}

void migrate(Database& database) {
    Transaction transaction(database);
    const std::int64_t found = user_version(database);
    for (std::int64_t version = found; version < kVersion; ++version)
        run(database, kMigrations[static_cast<std::size_t>(version)]);
    if (found == 0) {
        database.run(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
        database.query("INSERT INTO setting (name, value) VALUES ('salt', ?1)")
            .bind(random_salt())
            .run();
    }
    if (found < kVersion)
        database.run(("PRAGMA user_version = " + std::to_string(kVersion)).c_str());
    transaction.commit();
}

void empty(Database& database) {
    database.run("PRAGMA foreign_keys = OFF");
    Transaction transaction(database);
    std::vector<std::string> tables;
    {
        Query query = database.query("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (query.step()) tables.emplace_back(query.text(0));
    }
    for (const std::string& table : tables) database.run(("DROP TABLE " + table).c_str());
    database.run("PRAGMA application_id = 0; PRAGMA user_version = 0;");
    transaction.commit();
}

}  // namespace doorman
