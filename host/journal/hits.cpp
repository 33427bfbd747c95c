#include "journal/hits.h"

#include <set>

#include "journal/state.h"

namespace doorman {
namespace {

std::set<RowId> hits_of(Database& database, RowId invitation) {
    std::set<RowId> found;
    Query query = database.query("SELECT signal FROM hit WHERE invitation = ?1");
    query.bind(invitation);
    while (query.step()) found.insert(query.integer(0));
    return found;
}

}  // namespace

RowId signal_row(Database& database, std::string_view name) {
    {
        Query query = database.query("SELECT id FROM signal WHERE name = ?1");
        query.bind(name);
        if (query.step()) return query.integer(0);
    }
    database.query("INSERT INTO signal (name) VALUES (?1)").bind(name).run();
    return database.last_row();
}

void add_hit(Database& database, RowId signal, RowId invitation) {
    database
        .query(
            "INSERT OR IGNORE INTO hit (signal, invitation, action) "
            "VALUES (?1, ?2, (SELECT action FROM entry WHERE invitation = ?2))")
        .bind(signal, invitation)
        .run();
}

void remove_hit(Database& database, RowId signal, RowId invitation) {
    database.query("DELETE FROM hit WHERE signal = ?1 AND invitation = ?2")
        .bind(signal, invitation)
        .run();
}

void write_hits(Database& database, RowId invitation, std::span<const Signal> signals) {
    std::set<RowId> gone = hits_of(database, invitation);
    std::set<RowId> added;
    for (const Signal& signal : signals) {
        const RowId id = signal_row(database, signal.id);
        if (gone.erase(id) == 0 && added.insert(id).second) add_hit(database, id, invitation);
    }
    for (const RowId id : gone) remove_hit(database, id, invitation);
}

JournalResult<std::vector<SignalHits>> Journal::records_of(
    std::span<const std::string_view> signals) {
    return state_->guarded([&] {
        std::vector<SignalHits> records;
        records.reserve(signals.size());
        for (const auto signal : signals) {
            SignalHits& one = records.emplace_back();
            Query query = state_->database.query(
                "SELECT hits, accepted, ignored, waited FROM signal WHERE name = ?1");
            query.bind(signal);
            if (query.step())
                one = {query.integer(0), {query.integer(1), query.integer(2), query.integer(3)}};
        }
        return records;
    });
}

}  // namespace doorman
