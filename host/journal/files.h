#pragma once

#include <filesystem>
#include <vector>

namespace doorman {

/// Makes an empty file 0600, or makes the one that is there private. Failures are left to the
/// opening that follows, which meets and reports them.
void make_private_file(const std::filesystem::path& file);

/// Renames the damaged file as `damaged_name` (platform/file.h) has it, and with it the rollback
/// journal that belongs to it: beside a new file that one would be played back into the wrong
/// database. Returns the new name; throws JournalError. The caller holds the folder's lock.
std::filesystem::path set_aside(const std::filesystem::path& file);

/// The files that `set_aside` made of this one, sorted; without their rollback journals.
std::vector<std::filesystem::path> set_aside_from(const std::filesystem::path& file);

/// A damage that was met while running is remembered by a marker beside the file, so that the next
/// opening looks the whole file through instead of its first page only.
void mark_suspect(const std::filesystem::path& file);
bool is_suspect(const std::filesystem::path& file);
void clear_suspect(const std::filesystem::path& file);

/// Removes the file and all that this room ever put beside it.
void remove_all_of(const std::filesystem::path& file);

}  // namespace doorman
