#include "journal/compact.h"
#include "journal/invitations.h"
#include "journal/people.h"
#include "journal/state.h"
#include "journal/words.h"

namespace doorman {
namespace {

/// What an invitation row holds of a card and its judgement.
struct Content {
    std::optional<std::string> name;
    std::optional<std::string> headline;
    bool note_known = false;
    std::optional<std::string> note;
    bool note_truncated = false;
    std::string verdict;
    std::string policy_rule;
    std::optional<std::string> note_kind;
    std::string annotation;
    std::string packs;

    bool operator==(const Content&) const = default;
};

Content content_of(const Seen& seen) {
    const auto& [invitation, annotation, hashes, packs] = seen;
    Content content;
    content.name = invitation.name;
    content.headline = invitation.headline;
    if (invitation.note) {
        content.note_known = true;
        content.note = invitation.note->text;
        content.note_truncated = invitation.note->truncated;
    }
    content.verdict = word(annotation.verdict);
    content.policy_rule = annotation.reason.id;
    if (annotation.note) content.note_kind = word(annotation.note->kind);
    content.annotation = compact(annotation);
    content.packs = packs;
    return content;
}

struct StoredContent {
    Content content;
    std::int64_t last_seen = 0;
};

StoredContent read_content(Database& database, RowId invitation) {
    Query query = database.query(
        "SELECT name, headline, note_known, note, note_truncated, verdict, policy_rule, note_kind, "
        "annotation, packs, "
        "last_seen FROM invitation WHERE id = ?1");
    query.bind(invitation);
    if (!query.step()) return {};
    return {{query.optional_text(0), query.optional_text(1), query.integer(2) != 0,
             query.optional_text(3), query.integer(4) != 0, std::string(query.text(5)),
             std::string(query.text(6)), query.optional_text(7), std::string(query.text(8)),
             std::string(query.text(9))},
            query.integer(10)};
}

/// What the card does not show stays as it was; the beginning of a note does not replace the whole.
void keep_known(Content& now, const Content& before) {
    if (!now.name) now.name = before.name;
    if (!now.headline) now.headline = before.headline;
    const bool only_beginning = now.note_truncated && before.note && !before.note_truncated;
    if (!now.note_known || only_beginning) {
        now.note_known = before.note_known;
        now.note = before.note;
        now.note_truncated = before.note_truncated;
    }
    if (!now.note_kind) now.note_kind = before.note_kind;
}

void write_content(Database& database, RowId invitation, const Content& content, std::int64_t now) {
    database
        .query(
            "UPDATE invitation SET name = ?2, headline = ?3, note_known = ?4, note = ?5, "
            "note_truncated = ?6, "
            "verdict = ?7, policy_rule = ?8, note_kind = ?9, annotation = ?10, packs = ?11, "
            "last_seen = ?12 "
            "WHERE id = ?1")
        .bind(invitation, content.name, content.headline, content.note_known, content.note,
              content.note_truncated, content.verdict, content.policy_rule, content.note_kind,
              content.annotation, content.packs, now)
        .run();
}

void touch_invitation(Database& database, RowId invitation, std::int64_t now) {
    database.query("UPDATE invitation SET last_seen = ?2 WHERE id = ?1")
        .bind(invitation, now)
        .run();
}

void remember_one(Database& database, const Seen& seen, std::int64_t now) {
    const auto slug = slug_of(seen.invitation.key, seen.invitation.profile);
    const InvitationRow row = find_or_add_invitation(database, seen.invitation.key, slug, now);
    if (row.person) touch_person(database, *row.person, now);

    const StoredContent stored = read_content(database, row.id);
    const bool stale = stored.last_seen + kSeenGrain <= now;
    if (row.answered) {
        // What the owner decided on stays as they saw it.
        if (stale) touch_invitation(database, row.id, now);
        return;
    }
    Content content = content_of(seen);
    keep_known(content, stored.content);
    if (stale || content != stored.content) write_content(database, row.id, content, now);
    for (const auto hash : seen.campaign_hashes) {
        database.query("INSERT OR IGNORE INTO campaign (hash, invitation) VALUES (?1, ?2)")
            .bind(static_cast<std::int64_t>(hash), row.id)
            .run();
    }
}

}  // namespace

JournalResult<void> Journal::remember(std::span<const Seen> batch) {
    return state_->guarded([&] {
        Transaction transaction(state_->database);
        const std::int64_t now = state_->now();
        for (const auto& seen : batch) remember_one(state_->database, seen, now);
        transaction.commit();
    });
}

}  // namespace doorman
