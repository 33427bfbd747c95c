#include "journal/search.h"

#include "text/fold.h"

namespace doorman {

void index_texts(Database& database, RowId invitation) {
    std::string who;
    std::optional<std::string> note;
    std::optional<std::string> reason;
    {
        Query query = database.query(
            "SELECT i.name, i.headline, i.note, d.reason_text FROM invitation i "
            "JOIN entry e ON e.invitation = i.id LEFT JOIN decision d ON d.id = e.decision "
            "WHERE i.id = ?1");
        query.bind(invitation);
        if (!query.step()) return;
        // A line break, which folding leaves nowhere, keeps a search from running across the two.
        who = fold(query.text(0)).text + '\n' + fold(query.text(1)).text;
        if (!query.is_null(2)) note = fold(query.text(2)).text;
        if (!query.is_null(3)) reason = fold(query.text(3)).text;
    }
    database
        .query(
            "INSERT INTO search (invitation, who, note, reason) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (invitation) DO UPDATE SET who = ?2, note = ?3, reason = ?4")
        .bind(invitation, who, note, reason)
        .run();
}

}  // namespace doorman
