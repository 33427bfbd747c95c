#include "journal/history.h"

#include <algorithm>
#include <charconv>

#include "journal/state.h"
#include "journal/words.h"

namespace doorman {
namespace {

/// The last row of a page: the next one begins after it.
struct Cursor {
    std::int64_t decided_at;
    std::int64_t id;
};

std::string write(const Cursor& cursor) {
    return std::to_string(cursor.decided_at) + "." + std::to_string(cursor.id);
}

std::optional<Cursor> read(std::string_view text) {
    Cursor cursor{};
    const char* end = text.data() + text.size();
    const auto time = std::from_chars(text.data(), end, cursor.decided_at);
    if (time.ec != std::errc() || time.ptr == end || *time.ptr != '.') return {};
    const auto id = std::from_chars(time.ptr + 1, end, cursor.id);
    if (id.ec != std::errc() || id.ptr != end) return {};
    return cursor;
}

template <class Enum>
std::optional<std::string> optional_word(const std::optional<Enum>& value) {
    if (!value) return {};
    return std::string(word(*value));
}

HistoryEntry entry_of(const Query& row) {
    HistoryEntry entry;
    Decision& decision = entry.decision;
    decision.id = row.text(2);
    decision.key = row.text(3);
    decision.profile = row.optional_text(4);
    decision.action = action_of(row.text(5));
    decision.reason_id = row.optional_text(6);
    decision.reason_text = row.optional_text(7);
    decision.verdict_seen = verdict_of(row.text(8));
    decision.policy_revision = row.integer(9);
    decision.undo_ms = row.optional_integer(10);
    entry.decided_at = iso8601_of(row.integer(1));
    if (!row.is_null(11)) {
        entry.state = DecisionState::pressed;
        entry.pressed_at = iso8601_of(row.integer(11));
    }
    if (!row.is_null(12)) {
        entry.state = DecisionState::confirmed;
        entry.confirmed_at = iso8601_of(row.integer(12));
        entry.outcome = outcome_of(row.text(13));
    }
    entry.name = row.optional_text(14);
    entry.headline = row.optional_text(15);
    entry.note = row.optional_text(16);
    if (!row.is_null(17)) entry.note_kind = note_kind_of(row.text(17));
    return entry;
}

constexpr std::string_view kPage =
    "SELECT d.id, d.decided_at, d.uuid, d.key, d.profile, d.action, d.reason_id, d.reason_text, "
    "d.verdict_seen, "
    "d.policy_revision, d.undo_ms, d.pressed_at, d.confirmed_at, d.outcome, i.name, i.headline, "
    "i.note, e.note "
    "FROM decision d JOIN invitation i ON i.id = d.invitation JOIN entry e ON e.invitation = i.id "
    "WHERE (d.decided_at, d.id) < (?1, ?2) "
    "AND (?3 IS NULL OR d.action = ?3) AND (?4 IS NULL OR d.reason_id = ?4) "
    "AND (?5 IS NULL OR d.verdict_seen = ?5) AND (?6 IS NULL OR e.note = ?6) "
    "AND (?7 IS NULL OR i.person = (SELECT person FROM alias WHERE slug = ?7)) "
    "ORDER BY d.decided_at DESC, d.id DESC LIMIT ?8";

}  // namespace

JournalResult<HistoryPage> Journal::history(const HistoryFilter& filter, std::string_view cursor,
                                            std::size_t limit) {
    return state_->guarded([&] {
        constexpr std::int64_t kEndOfTime = INT64_MAX;
        const auto after = cursor.empty() ? Cursor{kEndOfTime, kEndOfTime} : read(cursor);
        if (!after)
            throw JournalError{{"this is not a cursor of the history", state_->file.string(), ""},
                               JournalErrorKind::not_found};
        const std::size_t wanted = std::clamp<std::size_t>(limit, 1, kMostHistoryEntries);

        Query query = state_->database.query(kPage);
        // One row more than wanted tells whether there is a next page.
        query.bind(after->decided_at, after->id, optional_word(filter.action), filter.reason_id,
                   optional_word(filter.verdict_seen), optional_word(filter.note_kind),
                   filter.profile, static_cast<std::int64_t>(wanted + 1));
        HistoryPage page;
        Cursor last{};
        while (query.step()) {
            if (page.entries.size() == wanted) {
                page.next = write(last);
                break;
            }
            last = {query.integer(1), query.integer(0)};
            page.entries.push_back(entry_of(query));
        }
        return page;
    });
}

}  // namespace doorman
