#include <algorithm>
#include <charconv>
#include <compare>

#include "journal/entries.h"
#include "journal/history_filter.h"
#include "journal/state.h"
#include "journal/times.h"

namespace doorman {
namespace {

/// A place in the history; the next page begins after it.
struct Place {
    std::int64_t at = INT64_MAX;
    RowId invitation = INT64_MAX;

    // clang-tidy 14 takes the zero behind a defaulted <=> for a null pointer.
    auto operator<=>(const Place&) const = default;  // NOLINT(modernize-use-nullptr)
};

std::string write(const Place& place) {
    return std::to_string(place.at) + "." + std::to_string(place.invitation);
}

std::optional<Place> read(std::string_view text) {
    Place place;
    const char* end = text.data() + text.size();
    const auto time = std::from_chars(text.data(), end, place.at);
    if (time.ec != std::errc() || time.ptr == end || *time.ptr != '.') return {};
    const auto id = std::from_chars(time.ptr + 1, end, place.invitation);
    if (id.ec != std::errc() || id.ptr != end) return {};
    return place;
}

/// The places after `after`, newest first; one more than `wanted` where there is a next page.
struct Found {
    std::vector<Place> places;
    std::int64_t total = 0;
};

Found newest(Database& database, const Place& after, std::size_t wanted) {
    Found found;
    {
        Query count = database.query("SELECT count(*) FROM entry");
        count.step();
        found.total = count.integer(0);
    }
    Query query = database.query(
        "SELECT at, invitation FROM entry WHERE (at, invitation) < (?1, ?2) "
        "ORDER BY at DESC, invitation DESC LIMIT ?3");
    query.bind(after.at, after.invitation, static_cast<std::int64_t>(wanted + 1));
    while (query.step()) found.places.push_back({query.integer(0), query.integer(1)});
    return found;
}

/// Looks at every entry: of 30,000 that takes some milliseconds, whatever the filter.
Found matching(Database& database, const HistoryFilter& filter, std::int64_t now,
               const Place& after, std::size_t wanted) {
    FilteredEntries rows(database, filter, now);
    Found found;
    while (rows.step()) {
        ++found.total;
        const Place place{rows.at(), rows.invitation()};
        if (place < after) found.places.push_back(place);
    }
    const std::size_t kept = std::min(found.places.size(), wanted + 1);
    std::partial_sort(found.places.begin(),
                      found.places.begin() + static_cast<std::ptrdiff_t>(kept), found.places.end(),
                      std::greater<>());
    found.places.resize(kept);
    return found;
}

}  // namespace

JournalResult<HistoryPage> Journal::history(const HistoryFilter& filter, std::string_view cursor,
                                            std::size_t limit) {
    // What is counted and what is shown are of one state.
    const ReadScope scope = reading();
    return state_->guarded([&] {
        const auto after = cursor.empty() ? Place{} : read(cursor);
        if (!after)
            throw JournalError{{"this is not a cursor of the history", state_->file.string(), ""},
                               JournalErrorKind::not_found};
        Database& database = state_->database;
        const std::size_t wanted = std::clamp<std::size_t>(limit, 1, kMostHistoryEntries);
        Found found = is_any(filter) ? newest(database, *after, wanted)
                                     : matching(database, filter, state_->now(), *after, wanted);
        HistoryPage page;
        page.total = found.total;
        if (found.places.size() > wanted) {
            found.places.resize(wanted);
            page.next = write(found.places.back());
        }
        for (const Place& place : found.places)
            if (auto entry = read_entry(database, place.invitation))
                page.entries.push_back(*std::move(entry));
        return page;
    });
}

}  // namespace doorman
