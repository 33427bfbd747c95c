#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "journal/people.h"

namespace doorman {

/// Who sent the same text, by the fingerprints of signals/campaign.h.

/// Adds them to those of the invitation. Within a transaction.
void add_fingerprints(Database& database, RowId invitation, std::span<const std::uint64_t> hashes);

/// The senders of texts that share one of `hashes`: people, and, where none is known, invitations
/// as negative numbers. At most `kMostSameText`, whoever comes first; neither the person nor the
/// invitation given is among them.
std::vector<std::int64_t> senders_of_text(Database& database, std::span<const std::uint64_t> hashes,
                                          std::optional<RowId> but_person,
                                          std::optional<RowId> but_invitation);

/// Whether the sender of such a text was accepted and then pitched.
bool is_known_pitch(Database& database, std::span<const std::uint64_t> hashes);

}  // namespace doorman
