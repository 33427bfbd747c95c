#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/file_set.h"
#include "model/result.h"

namespace doorman {

/// In bytes: of an archive's name and of each file's path in it.
inline constexpr std::size_t kLongestArchiveName = 1024;

/// An archive on its way from a browser, chunk by chunk, in memory: it is gone with the host. Of
/// files that are none of ours only the names are kept.
class IncomingArchive {
public:
    /// `id` is what the browser calls it by from now on.
    IncomingArchive(std::string id, std::string name)
        : id_(std::move(id)), name_(std::move(name)) {}

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Adds bytes at the end of a file. `offset` must be where it ends; `last` closes it. An
    /// error's `where` is the param that is wrong, and nothing was added.
    Result<void> add(const std::string& file, std::size_t offset, std::string_view bytes,
                     bool last);

    /// All bytes that came, those of other files included.
    [[nodiscard]] std::size_t received() const { return received_; }

    /// A file that has not ended yet.
    [[nodiscard]] std::optional<std::string> unfinished() const;

    /// What came as an archive: a zip where it is the only file and looks like one.
    ArchiveResult<std::unique_ptr<FileSet>> files() const;

private:
    struct File {
        std::string name;
        bool kept = false;
        bool ended = false;
        std::size_t size = 0;
        std::string text;
    };

    std::string id_;
    std::string name_;
    std::vector<File> files_;
    std::unordered_map<std::string, std::size_t> places_;
    std::size_t received_ = 0;
};

}  // namespace doorman
