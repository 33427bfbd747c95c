#pragma once

#include <array>

#include "journal/upgrade.h"

namespace doorman {

/// Brings version i to i + 1: `sql`, then, where SQL does not do, `fill`, then `end`. Never changed
/// once released; a new version is a new entry. Words in the columns (accept, done, sales, …) are
/// the wire's; times are milliseconds of Unix time.
struct Migration {
    const char* sql;
    void (*fill)(Database&) = nullptr;
    const char* end = "";
};

inline constexpr Migration kFirst{R"sql(
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
)sql"};

inline constexpr Migration kMemory{R"sql(
ALTER TABLE decision ADD COLUMN remind_at INTEGER;
-- The reason that was given at first, once the owner has changed it.
ALTER TABLE decision ADD COLUMN changed_at INTEGER;
ALTER TABLE decision ADD COLUMN first_reason_id TEXT;
ALTER TABLE decision ADD COLUMN first_reason_text TEXT;

-- For each invitation one narrow row with all that lists, records and previews are made of, so that
-- thirty thousand are read in milliseconds. What stands of the decisions is worked out in
-- standing.cpp, in the transaction that changes them.
CREATE TABLE entry (
  invitation INTEGER PRIMARY KEY REFERENCES invitation ON DELETE CASCADE,
  source TEXT NOT NULL DEFAULT 'page' CHECK (source IN ('page', 'archive')),
  sent_at INTEGER,          -- told by the archive
  at INTEGER NOT NULL,      -- decided, answered, sent or last seen: the order of the history
  decision INTEGER,         -- the decision that stands, or the last one
  action TEXT,              -- accept and ignore: seen to be done, or told by the archive; wait: waiting now
  reason_id TEXT,
  remind_at INTEGER,        -- of a waiting one
  pitched_at INTEGER,       -- accepted, and then they pitched: when the owner or the archive said so
  verdict TEXT,
  -- The facts that the policy was asked about; NULL = not known.
  note TEXT,                -- its kind
  photo TEXT,
  list TEXT,
  follows INTEGER,
  automation INTEGER,
  mutual INTEGER,
  connections INTEGER,
  connections_at_least INTEGER NOT NULL DEFAULT 0,
  followers INTEGER,
  same_text INTEGER,
  sales REAL,
  spam REAL,
  recruiting REAL,
  personal REAL,
  met REAL,
  common_ground REAL,
  same_industry REAL,
  headline_sells REAL,
  completeness REAL,
  sales_families INTEGER NOT NULL DEFAULT 0,
  sales_near_certain INTEGER NOT NULL DEFAULT 0,
  spam_families INTEGER NOT NULL DEFAULT 0,
  spam_near_certain INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX entry_order ON entry (at, invitation);
CREATE INDEX entry_waiting ON entry (remind_at) WHERE action = 'wait';
CREATE INDEX entry_pitched ON entry (invitation) WHERE pitched_at IS NOT NULL;

-- What a search looks through, folded as rules are (text/fold.h). `note` goes with the note.
CREATE TABLE search (
  invitation INTEGER PRIMARY KEY REFERENCES invitation ON DELETE CASCADE,
  who TEXT NOT NULL DEFAULT '',   -- name and headline
  note TEXT,
  reason TEXT                     -- the owner's own words
) STRICT;

-- Which signals were found on an invitation, and how the owner decided on those of each signal.
-- `hit.action` repeats entry.action, so that the counts can follow whatever becomes of a hit.
CREATE TABLE signal (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  hits INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0,
  ignored INTEGER NOT NULL DEFAULT 0,
  waited INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE hit (
  signal INTEGER NOT NULL REFERENCES signal,
  invitation INTEGER NOT NULL REFERENCES invitation ON DELETE CASCADE,
  action TEXT,
  PRIMARY KEY (signal, invitation)
) STRICT, WITHOUT ROWID;
CREATE INDEX hit_invitation ON hit (invitation);
CREATE TRIGGER hit_added AFTER INSERT ON hit BEGIN
  UPDATE signal SET hits = hits + 1,
    accepted = accepted + (NEW.action IS 'accept'),
    ignored = ignored + (NEW.action IS 'ignore'),
    waited = waited + (NEW.action IS 'wait') WHERE id = NEW.signal;
END;
CREATE TRIGGER hit_changed AFTER UPDATE OF action ON hit BEGIN
  UPDATE signal SET
    accepted = accepted + (NEW.action IS 'accept') - (OLD.action IS 'accept'),
    ignored = ignored + (NEW.action IS 'ignore') - (OLD.action IS 'ignore'),
    waited = waited + (NEW.action IS 'wait') - (OLD.action IS 'wait') WHERE id = NEW.signal;
END;
CREATE TRIGGER hit_removed AFTER DELETE ON hit BEGIN
  UPDATE signal SET hits = hits - 1,
    accepted = accepted - (OLD.action IS 'accept'),
    ignored = ignored - (OLD.action IS 'ignore'),
    waited = waited - (OLD.action IS 'wait') WHERE id = OLD.signal;
END;

-- The owner's own network, from the archive. Addresses of mail are not kept.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  slug TEXT UNIQUE,         -- NULL: exported without an address
  first_name TEXT,
  last_name TEXT,
  name_key TEXT,            -- both names, folded
  company TEXT,
  company_key TEXT,         -- folded, without the firm's legal form
  position TEXT,
  industry TEXT,            -- the id of signals/vocabulary, where position or company tells it
  connected_on INTEGER
) STRICT;
CREATE INDEX contact_company ON contact (company_key) WHERE company_key IS NOT NULL;
CREATE INDEX contact_name ON contact (name_key) WHERE name_key IS NOT NULL;

-- Each archive that was read.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  imported_at INTEGER NOT NULL,
  name TEXT NOT NULL,       -- the file's or folder's, as the owner picked it
  contacts INTEGER NOT NULL,
  invitations INTEGER NOT NULL
) STRICT;

INSERT INTO entry (invitation, at, verdict, note)
  SELECT id, last_seen, verdict, note_kind FROM invitation;
INSERT INTO search (invitation) SELECT id FROM invitation;
)sql",
                                   fill_entries, R"sql(
ALTER TABLE invitation DROP COLUMN verdict;
ALTER TABLE invitation DROP COLUMN note_kind;
)sql"};

