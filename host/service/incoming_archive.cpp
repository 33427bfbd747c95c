#include "service/incoming_archive.h"

#include <algorithm>

namespace doorman {

namespace {

constexpr std::string_view kZip = ".zip";

bool is_zip_name(std::string_view name) {
    if (name.size() < kZip.size()) return false;
    const std::string_view end = name.substr(name.size() - kZip.size());
    return std::equal(end.begin(), end.end(), kZip.begin(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

}  // namespace

Result<void> IncomingArchive::add(const std::string& file, std::size_t offset,
                                  std::string_view bytes, bool last) {
    if (file.empty() || file.size() > kLongestArchiveName)
        return Error{
            "must have 1 to " + std::to_string(kLongestArchiveName) + " bytes", "file", {}};
    const auto known = places_.find(file);
    const std::size_t size = known == places_.end() ? 0 : files_[known->second].size;
    if (known != places_.end() && files_[known->second].ended)
        return Error{"has ended already", "file", {}};
    if (offset != size)
        return Error{"must be " + std::to_string(size) + ", where the file ends", "offset", {}};
    if (bytes.size() > kMostArchiveBytes - received_)
        return Error{
            "the archive is bigger than " + std::to_string(kMostArchiveBytes >> 20) + " MiB",
            "data", "unpack it and give the folder without its pictures"};
    if (known == places_.end()) {
        if (files_.size() == kMostArchiveFiles) return Error{"is one too many", "file", {}};
        files_.push_back({file, file_kind(file).has_value() || is_zip_name(file), false, 0, {}});
        places_.emplace(file, files_.size() - 1);
    }
    File& place = files_[places_.at(file)];
    if (place.kept) place.text += bytes;
    place.size += bytes.size();
    place.ended = last;
    received_ += bytes.size();
    return {};
}

std::optional<std::string> IncomingArchive::unfinished() const {
    for (const File& file : files_)
        if (!file.ended) return file.name;
    return {};
}

ArchiveResult<std::unique_ptr<FileSet>> IncomingArchive::files() const {
    if (files_.size() == 1 && is_zip_name(files_.front().name))
        return open_zip(files_.front().text);
    std::vector<NamedText> texts;
    texts.reserve(files_.size());
    for (const File& file : files_) texts.push_back({file.name, file.text});
    return files_in_memory(std::move(texts));
}

}  // namespace doorman
