#pragma once

#include <iosfwd>
#include <string>

namespace doorman {

struct ImportRequest {
    /// LinkedIn's export: the zip, or the folder that was unpacked.
    std::string path;
    /// Merge what it says of the owner into their background.
    bool background = false;
    /// Read and tell, and write nothing.
    bool dry_run = false;
    /// The summary as one object, as the wire's `archive/commit` has it.
    bool json = false;
};

/// Takes the archive into the journal, whole or not at all, and tells what was read and what was
/// skipped, by file and line. A progress bar on `err` where that is a terminal. Returns an exit
/// code: 2 = there is no such path.
int import_archive(const ImportRequest& request, std::ostream& out, std::ostream& err);

}  // namespace doorman
