#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/facts.h"

namespace doorman {

/// One of the owner's connections, as their own export told it. Times are milliseconds of Unix
/// time.
struct Contact {
    std::optional<std::string> profile;
    std::string first_name;
    std::string last_name;
    /// Both names, folded: what `contact_named` looks up. Empty = never found.
    std::string name_key;
    std::string company;
    /// What `contacts_at` looks up; empty = never found.
    std::string company_key;
    std::string position;
    /// The id of an industry (signals/industry.h); empty = not known.
    std::string industry;
    std::optional<std::int64_t> connected_on;
};

/// An invitation that the archive tells of.
struct PastInvitation {
    /// Begins with "archive:", and is the same whenever the invitation is imported.
    std::string key;
    std::optional<std::string> profile;
    std::string name;
    std::int64_t sent_at = 0;
    /// Absent = there was none.
    std::optional<std::string> note;
    /// Of the note; all else is not known.
    Facts facts;
    std::vector<std::uint64_t> campaign_hashes;
    /// When it was accepted; absent = what became of it is not known.
    std::optional<std::int64_t> accepted_at;
    /// When the sender pitched after that.
    std::optional<std::int64_t> pitched_at;
};

/// What one archive brings.
struct ArchiveImport {
    /// The zip's or folder's name.
    std::string name;
    /// All of the owner's connections; absent = the archive does not have them. Of two with one
    /// profile, in whatever case, the first counts.
    std::optional<std::vector<Contact>> contacts;
    std::vector<PastInvitation> invitations;
};

/// What an import changed, or with `Rehearse::yes` would have.
struct ImportOutcome {
    std::int64_t new_contacts = 0;
    /// Who was there before and is not in the archive's.
    std::int64_t removed_contacts = 0;
    std::int64_t new_invitations = 0;
};
enum class Rehearse { no, yes };

}  // namespace doorman
