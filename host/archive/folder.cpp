#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "archive/file_set.h"
#include "platform/descriptor.h"
#include "platform/system_error.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

/// LinkedIn's own files lie at the top or one folder below; so deep a copy may be nested.
constexpr int kDeepest = 4;

class FileSource : public ByteSource {
public:
    FileSource(Descriptor file, std::string name)
        : file_(std::move(file)), name_(std::move(name)) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = read_some(file_, into);
        if (!count) return count;
        total_ += *count;
        if (total_ > kMostArchiveBytes)
            return Error{"is too big", name_,
                         "at most " + std::to_string(kMostArchiveBytes >> 20) + " MiB"};
        return count;
    }

private:
    Descriptor file_;
    std::string name_;
    std::size_t total_ = 0;
};

ArchiveError unreadable(const fs::path& folder, const std::error_code& failure) {
    return Error{"read folder: " + failure.message(), folder.string(), {}};
}

class FilesInFolder : public FileSet {
public:
    explicit FilesInFolder(fs::path folder) : folder_(std::move(folder)) {}

    /// nullopt = its files are known.
    std::optional<ArchiveError> list() {
        std::vector<Found> found;
        std::error_code failure;
        fs::recursive_directory_iterator entry(folder_, failure);
        if (failure) return unreadable(folder_, failure);
        for (const fs::recursive_directory_iterator end; entry != end; entry.increment(failure)) {
            if (failure) return unreadable(folder_, failure);
            if (entry.depth() >= kDeepest) entry.disable_recursion_pending();
            std::error_code ignored;
            if (!fs::is_regular_file(entry->symlink_status(ignored))) continue;
            const auto bytes = entry->file_size(ignored);
            found.push_back(
                {entry->path().lexically_relative(folder_).generic_string(), ignored ? 0 : bytes});
            if (found.size() > kMostArchiveFiles)
                return ArchiveError(Error{"holds too many files to be an archive of LinkedIn's",
                                          folder_.string(), "give the folder that was unpacked"});
        }
        sort_out(std::move(found));
        return {};
    }

    ArchiveResult<std::unique_ptr<ByteSource>> open(std::size_t index) override {
        const std::string& name = files()[index].name;
        const fs::path path = folder_ / name;
        Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (!file) return ArchiveError(system_error("open", path, errno));
        return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(std::move(file), name));
    }

private:
    fs::path folder_;
};

}  // namespace

ArchiveResult<std::unique_ptr<FileSet>> open_folder(const fs::path& folder) {
    auto files = std::make_unique<FilesInFolder>(folder);
    if (auto fault = files->list()) return *std::move(fault);
    return std::unique_ptr<FileSet>(std::move(files));
}

}  // namespace doorman
