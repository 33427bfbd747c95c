#pragma once

#include <span>
#include <vector>

#include "archive/records.h"

namespace doorman {

/// Marks the invitations whose senders are among the contacts: those were accepted. Of the others
/// nothing is known; an archive does not tell what was ignored.
///
/// People are told by their slug where both sides have one, else by their name, which two may
/// share: a contact counts then only if exactly one invitation of that name came before the day on
/// which they connected. Of several invitations of one slug the last before that day is meant.
/// An invitation without a slug takes that of its contact.
void mark_accepted(std::span<ArchiveInvitation> invitations,
                   std::span<const ArchiveContact> contacts);

}  // namespace doorman
