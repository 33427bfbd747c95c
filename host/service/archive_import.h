#pragma once

#include <string>
#include <vector>

#include "archive/read_archive.h"
#include "journal/contacts.h"
#include "rules/catalogue.h"
#include "settings/settings.h"

namespace doorman {

/// What an archive says, for the owner: what was read and what was left out.
struct ImportSummary {
    std::vector<FileReport> files;
    std::vector<std::string> unknown_files;
    std::int64_t contacts = 0;
    /// Received ones, of which `accepted` are known to have been; of the others nothing is.
    std::int64_t invitations = 0;
    std::int64_t accepted = 0;
    std::int64_t pitched_after = 0;
    Background proposed;
    std::optional<std::string> own_profile;
};

/// An archive that was read and judged: ready for the journal.
struct PreparedImport {
    ArchiveImport archive;
    ImportSummary summary;
};

/// Reads an archive and prepares it for `Journal::import_archive`: the one road of the wire's
/// `archive/commit` and of the command line's `import`. Nothing is written.
///
/// Notes are judged by the rules alone, as of a card that shows nothing else. Somebody pitched
/// after being accepted if one of the first three messages that they wrote since would be ignored
/// as a pitch: its sales reach 0.7 and it offers no job, or its spam 0.8, neither on thin evidence
/// (policy/verdict.h). The messages' texts end here.
///
/// `salt` is the journal's, for the fingerprints of notes.
ArchiveResult<PreparedImport> prepare_import(FileSet& files, std::string name,
                                             const Catalogue& rules, const Settings& settings,
                                             std::uint64_t salt,
                                             const ArchiveProgress& progress = {});

}  // namespace doorman
