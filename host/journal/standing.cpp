#include "journal/standing.h"

namespace doorman {
namespace {

struct Standing {
    std::optional<std::int64_t> at;
    std::optional<RowId> decision;
    std::optional<std::string> action;
    std::optional<std::string> reason_id;
    std::optional<std::int64_t> remind_at;
};

/// What only the archive tells.
std::optional<Standing> told_by_archive(Database& database, RowId invitation) {
    Query query = database.query(
        "SELECT answered_at, answer FROM invitation WHERE id = ?1 AND answered_at IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM decision WHERE invitation = ?1 AND outcome = 'done')");
    query.bind(invitation);
    if (!query.step()) return {};
    Standing standing;
    standing.at = query.optional_integer(0);
    standing.action = query.optional_text(1);
    return standing;
}

Standing standing_of(Database& database, RowId invitation) {
    Query query = database.query(
        "SELECT id, decided_at, action, reason_id, remind_at, outcome FROM decision "
        "WHERE invitation = ?1 "
        "ORDER BY coalesce(outcome IN ('undone', 'left', 'dialog', 'noEffect'), 0), id DESC "
        "LIMIT 1");
    query.bind(invitation);
    const bool decided = query.step();
    const bool pending = decided && query.is_null(5);
    if (!pending)
        if (const auto told = told_by_archive(database, invitation)) return *told;
    Standing standing;
    if (!decided) return standing;
    standing.decision = query.integer(0);
    standing.at = query.integer(1);
    standing.reason_id = query.optional_text(3);
    const bool waits = query.text(2) == "wait";
    const bool counts = waits ? query.is_null(5) : query.text(5) == "done";
    if (counts) standing.action = query.optional_text(2);
    if (counts && waits) standing.remind_at = query.optional_integer(4);
    return standing;
}

}  // namespace

void settle(Database& database, RowId invitation) {
    const Standing standing = standing_of(database, invitation);
    database
        .query(
            "UPDATE entry SET decision = ?2, action = ?3, reason_id = ?4, remind_at = ?5, "
            "at = coalesce(?6, sent_at, (SELECT last_seen FROM invitation WHERE id = ?1)) "
            "WHERE invitation = ?1")
        .bind(invitation, standing.decision, standing.action, standing.reason_id,
              standing.remind_at, standing.at)
        .run();
    database.query("UPDATE hit SET action = ?2 WHERE invitation = ?1 AND action IS NOT ?2")
        .bind(invitation, standing.action)
        .run();
}

}  // namespace doorman
