#include "journal/schema.h"

#include <array>
#include <random>

namespace doorman {
namespace {

/// Migration i brings version i to i + 1. Never changed once released; a new version is a new
/// entry. Words in the columns (accept, done, sales, …) are the wire's; times are milliseconds of
/// Unix time.
constexpr std::array kMigrations{
    R"sql(
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  facts TEXT,               -- what the owner's visits to the profile showed, as JSON
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
) STRICT;

-- People change the slug of their profile; all that were seen lead to the person.
CREATE TABLE alias (
  slug TEXT PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_person ON alias (person);

CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  person INTEGER REFERENCES person ON DELETE CASCADE,   -- NULL: the card had no link to a profile
  name TEXT,
  headline TEXT,
  note_known INTEGER NOT NULL DEFAULT 0,                -- 1 with note NULL: seen to be none
  note TEXT,
  note_truncated INTEGER NOT NULL DEFAULT 0,
  verdict TEXT,
  policy_rule TEXT,
  note_kind TEXT,
  annotation TEXT,          -- scores and signals with rule, weight and place, as JSON
  packs TEXT,               -- versions of the rule packs that judged
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  answered_at INTEGER,
  answer TEXT,
  CHECK ((answered_at IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX invitation_person ON invitation (person);

CREATE TABLE invitation_key (
  key TEXT NOT NULL,
  invitation INTEGER NOT NULL REFERENCES invitation ON DELETE CASCADE,
  open INTEGER NOT NULL DEFAULT 1,                      -- 0 once the invitation is answered
  PRIMARY KEY (key, invitation)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_open_invitation_a_key ON invitation_key (key) WHERE open = 1;
CREATE INDEX invitation_key_invitation ON invitation_key (invitation);

CREATE TABLE campaign (
  hash INTEGER NOT NULL,
  invitation INTEGER NOT NULL REFERENCES invitation ON DELETE CASCADE,
  PRIMARY KEY (hash, invitation)
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_invitation ON campaign (invitation);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  invitation INTEGER NOT NULL REFERENCES invitation,
  key TEXT NOT NULL,
  profile TEXT,
  action TEXT NOT NULL CHECK (action IN ('accept', 'ignore', 'wait')),
  reason_id TEXT,
  reason_text TEXT,
  verdict_seen TEXT NOT NULL,
  policy_revision INTEGER NOT NULL,
  undo_ms INTEGER,
  decided_at INTEGER NOT NULL,
  pressed_at INTEGER,
  confirmed_at INTEGER,
  outcome TEXT,
  CHECK ((reason_id IS NULL) <> (reason_text IS NULL)),
  CHECK ((confirmed_at IS NULL) = (outcome IS NULL)),
  CHECK (pressed_at IS NULL OR action <> 'wait'),
  CHECK (outcome IS NULL OR pressed_at IS NOT NULL OR outcome IN ('undone', 'left', 'manual'))
) STRICT;
CREATE INDEX decision_invitation ON decision (invitation);
CREATE INDEX decision_time ON decision (decided_at, id);
)sql",
};
constexpr std::int64_t kVersion = kMigrations.size();

std::int64_t pragma(Database& database, std::string_view sql) {
    Query query = database.query(sql);
    query.step();
    return query.integer(0);
}

std::int64_t user_version(Database& database) {
    return pragma(database, "PRAGMA user_version");
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
        database.run(kMigrations[static_cast<std::size_t>(version)]);
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

}  // namespace doorman
