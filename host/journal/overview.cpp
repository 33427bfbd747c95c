#include "journal/state.h"
#include "journal/times.h"

namespace doorman {
namespace {

std::int64_t count(Database& database, std::string_view sql) {
    Query query = database.query(sql);
    query.step();
    return query.integer(0);
}

Waiting waiting_now(Database& database, std::int64_t now) {
    Query query = database.query(
        "SELECT count(*), coalesce(sum(remind_at <= ?1), 0) FROM entry WHERE action = 'wait'");
    query.bind(now);
    query.step();
    return {query.integer(0), query.integer(1)};
}

void count_decisions(Database& database, HistoryOverview& overview) {
    Query query = database.query(
        "SELECT sum(action = 'accept'), sum(action = 'ignore'), "
        "min(CASE action WHEN 'wait' THEN at END) FROM entry");
    query.step();
    overview.accepted = query.integer(0);
    overview.ignored = query.integer(1);
    overview.waiting_since = iso8601_of(query.optional_integer(2));
}

std::int64_t accepted_since(Database& database, std::int64_t import) {
    Query query = database.query(
        "SELECT count(DISTINCT coalesce(i.person, -i.id)) FROM entry e "
        "JOIN invitation i ON i.id = e.invitation "
        "WHERE e.action = 'accept' AND i.answered_at > ?1 AND NOT EXISTS ("
        "SELECT 1 FROM alias a JOIN contact c ON c.slug = a.slug WHERE a.person = i.person)");
    query.bind(import);
    query.step();
    return query.integer(0);
}

/// Contacts and when the last archive came that told of them.
void count_contacts(Database& database, HistoryOverview& overview) {
    overview.contacts = count(database, "SELECT count(*) FROM contact");
    Query imported = database.query(
        "SELECT max(imported_at), max(iif(contacts > 0, imported_at, NULL)) FROM import");
    imported.step();
    overview.imported_at = iso8601_of(imported.optional_integer(0));
    if (const auto since = imported.optional_integer(1))
        overview.accepted_since = accepted_since(database, *since);
}

}  // namespace

JournalResult<Waiting> Journal::waiting() {
    return state_->guarded([&] { return waiting_now(state_->database, state_->now()); });
}

JournalResult<HistoryOverview> Journal::overview() {
    const ReadScope scope = reading();
    return state_->guarded([&] {
        Database& database = state_->database;
        HistoryOverview overview;
        overview.invitations = count(database, "SELECT count(*) FROM entry");
        overview.people = count(database, "SELECT count(*) FROM person");
        count_decisions(database, overview);
        overview.waiting = waiting_now(database, state_->now());
        count_contacts(database, overview);
        Query industry = database.query(
            "SELECT industry, count(*) FROM contact WHERE industry IS NOT NULL "
            "GROUP BY industry ORDER BY count(*) DESC, industry");
        while (industry.step())
            overview.industries.emplace_back(std::string(industry.text(0)), industry.integer(1));
        return overview;
    });
}

}  // namespace doorman
