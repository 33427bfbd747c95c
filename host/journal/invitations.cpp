#include "journal/invitations.h"

#include "model/invitation.h"
#include "model/slug.h"

namespace doorman {
namespace {

bool is_profile_key(std::string_view key) {
    return key.substr(0, kProfileKey.size()) == kProfileKey;
}

/// As it is kept: a key that is a slug knows no case.
std::string kept_key(std::string_view key) {
    return is_profile_key(key) ? slug_key(key) : std::string(key);
}

InvitationRow row_of(const Query& query) {
    return {query.integer(0), query.optional_integer(1), !query.is_null(2)};
}

/// An open invitation of the person none of whose keys has the form of `key`.
std::optional<InvitationRow> find_other_form(Database& database, std::string_view key,
                                             RowId person) {
    Query query = database.query(
        "SELECT id, person, answered_at FROM invitation WHERE person = ?1 AND answered_at IS NULL "
        "AND (SELECT source FROM entry WHERE invitation = invitation.id) = 'page' "
        "AND NOT EXISTS ("
        "SELECT 1 FROM invitation_key WHERE invitation = invitation.id AND (key LIKE 'profile:%') "
        "= ?2) "
        "ORDER BY id DESC LIMIT 1");
    query.bind(person, is_profile_key(key));
    if (!query.step()) return {};
    return row_of(query);
}

void add_key(Database& database, std::string_view key, RowId invitation) {
    database.query("INSERT INTO invitation_key (key, invitation) VALUES (?1, ?2)")
        .bind(kept_key(key), invitation)
        .run();
}

/// Gives the invitation its person, and the person the slug, where either is new.
void link_slug(Database& database, InvitationRow& invitation, std::string_view slug,
               std::int64_t now) {
    const auto owner = find_person(database, slug);
    if (!invitation.person) {
        invitation.person = owner ? *owner : find_or_add_person(database, slug, now);
        database.query("UPDATE invitation SET person = ?2 WHERE id = ?1")
            .bind(invitation.id, invitation.person)
            .run();
    } else if (!owner) {
        database.query("INSERT INTO alias (slug, person) VALUES (?1, ?2)")
            .bind(slug, *invitation.person)
            .run();
    }
}

}  // namespace

std::optional<std::string> slug_of(std::string_view key,
                                   const std::optional<std::string>& profile) {
    if (profile && !profile->empty()) return slug_key(*profile);
    if (is_profile_key(key) && key.size() > kProfileKey.size())
        return slug_key(key.substr(kProfileKey.size()));
    return {};
}

std::optional<InvitationRow> find_invitation(Database& database, std::string_view key) {
    Query query = database.query(
        "SELECT i.id, i.person, i.answered_at FROM invitation_key k JOIN invitation i ON i.id = "
        "k.invitation "
        "WHERE k.key = ?1 AND (k.open = 1 OR ?2) ORDER BY k.open DESC, i.id DESC LIMIT 1");
    query.bind(kept_key(key), !is_profile_key(key));
    if (!query.step()) return {};
    return row_of(query);
}

InvitationRow find_or_add_invitation(Database& database, std::string_view key,
                                     const std::optional<std::string>& slug, std::int64_t now) {
    auto found = find_invitation(database, key);
    if (!found && slug) {
        if (const auto person = find_person(database, *slug)) {
            found = find_other_form(database, key, *person);
            if (found) add_key(database, key, found->id);
        }
    }
    if (!found) {
        database.query("INSERT INTO invitation (first_seen, last_seen) VALUES (?1, ?1)")
            .bind(now)
            .run();
        found = InvitationRow{database.last_row(), {}, false};
        database.query("INSERT INTO entry (invitation, at) VALUES (?1, ?2)")
            .bind(found->id, now)
            .run();
        add_key(database, key, found->id);
    }
    if (slug) link_slug(database, *found, *slug, now);
    return *found;
}

}  // namespace doorman
