#include "platform/file.h"

#include <cerrno>
#include <chrono>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/clock.h"
#include "platform/system_error.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kPrivateFile = 0600;

/// Removes the temporary file unless the rename has taken it away.
class Temporary {
public:
    explicit Temporary(const fs::path& final_path)
        : path_(final_path.string() + "." + std::to_string(::getpid()) + ".tmp") {}
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary() {
        if (!kept_) ::unlink(path_.c_str());
    }
    [[nodiscard]] const fs::path& path() const { return path_; }
    void keep() { kept_ = true; }

private:
    fs::path path_;
    bool kept_ = false;
};

Result<void> sync(const Descriptor& file, const fs::path& path) {
#if defined(__APPLE__)
    // macOS's fsync does not ask the disk to write its cache.
    if (::fcntl(file.get(), F_FULLFSYNC) == 0) return {};
#endif
    if (::fsync(file.get()) != 0) return system_error("fsync", path, errno);
    return {};
}

Result<void> sync_folder(const fs::path& folder) {
    const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle) return system_error("open", folder, errno);
    return sync(handle, folder);
}

}  // namespace

Result<void> make_private_folder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder.parent_path(), failure);
    if (failure)
        return Error{"create folder: " + failure.message(), folder.parent_path().string(), {}};
    // Created private rather than made so afterwards: nobody may look in between.
    if (::mkdir(folder.c_str(), 0700) == 0) return {};
    if (errno != EEXIST) return system_error("create folder", folder, errno);
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0) return system_error("stat", folder, errno);
    if (!S_ISDIR(found.st_mode)) return Error{"is not a folder", folder.string(), {}};
    if ((found.st_mode & 077) != 0 && ::chmod(folder.c_str(), 0700) != 0) {
        return system_error("make private", folder, errno);
    }
    return {};
}

Result<std::optional<std::string>> read_file(const fs::path& path, std::size_t max_bytes) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) {
        if (errno == ENOENT) return std::optional<std::string>();
        return system_error("open", path, errno);
    }
    struct stat found {};
    if (::fstat(file.get(), &found) != 0) return system_error("stat", path, errno);
    const Error too_big{"is over " + std::to_string(max_bytes) + " bytes", path.string(), {}};
    if (found.st_size > 0 && static_cast<std::size_t>(found.st_size) > max_bytes) return too_big;
    // One byte more than there should be, so that a file that grows meanwhile is noticed.
    std::string content(static_cast<std::size_t>(found.st_size) + 1, '\0');
    std::size_t have = 0;
    for (;;) {
        if (have == content.size()) content.resize(content.size() * 2);
        const auto got = read_some(file, std::span(content).subspan(have));
        if (!got) return Error{got.error().what, path.string(), {}};
        if (*got == 0) break;
        have += *got;
        if (have > max_bytes) return too_big;
    }
    content.resize(have);
    return std::optional(std::move(content));
}

Result<void> write_file(const fs::path& path, std::string_view content) {
    Temporary temporary(path);
    Descriptor file(
        ::open(temporary.path().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kPrivateFile));
    if (!file) return system_error("create", temporary.path(), errno);
    if (auto written = write_all(file, content); !written) {
        return Error{written.error().what, temporary.path().string(), {}};
    }
    if (auto synced = sync(file, temporary.path()); !synced) return synced;
    file.close();
    if (::rename(temporary.path().c_str(), path.c_str()) != 0) {
        return system_error("rename", path, errno);
    }
    temporary.keep();
    return sync_folder(path.parent_path());
}

fs::path damaged_name(const fs::path& file) {
    std::string time = iso8601(std::chrono::system_clock::now());
    std::erase_if(time, [](char c) { return c == ':' || c == '-'; });
    const std::string name = file.string() + std::string(kDamagedSuffix) + time;
    fs::path free = name;
    std::error_code unknown;
    for (int n = 2; fs::exists(free, unknown); ++n) free = name + "-" + std::to_string(n);
    return free;
}

bool can_write(const fs::path& path) {
    if (::access(path.c_str(), W_OK) == 0) return true;
    return errno == ENOENT && ::access(path.parent_path().c_str(), W_OK | X_OK) == 0;
}

FileStamp file_stamp(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
#if defined(__APPLE__)
    const timespec modified = found.st_mtimespec;
#else
    const timespec modified = found.st_mtim;
#endif
    return {std::int64_t{modified.tv_sec} * 1'000'000'000 + modified.tv_nsec,
            static_cast<std::uint64_t>(found.st_size), static_cast<std::uint64_t>(found.st_ino)};
}

Result<FileLock> FileLock::take(const fs::path& path) {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivateFile));
    if (!file) return system_error("open", path, errno);
    while (::flock(file.get(), LOCK_EX) != 0) {
        if (errno != EINTR) return system_error("lock", path, errno);
    }
    return FileLock(std::move(file));
}

}  // namespace doorman
