#include <algorithm>

#include "journal/fingerprints.h"
#include "journal/invitations.h"
#include "journal/state.h"
#include "journal/times.h"
#include "journal/words.h"

namespace doorman {
namespace {

/// Two texts as far as both were shown: of a truncated one only the beginning is known.
bool same_text(const Note& now, const std::optional<std::string>& before, bool before_truncated) {
    if (now.text.has_value() != before.has_value()) return false;
    if (!now.text) return true;
    const std::string_view a = *now.text;
    const std::string_view b = *before;
    if (!now.truncated && !before_truncated) return a == b;
    const std::size_t shown =
        std::min(now.truncated ? a.size() : b.size(), before_truncated ? b.size() : a.size());
    return a.substr(0, shown) == b.substr(0, shown);
}

/// The person's last answered invitation; for a card without a person, the invitation itself.
std::optional<PastDecision> last_answered(Database& database, std::optional<RowId> person,
                                          std::optional<RowId> invitation, const Invitation& now) {
    Query query = database.query(
        "SELECT coalesce(d.action, i.answer), coalesce(d.decided_at, i.answered_at), d.reason_id, "
        "d.reason_text, i.headline, i.note_known, i.note, i.note_truncated FROM invitation i "
        "LEFT JOIN decision d ON d.invitation = i.id AND d.outcome = 'done' "
        "WHERE (i.person = ?1 OR (?1 IS NULL AND i.id = ?2)) AND i.answered_at IS NOT NULL "
        "ORDER BY coalesce(d.confirmed_at, i.answered_at) DESC, d.id DESC LIMIT 1");
    query.bind(person, invitation);
    if (!query.step()) return {};
    PastDecision last;
    last.action = action_of(query.text(0));
    last.decided_at = iso8601_of(query.integer(1));
    last.reason_id = query.optional_text(2);
    last.reason_text = query.optional_text(3);
    const auto headline = query.optional_text(4);
    last.headline_changed = headline && now.headline && *headline != *now.headline;
    if (last.headline_changed) last.headline_before = headline;
    const bool both_known = query.integer(5) != 0 && now.note;
    last.note_changed =
        both_known && !same_text(*now.note, query.optional_text(6), query.integer(7) != 0);
    if (last.note_changed) last.note_before = query.optional_text(6);
    return last;
}

/// What the owner has of the sender beside an answer.
void recall_sender(Database& database, std::optional<RowId> person, std::optional<RowId> invitation,
                   Memory& memory) {
    Query query = database.query(
        "SELECT e.action, e.at, e.remind_at, e.pitched_at FROM invitation i "
        "JOIN entry e ON e.invitation = i.id "
        "WHERE (i.person = ?1 OR (?1 IS NULL AND i.id = ?2)) "
        "AND (e.action = 'wait' OR e.pitched_at IS NOT NULL) ORDER BY e.at");
    query.bind(person, invitation);
    while (query.step()) {
        if (query.text(0) == word(Action::wait))
            memory.waiting =
                WaitingNow{iso8601_of(query.integer(1)), iso8601_of(query.optional_integer(2))};
        if (!query.is_null(3)) memory.pitched_at = iso8601_of(query.integer(3));
    }
}

std::optional<Unconfirmed> unconfirmed(Database& database, std::optional<RowId> person,
                                       std::optional<RowId> invitation) {
    Query query = database.query(
        "SELECT d.action, d.decided_at, d.outcome IS NOT NULL FROM decision d "
        "JOIN invitation i ON i.id = d.invitation "
        "WHERE (i.person = ?1 OR (?1 IS NULL AND i.id = ?2)) AND i.answered_at IS NULL "
        "AND d.action <> 'wait' "
        "AND ((d.pressed_at IS NOT NULL AND d.outcome IS NULL) OR d.outcome = 'manual') "
        "AND d.decided_at > coalesce((SELECT max(answered_at) FROM invitation WHERE person = ?1), "
        "0) ORDER BY d.id DESC LIMIT 1");
    query.bind(person, invitation);
    if (!query.step()) return {};
    return Unconfirmed{action_of(query.text(0)), iso8601_of(query.integer(1)),
                       query.integer(2) != 0};
}

/// `sender` as `senders_of_text` has it.
std::string name_of(Database& database, std::int64_t sender) {
    if (sender > 0) {
        Query query = database.query("SELECT slug FROM alias WHERE person = ?1 LIMIT 1");
        query.bind(sender);
        return query.step() ? std::string(query.text(0)) : std::string();
    }
    Query query = database.query("SELECT key FROM invitation_key WHERE invitation = ?1 LIMIT 1");
    query.bind(-sender);
    return query.step() ? std::string(query.text(0)) : std::string();
}

}  // namespace

JournalResult<Memory> Journal::recall(const Invitation& invitation,
                                      std::span<const std::uint64_t> hashes) {
    return state_->guarded([&] {
        Database& database = state_->database;
        const auto row = find_invitation(database, invitation.key);
        const auto slug = slug_of(invitation.key, invitation.profile);
        std::optional<RowId> person = slug ? find_person(database, *slug) : std::nullopt;
        if (!person && row) person = row->person;

        const auto id = row ? std::optional(row->id) : std::nullopt;
        Memory memory;
        memory.last = last_answered(database, person, id, invitation);
        memory.unconfirmed = unconfirmed(database, person, id);
        recall_sender(database, person, id, memory);
        memory.known_pitch = is_known_pitch(database, hashes);
        memory.same_text_people = std::ssize(senders_of_text(database, hashes, person, id));
        return memory;
    });
}

JournalResult<std::vector<std::string>> Journal::senders_of(std::span<const std::uint64_t> hashes) {
    return state_->guarded([&] {
        std::vector<std::string> names;
        for (const auto sender : senders_of_text(state_->database, hashes, {}, {}))
            names.push_back(name_of(state_->database, sender));
        return names;
    });
}

}  // namespace doorman
