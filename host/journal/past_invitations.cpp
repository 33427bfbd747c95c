#include "journal/past_invitations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "journal/facts.h"
#include "journal/fingerprints.h"
#include "journal/people.h"
#include "journal/search.h"
#include "journal/standing.h"
#include "journal/times.h"
#include "journal/waits.h"

namespace doorman {
namespace {

/// How long an invitation stays open on the site; a card seen later is of another one.
constexpr std::int64_t kOpenAtMost = 200 * kDay;

class InvitationImport {
public:
    InvitationImport(Database& database, std::int64_t now) : database_(database), now_(now) {}

    /// True: it was not known before.
    bool take(const PastInvitation& past) {
        if (const auto row = known_as(past.key)) {
            update(*row, past);
            return false;
        }
        if (const auto row = seen_on_page(past)) {
            add_key(past.key, *row);
            update(*row, past);
            return false;
        }
        add(past);
        return true;
    }

private:
    std::optional<RowId> known_as(const std::string& key) {
        Query query = database_.query("SELECT invitation FROM invitation_key WHERE key = ?1");
        query.bind(key);
        if (!query.step()) return {};
        return query.integer(0);
    }

    /// The card of this very invitation: the first that the page showed of this person since it was
    /// sent, unless a later invitation of the archive's was that one.
    std::optional<RowId> seen_on_page(const PastInvitation& past) {
        if (!past.profile) return {};
        const auto person = find_person(database_, *past.profile);
        if (!person) return {};
        Query query = database_.query(
            "SELECT i.id FROM invitation i JOIN entry e ON e.invitation = i.id "
            "WHERE i.person = ?1 AND e.source = 'page' AND i.first_seen BETWEEN ?2 AND ?3 "
            "AND NOT EXISTS (SELECT 1 FROM invitation_key k WHERE k.invitation = i.id AND "
            "k.key LIKE 'archive:%') ORDER BY i.first_seen LIMIT 1");
        query.bind(*person, past.sent_at, past.sent_at + kOpenAtMost);
        if (!query.step()) return {};
        return query.integer(0);
    }

    void add_key(const std::string& key, RowId invitation) {
        database_.query("INSERT INTO invitation_key (key, invitation, open) VALUES (?1, ?2, 0)")
            .bind(key, invitation)
            .run();
    }

    /// What a later archive knows beyond what is there. What the owner decided stays.
    void update(RowId invitation, const PastInvitation& past) {
        if (past.accepted_at) accept(invitation, *past.accepted_at);
        if (past.pitched_at)
            database_
                .query(
                    "UPDATE entry SET pitched_at = ?2 WHERE invitation = ?1 AND pitched_at IS NULL "
                    "AND pitched_said IS NULL")
                .bind(invitation, *past.pitched_at)
                .run();
        if (past.profile) link(invitation, *past.profile);
    }

    /// Only where the owner's own decision did not come to more.
    void accept(RowId invitation, std::int64_t accepted_at) {
        // The archive tells the day.
        end_waits(database_, invitation, accepted_at + kDay - 1, now_);
        database_
            .query(
                "UPDATE invitation SET answered_at = ?2, answer = 'accept' WHERE id = ?1 AND "
                "answered_at IS NULL AND NOT EXISTS (SELECT 1 FROM decision WHERE invitation = "
                "?1 AND outcome IS NULL)")
            .bind(invitation, accepted_at)
            .run();
        if (database_.changes() == 0) return;
        database_.query("UPDATE invitation_key SET open = 0 WHERE invitation = ?1")
            .bind(invitation)
            .run();
        settle(database_, invitation);
    }

    /// An export of later years tells who the sender of an older one was.
    void link(RowId invitation, const std::string& slug) {
        {
            Query query = database_.query("SELECT person FROM invitation WHERE id = ?1");
            query.bind(invitation);
            if (!query.step() || !query.is_null(0)) return;
        }
        const RowId person = find_or_add_person(database_, slug, now_);
        database_.query("UPDATE invitation SET person = ?2 WHERE id = ?1")
            .bind(invitation, person)
            .run();
    }

    void add(const PastInvitation& past) {
        std::optional<RowId> person;
        if (past.profile) person = find_or_add_person(database_, *past.profile, now_);
        std::optional<std::string_view> answer;
        if (past.accepted_at) answer = "accept";
        database_
            .query(
                "INSERT INTO invitation (person, name, note_known, note, first_seen, last_seen, "
                "answered_at, answer) VALUES (?1, ?2, 1, ?3, ?4, ?4, ?5, ?6)")
            .bind(person, past.name, past.note, now_, past.accepted_at, answer)
            .run();
        const RowId row = database_.last_row();
        add_key(past.key, row);
        database_
            .query(
                "INSERT INTO entry (invitation, source, sent_at, at, pitched_at) "
                "VALUES (?1, 'archive', ?2, ?2, ?3)")
            .bind(row, past.sent_at, past.pitched_at)
            .run();
        write_facts(database_, row, past.facts);
        index_texts(database_, row);
        settle(database_, row);
        if (past.accepted_at) end_waits(database_, row, *past.accepted_at + kDay - 1, now_);
        add_fingerprints(database_, row, past.campaign_hashes);
    }

    Database& database_;
    std::int64_t now_;
};

/// Latest first: a later invitation takes the card that an earlier one would be given otherwise.
std::vector<const PastInvitation*> latest_first(std::span<const PastInvitation> invitations) {
    std::vector<const PastInvitation*> sorted;
    sorted.reserve(invitations.size());
    for (const PastInvitation& each : invitations) sorted.push_back(&each);
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const PastInvitation* a, const PastInvitation* b) { return a->sent_at > b->sent_at; });
    return sorted;
}

}  // namespace

std::int64_t add_past_invitations(Database& database, std::span<const PastInvitation> invitations,
                                  std::int64_t now) {
    InvitationImport invitation(database, now);
    std::int64_t added = 0;
    for (const PastInvitation* past : latest_first(invitations))
        if (invitation.take(*past)) ++added;
    return added;
}

}  // namespace doorman
