#include "journal/fingerprints.h"

#include <algorithm>

#include "model/memory.h"

namespace doorman {

void add_fingerprints(Database& database, RowId invitation, std::span<const std::uint64_t> hashes) {
    for (const std::uint64_t hash : hashes)
        database
            .query(
                "INSERT OR IGNORE INTO campaign (hash, invitation, pitched) VALUES (?1, ?2, "
                "(SELECT pitched_at IS NOT NULL FROM entry WHERE invitation = ?2))")
            .bind(static_cast<std::int64_t>(hash), invitation)
            .run();
}

std::vector<std::int64_t> senders_of_text(Database& database, std::span<const std::uint64_t> hashes,
                                          std::optional<RowId> but_person,
                                          std::optional<RowId> but_invitation) {
    std::vector<std::int64_t> senders;
    for (const std::uint64_t hash : hashes) {
        Query query = database.query(
            "SELECT coalesce(i.person, -i.id) FROM campaign c "
            "JOIN invitation i ON i.id = c.invitation WHERE c.hash = ?1 "
            "AND (?2 IS NULL OR i.person IS NOT ?2) AND i.id IS NOT ?3");
        query.bind(static_cast<std::int64_t>(hash), but_person, but_invitation);
        while (query.step()) {
            const std::int64_t sender = query.integer(0);
            if (std::find(senders.begin(), senders.end(), sender) != senders.end()) continue;
            senders.push_back(sender);
            // What is asked of a text stays cheap, however many send it.
            if (std::ssize(senders) == kMostSameText) return senders;
        }
    }
    return senders;
}

bool is_known_pitch(Database& database, std::span<const std::uint64_t> hashes) {
    return std::any_of(hashes.begin(), hashes.end(), [&](std::uint64_t hash) {
        // Left to itself SQLite goes through all that have the fingerprint.
        Query query = database.query(
            "SELECT 1 FROM campaign INDEXED BY campaign_pitched "
            "WHERE hash = ?1 AND pitched = 1 LIMIT 1");
        query.bind(static_cast<std::int64_t>(hash));
        return query.step();
    });
}

}  // namespace doorman
