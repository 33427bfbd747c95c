#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "model/result.h"
#include "platform/descriptor.h"

namespace doorman {

/// Files of the owner: folders 0700, files 0600. Every error's `where` is the path.

/// Creates the folder and its missing parents; ours is made private even if it was there before.
Result<void> make_private_folder(const std::filesystem::path& folder);

/// The whole file; nullopt = there is none. A file over `max_bytes` is an error, told before it is
/// read.
Result<std::optional<std::string>> read_file(const std::filesystem::path& path,
                                             std::size_t max_bytes);

/// Replaces the file by `content`, or leaves it as it was: a temporary file beside it, fsync,
/// rename, fsync of the folder. Safe to be killed at any instant, and against readers.
Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// A free name beside the file for setting it aside: "<name>.damaged-<UTC time>", with a number
/// behind it where that is taken. To be asked for and used under a lock.
std::filesystem::path damaged_name(const std::filesystem::path& file);
/// What follows the file's own name in it.
inline constexpr std::string_view kDamagedSuffix = ".damaged-";

/// Whether this process may write the file, or make it where there is none.
bool can_write(const std::filesystem::path& path);

/// What changes when a file does; a missing file has the empty stamp.
struct FileStamp {
    std::int64_t modified_ns = 0;
    std::uint64_t size = 0;
    std::uint64_t inode = 0;
    bool operator==(const FileStamp&) const = default;
};
FileStamp file_stamp(const std::filesystem::path& path);

/// An exclusive lock between processes, held until destroyed. The lock file stays (removing it
/// would let two processes hold locks on two files of one name) and holds nothing.
class FileLock {
public:
    /// Waits for its turn; holders keep it for milliseconds.
    static Result<FileLock> take(const std::filesystem::path& path);

private:
    explicit FileLock(Descriptor file) : file_(std::move(file)) {}
    Descriptor file_;
};

}  // namespace doorman
