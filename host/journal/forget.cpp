#include "journal/files.h"
#include "journal/people.h"
#include "journal/schema.h"
#include "journal/state.h"
#include "model/slug.h"

namespace doorman {
namespace {

std::int64_t run_and_count(Database& database, std::string_view sql, RowId row) {
    database.query(sql).bind(row).run();
    return database.changes();
}

std::optional<RowId> person_of(Database& database, RowId invitation) {
    Query query = database.query("SELECT person FROM invitation WHERE id = ?1");
    query.bind(invitation);
    if (!query.step()) return {};
    return query.optional_integer(0);
}

/// All else of an invitation goes with its row.
Forgotten forget_invitation(Database& database, RowId invitation) {
    Forgotten forgotten;
    forgotten.decisions =
        run_and_count(database, "DELETE FROM decision WHERE invitation = ?1", invitation);
    forgotten.invitations =
        run_and_count(database, "DELETE FROM invitation WHERE id = ?1", invitation);
    return forgotten;
}

Forgotten forget_person(Database& database, RowId person) {
    Forgotten forgotten;
    run_and_count(database,
                  "DELETE FROM contact WHERE slug IN (SELECT slug FROM alias WHERE person = ?1)",
                  person);
    forgotten.decisions = run_and_count(
        database,
        "DELETE FROM decision WHERE invitation IN (SELECT id FROM invitation WHERE person = ?1)",
        person);
    forgotten.invitations =
        run_and_count(database, "DELETE FROM invitation WHERE person = ?1", person);
    forgotten.people = run_and_count(database, "DELETE FROM person WHERE id = ?1", person);
    return forgotten;
}

void forget_contacts_named(Database& database, std::span<const std::string> name_keys) {
    for (const std::string& key : name_keys)
        database
            .query(
                "DELETE FROM contact WHERE name_key = ?1 AND slug IS NULL "
                "AND (SELECT count(*) FROM contact WHERE name_key = ?1) = 1")
            .bind(key)
            .run();
}

std::vector<std::string> names(Database& database, std::optional<RowId> person,
                               std::optional<RowId> invitation) {
    std::vector<std::string> names;
    Query query = database.query(
        "SELECT DISTINCT name FROM invitation WHERE name IS NOT NULL AND (person = ?1 OR id = ?2)");
    query.bind(person, invitation);
    while (query.step()) names.emplace_back(query.text(0));
    return names;
}

}  // namespace

JournalResult<std::vector<std::string>> Journal::names_of(std::string_view profile) {
    return state_->guarded([&] {
        return names(state_->database, find_person(state_->database, profile), std::nullopt);
    });
}

JournalResult<std::vector<std::string>> Journal::names_of(std::int64_t entry) {
    return state_->guarded(
        [&] { return names(state_->database, person_of(state_->database, entry), entry); });
}

JournalResult<Forgotten> Journal::forget(std::string_view profile,
                                         std::span<const std::string> name_keys) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        Forgotten forgotten;
        if (const auto person = find_person(database, profile))
            forgotten = forget_person(database, *person);
        // A contact whom Doorman never met at the door has no aliases.
        database.query("DELETE FROM contact WHERE slug = ?1").bind(slug_key(profile)).run();
        forget_contacts_named(database, name_keys);
        transaction.commit();
        return forgotten;
    });
}

JournalResult<void> Journal::forget_everything(const std::filesystem::path& file,
                                               const JournalOptions& options) {
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        try {
            // Emptied before it is taken away: another process that has it open must not go on
            // writing into a file that nobody will ever see again.
            Database database(file, Database::Mode::write, options.patience, options.file_system);
            if (schema_state(database) != SchemaState::other) empty(database);
        } catch (const SqliteError& error) {
            JournalError refusal = journal_error(error, file);
            if (refusal.kind == JournalErrorKind::locked) return refusal;
            // A damaged file, and one that cannot be written, is taken away as it is.
        }
    }
    remove_all_of(file);
    if (std::filesystem::exists(file, ignored))
        return JournalError{
            {"the journal cannot be removed", file.string(), "check the permissions of its folder"},
            JournalErrorKind::read_only};
    return {};
}

JournalResult<Forgotten> Journal::forget(std::int64_t entry,
                                         std::span<const std::string> name_keys) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const auto person = person_of(database, entry);
        const Forgotten forgotten =
            person ? forget_person(database, *person) : forget_invitation(database, entry);
        forget_contacts_named(database, name_keys);
        transaction.commit();
        return forgotten;
    });
}

}  // namespace doorman
