#pragma once

/// What a Doorman of schema version 1 made and wrote: its own SQL, and rows as it left them.
namespace version1 {

constexpr const char* kSchema = R"sql(
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
PRAGMA application_id = 0x446F6F72;
PRAGMA user_version = 1;
INSERT INTO setting (name, value) VALUES ('salt', 77);
)sql";

/// Ann was ignored for her pitch; Bob waits; of Eve nothing was decided, and the page broke off her
/// judgement; what was to be pressed on Dan had no effect.
constexpr const char* kRows = R"sql(
INSERT INTO person (id, facts, first_seen, last_seen) VALUES
  (1, '{"connections":500,"connectionsAtLeast":true}', 1000, 2000), (2, NULL, 1000, 2000),
  (3, NULL, 1000, 3000), (4, NULL, 1000, 4000);
INSERT INTO alias (slug, person) VALUES ('ann', 1), ('bob', 2), ('eve', 3), ('dan', 4);
INSERT INTO invitation (id, person, name, headline, note_known, note, verdict, policy_rule, note_kind,
    annotation, packs, first_seen, last_seen, answered_at, answer) VALUES
  (1, 1, 'Ann Łęcka', 'Growth partner', 1, 'A quick 15 min call?', 'ignore', 'sales', 'sales',
   '{"scores":{"sales":0.93,"spam":0.1},"signals":[{"id":"sales.en.call","group":"sales","weight":2.5,"evidence":[{"field":"note","start":2,"end":19}]},{"id":"sales.en.help","group":"sales","weight":1,"evidence":[]}]}',
   'en:3', 1000, 2000, 5000, 'ignore'),
  (2, 2, 'Bob', 'Nurse', 1, NULL, 'review', 'otherwise', 'none',
   '{"scores":{"sales":0,"spam":0},"signals":[]}', 'en:3', 1000, 2000, NULL, NULL),
  (3, 3, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'no JSON', NULL, 1000, 3000, NULL, NULL),
  (4, 4, 'Dan', NULL, 0, NULL, 'accept', 'open', NULL, '{"scores":{},"signals":[{"id":"sales.en.call","group":"sales","weight":2.5}]}',
   'en:3', 1000, 4000, NULL, NULL);
INSERT INTO invitation_key (key, invitation, open) VALUES
  ('urn:1', 1, 0), ('urn:2', 2, 1), ('profile:eve', 3, 1), ('urn:4', 4, 1);
INSERT INTO campaign (hash, invitation) VALUES (11, 1), (12, 1);
INSERT INTO decision (uuid, invitation, key, profile, action, reason_id, reason_text, verdict_seen,
    policy_revision, undo_ms, decided_at, pressed_at, confirmed_at, outcome) VALUES
  ('d1', 1, 'urn:1', 'ann', 'ignore', 'salesPitch', NULL, 'ignore', 1, 4000, 4500, 4600, 5000, 'done'),
  ('d2', 2, 'urn:2', 'bob', 'wait', NULL, 'Ask Łukasz first', 'review', 1, NULL, 4700, NULL, NULL, NULL),
  ('d4', 4, 'urn:4', 'dan', 'accept', 'openDoor', NULL, 'accept', 1, 0, 4800, 4900, 5100, 'noEffect');
)sql";

}  // namespace version1
