#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "journal/database.h"

namespace doorman {

/// The id of a row.
using RowId = std::int64_t;

/// A card or profile seen again and again is written once an hour: its time alone is not worth a
/// sync of the disk.
inline constexpr std::int64_t kSeenGrain = 60LL * 60 * 1000;

/// The person who was seen under this slug, now or earlier, in whatever case.
std::optional<RowId> find_person(Database& database, std::string_view slug);
RowId find_or_add_person(Database& database, std::string_view slug, std::int64_t now);
void touch_person(Database& database, RowId person, std::int64_t now);

}  // namespace doorman
