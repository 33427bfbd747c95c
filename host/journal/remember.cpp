#include "journal/compact.h"
#include "journal/facts.h"
#include "journal/fingerprints.h"
#include "journal/hits.h"
#include "journal/invitations.h"
#include "journal/less_shown.h"
#include "journal/people.h"
#include "journal/search.h"
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
    std::string annotation;
    std::string packs;
    Facts facts;

    bool operator==(const Content&) const = default;
};

Content content_of(const Seen& seen) {
    const Invitation& invitation = seen.invitation;
    const Annotation& annotation = seen.annotation;
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
    content.packs = seen.packs;
    content.facts = seen.facts;
    return content;
}

struct StoredContent {
    Content content;
    std::int64_t last_seen = 0;
};

StoredContent read_content(Database& database, RowId invitation) {
    Query query = database.query(
        "SELECT i.name, i.headline, i.note_known, i.note, i.note_truncated, e.verdict, "
        "i.policy_rule, i.annotation, i.packs, i.last_seen "
        "FROM invitation i JOIN entry e ON e.invitation = i.id WHERE i.id = ?1");
    query.bind(invitation);
    if (!query.step()) return {};
    return {{query.optional_text(0), query.optional_text(1), query.integer(2) != 0,
             query.optional_text(3), query.integer(4) != 0, std::string(query.text(5)),
             std::string(query.text(6)), std::string(query.text(7)), std::string(query.text(8)),
             read_facts(database, invitation)},
            query.integer(9)};
}

/// What the card does not show stays as it was, with what was found in it; the beginning of a note
/// does not replace the whole.
Content with_what_is_known(const Seen& seen, const Content& before) {
    Content now = content_of(seen);
    StoredAnnotation annotation = stored(seen.annotation);
    const bool only_beginning = now.note_truncated && before.note && !before.note_truncated;
    if (only_beginning) {
        leave_out_note(now.facts);
        leave_out_note(annotation);
    }
    const Shown shown{seen.invitation, now.note_known && !only_beginning};
    const bool words_are_kept = (!shown.note && before.note) || (!now.headline && before.headline);
    if (!now.name) now.name = before.name;
    if (!now.headline) now.headline = before.headline;
    if (!shown.note) {
        now.note_known = before.note_known;
        now.note = before.note;
        now.note_truncated = before.note_truncated;
    }
    now.facts = keep_known_facts(now.facts, before.facts);
    keep_known(annotation, annotation_of(before.annotation), shown);
    now.annotation = compact(annotation);
    // They are still to be judged by those of now.
    if (words_are_kept) now.packs = before.packs;
    return now;
}

void write_content(Database& database, RowId invitation, const Content& content) {
    database
        .query(
            "UPDATE invitation SET name = ?2, headline = ?3, note_known = ?4, note = ?5, "
            "note_truncated = ?6, policy_rule = ?7, annotation = ?8, packs = ?9 WHERE id = ?1")
        .bind(invitation, content.name, content.headline, content.note_known, content.note,
              content.note_truncated, content.policy_rule, content.annotation, content.packs)
        .run();
    database.query("UPDATE entry SET verdict = ?2 WHERE invitation = ?1")
        .bind(invitation, content.verdict)
        .run();
    write_facts(database, invitation, content.facts);
    index_texts(database, invitation);
}

void touch_invitation(Database& database, RowId invitation, std::int64_t now) {
    database.query("UPDATE invitation SET last_seen = ?2 WHERE id = ?1")
        .bind(invitation, now)
        .run();
    database
        .query(
            "UPDATE entry SET at = ?2 WHERE invitation = ?1 AND decision IS NULL "
            "AND action IS NULL AND sent_at IS NULL")
        .bind(invitation, now)
        .run();
}

void remember_one(Database& database, const Seen& seen, std::int64_t now) {
    const auto slug = slug_of(seen.invitation.key, seen.invitation.profile);
    const InvitationRow row = find_or_add_invitation(database, seen.invitation.key, slug, now);
    if (row.person) touch_person(database, *row.person, now);

    const StoredContent known = read_content(database, row.id);
    const bool stale = known.last_seen + kSeenGrain <= now;
    if (row.answered) {
        // What the owner decided on stays as they saw it.
        if (stale) touch_invitation(database, row.id, now);
        return;
    }
    const Content content = with_what_is_known(seen, known.content);
    const bool changed = content != known.content;
    if (changed) {
        write_content(database, row.id, content);
        write_hits(database, row.id, annotation_of(content.annotation).signals);
    }
    if (changed || stale) touch_invitation(database, row.id, now);
    add_fingerprints(database, row.id, seen.campaign_hashes);
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
