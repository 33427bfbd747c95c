#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "archive/byte_source.h"
#include "archive/error.h"
#include "archive/file_kind.h"

namespace doorman {

/// Bounds on an archive, folder or zip. LinkedIn's largest are well below.
inline constexpr std::size_t kMostArchiveBytes = std::size_t{256} << 20;
inline constexpr std::size_t kMostArchiveFiles = 20'000;
/// What all files of ours may come to together once inflated.
inline constexpr std::size_t kMostInflatedBytes = std::size_t{512} << 20;

/// A file of ours in an archive.
struct ArchiveFile {
    FileKind kind = FileKind::profile;
    /// The path inside the archive.
    std::string name;
    /// Inflated, as far as the archive tells.
    std::uint64_t bytes = 0;
};

/// The files of an archive, wherever they lie. Nothing but the files of the archive's own names is
/// ever opened, and nothing is ever written.
class FileSet {
public:
    FileSet() = default;
    FileSet(const FileSet&) = delete;
    FileSet& operator=(const FileSet&) = delete;
    virtual ~FileSet() = default;

    /// At most one of a kind (of several the least nested, of those the first by name), in the
    /// order of `FileKind`.
    [[nodiscard]] const std::vector<ArchiveFile>& files() const { return files_; }
    /// The other files' names, sorted; at most `kMostUnknownFiles`.
    [[nodiscard]] const std::vector<std::string>& unknown_files() const { return unknown_; }
    static constexpr std::size_t kMostUnknownFiles = 200;

    /// The content of `files()[index]`. The source refers to this set, and at most one lives at a
    /// time.
    virtual ArchiveResult<std::unique_ptr<ByteSource>> open(std::size_t index) = 0;

protected:
    struct Found {
        std::string name;
        std::uint64_t bytes = 0;
    };
    /// Sorts what there is into `files` and `unknown_files`.
    void sort_out(std::vector<Found> found);
    /// Which of those `found` is `files()[index]`.
    [[nodiscard]] std::size_t number_of(std::size_t index) const { return numbers_[index]; }

private:
    std::vector<ArchiveFile> files_;
    std::vector<std::size_t> numbers_;
    std::vector<std::string> unknown_;
};

/// An archive that was unpacked. Links inside the folder are not followed.
ArchiveResult<std::unique_ptr<FileSet>> open_folder(const std::filesystem::path& folder);

/// A zip in memory. Names that lead out of it are ignored; encrypted entries of ours are an error.
ArchiveResult<std::unique_ptr<FileSet>> open_zip(std::string bytes);

/// Files that came one by one.
struct NamedText {
    std::string name;
    std::string text;
};
std::unique_ptr<FileSet> files_in_memory(std::vector<NamedText> files);

/// A folder, or a zip file.
ArchiveResult<std::unique_ptr<FileSet>> open_archive(const std::filesystem::path& path);

}  // namespace doorman
