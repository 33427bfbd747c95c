#include "journal/compact.h"
#include "journal/entries.h"
#include "journal/facts.h"
#include "journal/state.h"
#include "journal/times.h"

namespace doorman {
namespace {

std::vector<std::string> texts_of(Database& database, std::string_view sql, RowId row) {
    std::vector<std::string> texts;
    Query query = database.query(sql);
    query.bind(row);
    while (query.step()) texts.emplace_back(query.text(0));
    return texts;
}

std::vector<HistoryDecision> decisions_of(Database& database, RowId invitation) {
    std::vector<HistoryDecision> decisions;
    Query query = database.query("SELECT " DOORMAN_DECISION_COLUMNS
                                 " FROM decision d WHERE d.invitation = ?1 ORDER BY d.id");
    query.bind(invitation);
    while (query.step()) decisions.push_back(decision_of(query, 0));
    return decisions;
}

}  // namespace

JournalResult<std::vector<KeptPerson>> Journal::people_after(std::int64_t after,
                                                             std::size_t limit) {
    return state_->guarded([&] {
        std::vector<KeptPerson> people;
        Query query = state_->database.query(
            "SELECT id, first_seen, last_seen, facts FROM person WHERE id > ?1 ORDER BY id "
            "LIMIT ?2");
        query.bind(after, static_cast<std::int64_t>(limit));
        while (query.step()) {
            KeptPerson& person = people.emplace_back();
            person.id = query.integer(0);
            person.first_seen = iso8601_of(query.integer(1));
            person.last_seen = iso8601_of(query.integer(2));
            if (!query.is_null(3)) person.facts = profile_facts_of(query.text(3));
            person.profiles =
                texts_of(state_->database, "SELECT slug FROM alias WHERE person = ?1", person.id);
        }
        return people;
    });
}

JournalResult<std::vector<KeptInvitation>> Journal::invitations_after(std::int64_t after,
                                                                      std::size_t limit) {
    return state_->guarded([&] {
        Database& database = state_->database;
        std::vector<KeptInvitation> invitations;
        Query query = database.query(
            "SELECT i.id, i.person, i.note_truncated, i.first_seen, i.last_seen, i.packs, "
            "e.sent_at, e.pitched_at, e.pitched_said FROM invitation i JOIN entry e ON "
            "e.invitation = i.id "
            "WHERE i.id > ?1 ORDER BY i.id LIMIT ?2");
        query.bind(after, static_cast<std::int64_t>(limit));
        while (query.step()) {
            const RowId row = query.integer(0);
            auto entry = read_entry(database, row);
            if (!entry) continue;
            KeptInvitation& one = invitations.emplace_back();
            one.entry = *std::move(entry);
            one.person = query.optional_integer(1);
            one.note_truncated = query.integer(2) != 0;
            one.first_seen = iso8601_of(query.integer(3));
            one.last_seen = iso8601_of(query.integer(4));
            one.packs = query.text(5);
            one.sent_at = iso8601_of(query.optional_integer(6));
            one.pitched_at = iso8601_of(query.optional_integer(7));
            if (!query.is_null(8)) one.pitched_said = query.integer(8) != 0;
            one.keys =
                texts_of(database, "SELECT key FROM invitation_key WHERE invitation = ?1", row);
            one.facts = read_facts(database, row);
            one.decisions = decisions_of(database, row);
        }
        return invitations;
    });
}

JournalResult<std::vector<KeptContact>> Journal::contacts_after(std::int64_t after,
                                                                std::size_t limit) {
    return state_->guarded([&] {
        std::vector<KeptContact> contacts;
        Query query = state_->database.query(
            "SELECT id, slug, first_name, last_name, company, position, connected_on "
            "FROM contact WHERE id > ?1 ORDER BY id LIMIT ?2");
        query.bind(after, static_cast<std::int64_t>(limit));
        while (query.step())
            contacts.push_back({query.integer(0), query.optional_text(1), query.optional_text(2),
                                query.optional_text(3), query.optional_text(4),
                                query.optional_text(5), iso8601_of(query.optional_integer(6))});
        return contacts;
    });
}

}  // namespace doorman
