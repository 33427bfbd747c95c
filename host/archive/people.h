#pragma once

#include <optional>
#include <string>
#include <vector>

#include "archive/records.h"
#include "archive/table.h"

namespace doorman {

inline constexpr std::size_t kMostContacts = 100'000;
inline constexpr std::size_t kMostInvitations = 500'000;

/// Rows without names are members who closed their profile; they are skipped, and counted.
ArchiveResult<std::vector<ArchiveContact>> read_connections(Table& table);

/// Invitations.csv tells of both directions; of those that the owner sent only who the owner is.
struct Invitations {
    /// Those received, in the order of the file.
    std::vector<ArchiveInvitation> received;
    /// The owner's own slug; nullopt = no row tells it.
    std::optional<std::string> own_profile;
};
ArchiveResult<Invitations> read_invitations(Table& table);

}  // namespace doorman
