#include "journal/files.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "journal/error.h"
#include "platform/file.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

constexpr const char* kRollback = "-journal";

fs::path with_suffix(const fs::path& file, const std::string& suffix) {
    fs::path path = file;
    path += suffix;
    return path;
}

fs::path marker_of(const fs::path& file) {
    return with_suffix(file, ".suspect");
}

void create_empty(const fs::path& file) {
    // Only a file that was not there is opened: closing any descriptor of an open database would
    // drop this process's locks on it.
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
}

void rename_or_throw(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        throw JournalError{{"the damaged journal cannot be set aside: " + error.message(),
                            from.string(), "move the file away by hand"},
                           JournalErrorKind::damaged};
}

}  // namespace

void make_private_file(const fs::path& file) {
    create_empty(file);
    std::error_code ignored;
    const auto permissions = fs::status(file, ignored).permissions();
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if (!ignored && (permissions & others) != fs::perms::none)
        fs::permissions(file, others, fs::perm_options::remove, ignored);
}

fs::path set_aside(const fs::path& file) {
    fs::path aside = damaged_name(file);
    const fs::path rollback = with_suffix(file, kRollback);
    std::error_code none;
    if (const auto size = fs::file_size(rollback, none); !none && size > 0)
        rename_or_throw(rollback, with_suffix(aside, kRollback));
    rename_or_throw(file, aside);
    return aside;
}

std::vector<fs::path> set_aside_from(const fs::path& file) {
    const std::string beginning = file.filename().string() + std::string(kDamagedSuffix);
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(beginning) && !name.ends_with(kRollback))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

void remove_all_of(const fs::path& file) {
    const std::string name = file.filename().string();
    std::vector<fs::path> ours;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), ignored)) {
        const std::string other = entry.path().filename().string();
        const bool beside = other.size() > name.size() && other.starts_with(name) &&
                            (other[name.size()] == '.' || other[name.size()] == '-');
        if (other == name || beside) ours.push_back(entry.path());
    }
    // The database first: a rollback journal without one is nothing, a database whose rollback
    // journal was taken away may be half-done.
    std::sort(ours.begin(), ours.end());
    for (const fs::path& path : ours) fs::remove(path, ignored);
}

void mark_suspect(const fs::path& file) {
    create_empty(marker_of(file));
}

bool is_suspect(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(marker_of(file), ignored);
}

void clear_suspect(const fs::path& file) {
    std::error_code ignored;
    fs::remove(marker_of(file), ignored);
}

}  // namespace doorman
