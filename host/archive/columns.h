#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "archive/file_kind.h"

namespace doorman {

/// What a column holds, whatever a year's header calls it. Columns that Doorman has no use for
/// (addresses, birth dates, e-mail …) have no name here and are never looked at.
enum class Column : std::uint8_t {
    first_name,
    last_name,
    url,
    company,
    position,
    connected_on,
    from,
    to,
    sent_at,
    message,
    direction,
    inviter,
    invitee,
    headline,
    industry,
    location,
    finished_on,
    school,
    skill,
    conversation,
    sender,
    recipients,
    subject,
    is_draft,
    count
};
inline constexpr std::size_t kColumns = static_cast<std::size_t>(Column::count);

/// The column that a header names in a file of this kind; the header's case and the blanks around
/// it do not matter. nullopt = one without use, or an unknown one.
std::optional<Column> column_of(FileKind kind, std::string_view header);

/// The columns without which a row is no header row of this kind; their names as LinkedIn writes
/// them today, for messages.
struct NeededColumn {
    Column column;
    std::string_view header;
};
std::span<const NeededColumn> needed_columns(FileKind kind);

}  // namespace doorman
