#pragma once

#include <span>

#include "archive/records.h"
#include "archive/table.h"

namespace doorman {

/// Finds for each accepted invitation the first messages that its sender wrote to the owner alone
/// since they connected. Drafts, messages to groups and the note of the invitation itself, which
/// LinkedIn repeats as a message, do not count. Nothing else of the file is kept.
///
/// Senders are told by their slug where the file and the invitation have one, else by a name that
/// no two of the accepted share.
ArchiveResult<void> read_first_messages(Table& table, std::span<ArchiveInvitation> invitations);

/// A message's text without its mark-up ("<p class=…>"), which LinkedIn's editor leaves in.
std::string without_markup(std::string_view content);

}  // namespace doorman
