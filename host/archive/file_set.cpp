#include "archive/file_set.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "platform/file.h"

namespace doorman {

namespace fs = std::filesystem;

namespace {

class FilesInMemory : public FileSet {
public:
    explicit FilesInMemory(std::vector<NamedText> files) : texts_(std::move(files)) {
        std::vector<Found> found;
        found.reserve(texts_.size());
        for (const NamedText& file : texts_) found.push_back({file.name, file.text.size()});
        sort_out(std::move(found));
    }

    ArchiveResult<std::unique_ptr<ByteSource>> open(std::size_t index) override {
        const std::string& text = texts_[number_of(index)].text;
        return std::unique_ptr<ByteSource>(std::make_unique<TextSource>(text));
    }

private:
    std::vector<NamedText> texts_;
};

}  // namespace

void FileSet::sort_out(std::vector<Found> found) {
    std::vector<std::tuple<FileKind, std::ptrdiff_t, std::string, std::size_t>> ours;
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::string& name = found[i].name;
        if (const auto kind = file_kind(name)) {
            const auto depth = std::count(name.begin(), name.end(), '/');
            ours.emplace_back(*kind, depth, std::move(name), i);
        } else {
            unknown_.push_back(std::move(name));
        }
    }
    std::sort(ours.begin(), ours.end());
    for (auto& [kind, depth, name, number] : ours) {
        if (!files_.empty() && files_.back().kind == kind) {
            unknown_.push_back(std::move(name));
        } else {
            files_.push_back({kind, std::move(name), found[number].bytes});
            numbers_.push_back(number);
        }
    }
    std::sort(unknown_.begin(), unknown_.end());
    if (unknown_.size() > kMostUnknownFiles) unknown_.resize(kMostUnknownFiles);
}

std::unique_ptr<FileSet> files_in_memory(std::vector<NamedText> files) {
    return std::make_unique<FilesInMemory>(std::move(files));
}

ArchiveResult<std::unique_ptr<FileSet>> open_archive(const fs::path& path) {
    std::error_code failure;
    if (fs::is_directory(path, failure)) return open_folder(path);
    auto bytes = read_file(path, kMostArchiveBytes);
    if (!bytes) return ArchiveError(std::move(bytes).error());
    if (!*bytes) return ArchiveError(Error{"is not there", path.string(), {}});
    auto files = open_zip(**std::move(bytes));
    if (files) return files;
    ArchiveError fault = std::move(files).error();
    fault.where = path.string();
    return fault;
}

}  // namespace doorman
