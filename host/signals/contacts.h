#pragma once

#include <string>
#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "model/locale.h"
#include "model/memory.h"
#include "signals/findings.h"

namespace doorman {

/// What the owner's own network says about a card: their contacts at the sender's employer, and the
/// mutual connections whom they know by name. Who those are is looked up by the caller
/// (`Memory::contacts`, `Findings::employer`).

/// How well a shared employer of a contact proves common ground, 0..1: it is the sender's claim,
/// and a firm may be large.
inline constexpr double kGroundByContacts = 0.6;

/// Takes from the memory who works with the sender; `proves`: that is common ground.
void add_contacts(const Memory& memory, bool proves, Findings& findings);

/// `contacts.atEmployer` ("3 of your contacts work at Acme") and `contacts.via` ("via Ann Lee,
/// Brightline"), group "contacts", weight 0.
[[nodiscard]] std::vector<Signal> contact_signals(const Invitation& invitation,
                                                  const Memory& memory, const Findings& findings,
                                                  Locale locale);

/// "3 of your contacts work at Acme". There must be some.
[[nodiscard]] std::string contacts_at_employer(const Findings& findings, Locale locale);

}  // namespace doorman
