#pragma once

/// Rows that a Doorman of schema version 2 left behind, into a file brought from version 1 to 2 by
/// the migration of then, which is the one of now.
namespace version2 {

/// Everything that later versions added, taken away again.
constexpr const char* kBack = R"sql(
DROP TRIGGER entry_pitched_changed;
DROP INDEX campaign_pitched;
ALTER TABLE campaign DROP COLUMN pitched;
ALTER TABLE entry DROP COLUMN pitched_said;
PRAGMA user_version = 2;
)sql";

/// Ann stands twice, by the case of her slug, and so does a contact; she waits under one invitation
/// and was ignored under a later one.
constexpr const char* kRows = R"sql(
INSERT INTO person (id, facts, first_seen, last_seen) VALUES
  (11, NULL, 1000, 2000), (12, '{"connections":7}', 500, 3000), (13, NULL, 1000, 2000);
INSERT INTO alias (slug, person) VALUES ('Ann-Lee', 11), ('ann-lee', 12), ('Bob-Ray', 13);
INSERT INTO invitation (id, person, name, first_seen, last_seen, answered_at, answer) VALUES
  (21, 11, 'Ann', 1000, 2000, NULL, NULL), (22, 12, 'Ann', 500, 3000, 2900, 'ignore'),
  (23, 13, 'Bob', 1000, 2000, NULL, NULL);
INSERT INTO invitation_key (key, invitation, open) VALUES
  ('urn:21', 21, 1), ('urn:22', 22, 0), ('profile:Bob-Ray', 23, 1);
INSERT INTO decision (id, uuid, invitation, key, profile, action, reason_id, verdict_seen,
    policy_revision, undo_ms, decided_at, pressed_at, confirmed_at, outcome) VALUES
  (31, 'w', 21, 'urn:21', 'Ann-Lee', 'wait', 'later', 'review', 1, NULL, 1500, NULL, NULL, NULL),
  (32, 'i', 22, 'urn:22', 'ann-lee', 'ignore', 'spam', 'review', 1, 0, 2800, 2850, 2900, 'done');
INSERT INTO entry (invitation, at, decision, action, reason_id) VALUES
  (21, 1500, 31, 'wait', 'later'), (22, 2800, 32, 'ignore', 'spam'), (23, 2000, NULL, NULL, NULL);
INSERT INTO search (invitation) VALUES (21), (22), (23);
INSERT INTO contact (slug, company_key) VALUES ('Cem-Oz', 'acme'), ('cem-oz', 'acme'), ('Dora', 'acme');
)sql";

}  // namespace version2