inline constexpr Migration kOneCase{R"sql(
ALTER TABLE entry ADD COLUMN pitched_said INTEGER;   -- the owner's own word, which no archive changes
UPDATE OR IGNORE invitation_key SET key = lower(key) WHERE key LIKE 'profile:%' AND key <> lower(key);
UPDATE OR IGNORE contact SET slug = lower(slug) WHERE slug <> lower(slug);
DELETE FROM contact WHERE slug <> lower(slug);
)sql",
                                    unite_cases_and_end_waits};

inline constexpr Migration kKnownPitches{R"sql(
-- Repeats that entry.pitched_at is known, so that a text of thousands is asked for it at once.
ALTER TABLE campaign ADD COLUMN pitched INTEGER NOT NULL DEFAULT 0;
UPDATE campaign SET pitched = 1
  WHERE invitation IN (SELECT invitation FROM entry WHERE pitched_at IS NOT NULL);
CREATE INDEX campaign_pitched ON campaign (hash) WHERE pitched = 1;
CREATE TRIGGER entry_pitched_changed AFTER UPDATE OF pitched_at ON entry
  WHEN (NEW.pitched_at IS NULL) <> (OLD.pitched_at IS NULL) BEGIN
  UPDATE campaign SET pitched = NEW.pitched_at IS NOT NULL WHERE invitation = NEW.invitation;
END;
)sql"};

inline constexpr std::array kMigrations{kFirst, kMemory, kOneCase, kKnownPitches};

}  // namespace doorman
