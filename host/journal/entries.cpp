#include "journal/entries.h"

#include "journal/compact.h"
#include "journal/state.h"
#include "journal/times.h"
#include "journal/words.h"

namespace doorman {
namespace {

/// The name that the page gives it now, else the last one; "urn:" before "profile:".
std::optional<std::string> key_of(Database& database, RowId invitation) {
    Query query = database.query(
        "SELECT key FROM invitation_key WHERE invitation = ?1 ORDER BY open DESC, key DESC "
        "LIMIT 1");
    query.bind(invitation);
    if (!query.step()) return {};
    return query.optional_text(0);
}

std::optional<std::string> slug_of_person(Database& database, RowId person) {
    Query query = database.query("SELECT slug FROM alias WHERE person = ?1 LIMIT 1");
    query.bind(person);
    if (!query.step()) return {};
    return query.optional_text(0);
}

std::int64_t earlier_invitations(Database& database, RowId person, RowId invitation) {
    // Ids follow the order in which Doorman heard of them, and an archive tells of old ones late.
    Query query = database.query(
        "SELECT count(*) FROM invitation i JOIN entry e ON e.invitation = i.id "
        "WHERE i.person = ?1 AND (coalesce(e.sent_at, i.first_seen), i.id) < "
        "(SELECT coalesce(e.sent_at, i.first_seen), i.id FROM invitation i "
        "JOIN entry e ON e.invitation = i.id WHERE i.id = ?2)");
    query.bind(person, invitation);
    query.step();
    return query.integer(0);
}

}  // namespace

HistoryDecision decision_of(const Query& row, int first) {
    HistoryDecision one;
    Decision& decision = one.decision;
    decision.id = row.text(first);
    decision.key = row.text(first + 1);
    decision.profile = row.optional_text(first + 2);
    decision.action = action_of(row.text(first + 3));
    decision.reason_id = row.optional_text(first + 4);
    decision.reason_text = row.optional_text(first + 5);
    decision.verdict_seen = verdict_of(row.text(first + 6));
    decision.policy_revision = row.integer(first + 7);
    decision.undo_ms = row.optional_integer(first + 8);
    decision.remind_at = iso8601_of(row.optional_integer(first + 9));
    one.decided_at = iso8601_of(row.integer(first + 10));
    one.pressed_at = iso8601_of(row.optional_integer(first + 11));
    one.confirmed_at = iso8601_of(row.optional_integer(first + 12));
    if (one.pressed_at) one.state = DecisionState::pressed;
    if (one.confirmed_at) {
        one.state = DecisionState::confirmed;
        one.outcome = outcome_of(row.text(first + 13));
    }
    one.changed_at = iso8601_of(row.optional_integer(first + 14));
    one.first_reason_id = row.optional_text(first + 15);
    one.first_reason_text = row.optional_text(first + 16);
    return one;
}

std::optional<HistoryEntry> read_entry(Database& database, RowId invitation) {
    HistoryEntry entry;
    std::optional<RowId> person;
    {
        constexpr int kDecision = 15;
        Query row = database.query(
            "SELECT i.person, i.name, i.headline, i.note_known, i.note, i.policy_rule, "
            "i.annotation, i.last_seen, i.answered_at, i.answer, e.verdict, e.note, e.source, "
            "e.sent_at, e.pitched_at, " DOORMAN_DECISION_COLUMNS
            " FROM invitation i JOIN entry e ON e.invitation = i.id "
            "LEFT JOIN decision d ON d.id = e.decision WHERE i.id = ?1");
        row.bind(invitation);
        if (!row.step()) return {};
        entry.id = invitation;
        person = row.optional_integer(0);
        entry.name = row.optional_text(1);
        entry.headline = row.optional_text(2);
        entry.note_known = row.integer(3) != 0;
        entry.note = row.optional_text(4);
        entry.rule_id = row.optional_text(5);
        StoredAnnotation annotation = annotation_of(row.text(6));
        entry.signals = std::move(annotation.signals);
        entry.language = std::move(annotation.language);
        if (!row.is_null(10)) entry.verdict = verdict_of(row.text(10));
        if (!row.is_null(11)) entry.note_kind = note_kind_of(row.text(11));
        entry.source = row.text(12) == "archive" ? Source::archive : Source::page;
        entry.seen_at = iso8601_of(row.is_null(13) ? row.integer(7) : row.integer(13));
        entry.pitched_after = !row.is_null(14);
        if (!row.is_null(kDecision)) {
            entry.decision = decision_of(row, kDecision);
        } else if (!row.is_null(9)) {
            entry.answer = action_of(row.text(9));
            entry.answered_at = iso8601_of(row.optional_integer(8));
        }
    }
    entry.key = entry.decision ? entry.decision->decision.key : key_of(database, invitation);
    if (entry.decision) entry.profile = entry.decision->decision.profile;
    if (person) {
        if (!entry.profile) entry.profile = slug_of_person(database, *person);
        entry.came_again = earlier_invitations(database, *person, invitation);
    }
    return entry;
}

JournalResult<std::vector<HistoryEntry>> Journal::entries(std::span<const std::int64_t> ids) {
    return state_->guarded([&] {
        std::vector<HistoryEntry> entries;
        for (const auto id : ids)
            if (auto entry = read_entry(state_->database, id)) entries.push_back(*std::move(entry));
        return entries;
    });
}

}  // namespace doorman
