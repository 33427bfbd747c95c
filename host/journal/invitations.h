#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "journal/people.h"

namespace doorman {

/// The slug of a card: its profile, else what a "profile:<slug>" key says.
std::optional<std::string> slug_of(std::string_view key, const std::optional<std::string>& profile);

struct InvitationRow {
    RowId id = 0;
    std::optional<RowId> person;
    bool answered = false;
};

/// The invitation that a card of this key shows: the open one of the key; else, as a "urn:" key
/// names one invitation for ever, the answered one; else none.
std::optional<InvitationRow> find_invitation(Database& database, std::string_view key);

/// As above; else the person's open invitation that was only ever seen under keys of the other
/// form, which from now on has this key too; else a new one. A person seen under a new slug gets it
/// as an alias. Within a transaction.
InvitationRow find_or_add_invitation(Database& database, std::string_view key,
                                     const std::optional<std::string>& slug, std::int64_t now);

}  // namespace doorman
