#include "journal/people.h"

#include "journal/compact.h"
#include "journal/state.h"
#include "journal/times.h"
#include "model/slug.h"

namespace doorman {

std::optional<RowId> find_person(Database& database, std::string_view slug) {
    Query query = database.query("SELECT person FROM alias WHERE slug = ?1");
    query.bind(slug_key(slug));
    if (!query.step()) return {};
    return query.integer(0);
}

RowId find_or_add_person(Database& database, std::string_view slug, std::int64_t now) {
    if (const auto person = find_person(database, slug)) return *person;
    database.query("INSERT INTO person (first_seen, last_seen) VALUES (?1, ?1)").bind(now).run();
    const RowId person = database.last_row();
    database.query("INSERT INTO alias (slug, person) VALUES (?1, ?2)")
        .bind(slug_key(slug), person)
        .run();
    return person;
}

void touch_person(Database& database, RowId person, std::int64_t now) {
    Query query = database.query("SELECT last_seen FROM person WHERE id = ?1");
    query.bind(person);
    if (query.step() && query.integer(0) + kSeenGrain > now) return;
    database.query("UPDATE person SET last_seen = ?2 WHERE id = ?1").bind(person, now).run();
}

JournalResult<void> Journal::person_observed(std::string_view profile, const ProfileFacts& facts) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        const std::int64_t now = state_->now();
        const RowId person = find_or_add_person(database, profile, now);

        ProfileFacts seen = facts;
        // A clock that is ahead must not outvote all visits until then.
        const std::string latest = iso8601_of(now);
        if (!seen.seen_at || *seen.seen_at > latest) seen.seen_at = latest;
        std::optional<std::string> stored;
        {
            Query query = database.query("SELECT facts FROM person WHERE id = ?1");
            query.bind(person);
            if (query.step()) stored = query.optional_text(0);
        }
        ProfileFacts before = stored ? profile_facts_of(*stored) : ProfileFacts{};
        if (before.seen_at && *before.seen_at > latest) before.seen_at.reset();
        const bool late = before.seen_at && *before.seen_at > *seen.seen_at;
        const std::string after = compact(late ? merged(seen, before) : merged(before, seen));
        if (after != stored)
            database.query("UPDATE person SET facts = ?2 WHERE id = ?1").bind(person, after).run();
        touch_person(database, person, now);
        transaction.commit();
    });
}

JournalResult<std::optional<ProfileFacts>> Journal::facts_of(std::string_view profile) {
    return state_->guarded([&]() -> std::optional<ProfileFacts> {
        Query query = state_->database.query(
            "SELECT p.facts FROM alias a JOIN person p ON p.id = a.person WHERE a.slug = ?1 AND "
            "p.facts IS NOT NULL");
        query.bind(slug_key(profile));
        if (!query.step()) return {};
        return profile_facts_of(query.text(0));
    });
}

}  // namespace doorman
