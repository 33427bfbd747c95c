#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/file_set.h"
#include "archive/records.h"
#include "archive/table.h"
#include "model/background.h"

namespace doorman {

/// What an archive holds, as far as Doorman uses it.
struct Archive {
    /// In the order of `FileKind`.
    std::vector<FileReport> files;
    std::vector<std::string> unknown_files;
    /// Whether there is a Connections.csv at all: without it nothing is known of contacts.
    bool has_connections = false;
    std::vector<ArchiveContact> contacts;
    /// Those that the owner received.
    std::vector<ArchiveInvitation> invitations;
    /// The owner's own slug.
    std::optional<std::string> own_profile;
    /// To be reviewed by the owner.
    Background proposed;
};

/// Told from time to time; `done` of `total` bytes, which are what the archive itself claims.
using ArchiveProgress =
    std::function<void(const std::string& file, std::uint64_t done, std::uint64_t total)>;

/// Reads all files of an archive. One that cannot be read is an error that names file and line; a
/// row that cannot is skipped and counted. An archive without any of LinkedIn's files is an error.
ArchiveResult<Archive> read_archive(FileSet& files, const ArchiveProgress& progress = {});

}  // namespace doorman
