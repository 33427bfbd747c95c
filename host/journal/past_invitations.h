#pragma once

#include <cstdint>
#include <span>

#include "journal/contacts.h"
#include "journal/database.h"

namespace doorman {

/// Adds what an archive tells of invitations to the history; returns how many were not there. One
/// that is there, by an earlier import or because the page showed it, is completed: that it was
/// accepted, that the sender pitched since, and who they are. What the owner decided stays. Within
/// a transaction.
std::int64_t add_past_invitations(Database& database, std::span<const PastInvitation> invitations,
                                  std::int64_t now);

}  // namespace doorman
