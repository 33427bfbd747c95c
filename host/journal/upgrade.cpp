#include "journal/upgrade.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journal/compact.h"
#include "journal/facts.h"
#include "journal/hits.h"
#include "journal/search.h"
#include "journal/standing.h"
#include "journal/waits.h"
#include "journal/words.h"
#include "model/slug.h"

namespace doorman {
namespace {

std::vector<RowId> all_invitations(Database& database) {
    std::vector<RowId> rows;
    Query query = database.query("SELECT id FROM invitation");
    while (query.step()) rows.push_back(query.integer(0));
    return rows;
}

StoredAnnotation stored_annotation(Database& database, RowId invitation) {
    Query query = database.query("SELECT annotation FROM invitation WHERE id = ?1");
    query.bind(invitation);
    return query.step() ? annotation_of(query.text(0)) : StoredAnnotation{};
}

/// Version 1 kept the heaviest signal of each family, but not which of them were near-certain.
int families_of(const StoredAnnotation& annotation, std::string_view group) {
    int families = 0;
    for (const Signal& signal : annotation.signals)
        if (signal.group == group && signal.weight > 0) ++families;
    return families;
}

std::vector<std::string> all_slugs(Database& database) {
    std::vector<std::string> slugs;
    Query query = database.query("SELECT slug FROM alias ORDER BY person, slug");
    while (query.step()) slugs.emplace_back(query.text(0));
    return slugs;
}

/// All of `other` becomes the person's. Of their facts those hold that are there.
void unite(Database& database, RowId person, RowId other) {
    database.query("UPDATE invitation SET person = ?1 WHERE person = ?2").bind(person, other).run();
    database.query("UPDATE alias SET person = ?1 WHERE person = ?2").bind(person, other).run();
    database
        .query(
            "UPDATE person SET facts = coalesce(person.facts, o.facts), "
            "first_seen = min(person.first_seen, o.first_seen), "
            "last_seen = max(person.last_seen, o.last_seen) "
            "FROM person o WHERE o.id = ?2 AND person.id = ?1")
        .bind(person, other)
        .run();
    database.query("DELETE FROM person WHERE id = ?1").bind(other).run();
}

void unite_cases(Database& database) {
    for (const std::string& slug : all_slugs(database)) {
        const std::string key = slug_key(slug);
        if (key == slug) continue;
        const auto person_of = [&](const std::string& name) -> std::optional<RowId> {
            Query query = database.query("SELECT person FROM alias WHERE slug = ?1");
            query.bind(name);
            if (!query.step()) return {};
            return query.integer(0);
        };
        const auto person = person_of(slug);
        const auto other = person_of(key);
        if (person && other && *person != *other)
            unite(database, std::min(*person, *other), std::max(*person, *other));
        database.query("DELETE FROM alias WHERE slug = ?1").bind(slug).run();
        if (!other)
            database.query("INSERT INTO alias (slug, person) VALUES (?1, ?2)")
                .bind(key, person)
                .run();
    }
}

}  // namespace

void unite_cases_and_end_waits(Database& database) {
    unite_cases(database);
    std::vector<std::pair<RowId, std::int64_t>> answered;
    {
        Query query = database.query(
            "SELECT id, answered_at FROM invitation WHERE answered_at IS NOT NULL AND person IN ("
            "SELECT i.person FROM entry e JOIN invitation i ON i.id = e.invitation "
            "WHERE e.action = 'wait')");
        while (query.step()) answered.emplace_back(query.integer(0), query.integer(1));
    }
    for (const auto& [invitation, at] : answered) end_waits(database, invitation, at, at);
}

void fill_entries(Database& database) {
    for (const RowId invitation : all_invitations(database)) {
        const StoredAnnotation annotation = stored_annotation(database, invitation);
        Facts facts = read_facts(database, invitation);
        facts.scores = annotation.scores;
        facts.sales_evidence.families = families_of(annotation, "sales");
        facts.spam_evidence.families = families_of(annotation, "spam");
        write_facts(database, invitation, facts);
        write_hits(database, invitation, annotation.signals);
        settle(database, invitation);
        index_texts(database, invitation);
    }
}

}  // namespace doorman
