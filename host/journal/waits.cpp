#include "journal/waits.h"

#include <utility>
#include <vector>

#include "journal/standing.h"

namespace doorman {

void end_waits(Database& database, RowId invitation, std::int64_t answered_at, std::int64_t now) {
    std::vector<std::pair<RowId, RowId>> waits;
    {
        Query query = database.query(
            "SELECT id, invitation FROM decision WHERE action = 'wait' AND outcome IS NULL "
            "AND decided_at <= ?2 AND invitation IN (SELECT id FROM invitation WHERE id = ?1 "
            "OR person = (SELECT person FROM invitation WHERE id = ?1))");
        query.bind(invitation, answered_at);
        while (query.step()) waits.emplace_back(query.integer(0), query.integer(1));
    }
    for (const auto& [decision, waiting] : waits) {
        database.query("UPDATE decision SET confirmed_at = ?2, outcome = 'undone' WHERE id = ?1")
            .bind(decision, now)
            .run();
        settle(database, waiting);
    }
}

}  // namespace doorman
