#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

#include <minizip/unzip.h>

#include "archive/file_set.h"

namespace doorman {

namespace {

constexpr std::size_t kLongestName = 1024;
constexpr uLong kEncrypted = 1;
/// Tables of names and dates shrink to a fifth or so; a bomb to a thousandth.
constexpr std::size_t kMostRatio = 200;
constexpr std::size_t kSmallFile = std::size_t{1} << 20;

constexpr const char* kDamaged = "is damaged";
constexpr const char* kAskAgain = "download it again";

/// The zip's bytes as minizip reads a file.
struct Memory {
    std::string bytes;
    std::size_t at = 0;
};

Memory& memory_of(voidpf stream) {
    return *static_cast<Memory*>(stream);
}

voidpf open_memory(voidpf opaque, const void*, int) {
    memory_of(opaque).at = 0;
    return opaque;
}

uLong read_memory(voidpf, voidpf stream, void* into, uLong size) {
    Memory& memory = memory_of(stream);
    const std::size_t count = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
    std::memcpy(into, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return static_cast<uLong>(count);
}

ZPOS64_T tell_memory(voidpf, voidpf stream) {
    return memory_of(stream).at;
}

long seek_memory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    Memory& memory = memory_of(stream);
    const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                : 0;
    if (offset > memory.bytes.size() - from) return -1;
    memory.at = from + static_cast<std::size_t>(offset);
    return 0;
}

int close_memory(voidpf, voidpf) {
    return 0;
}

struct CloseZip {
    void operator()(unzFile zip) const { unzClose(zip); }
};
using Zip = std::unique_ptr<std::remove_pointer_t<unzFile>, CloseZip>;

/// The inflated content of the entry that is open in the zip.
class EntrySource : public ByteSource {
public:
    EntrySource(unzFile zip, std::string name, const unz_file_info64& info,
                std::size_t& inflated_before)
        : zip_(zip),
          name_(std::move(name)),
          size_(info.uncompressed_size),
          most_(kSmallFile + static_cast<std::size_t>(info.compressed_size) * kMostRatio),
          inflated_(inflated_before) {}
    ~EntrySource() override { unzCloseCurrentFile(zip_); }

    Result<std::size_t> read(std::span<char> into) override {
        const int got = unzReadCurrentFile(zip_, into.data(), static_cast<unsigned>(into.size()));
        if (got < 0) return Error{kDamaged, name_, kAskAgain};
        const auto count = static_cast<std::size_t>(got);
        read_ += count;
        inflated_ += count;
        if (read_ > most_ || inflated_ > kMostInflatedBytes)
            return Error{"inflates to more than any file of LinkedIn's", name_, {}};
        // The checksum is told only once.
        if (count == 0 && (read_ != size_ || unzCloseCurrentFile(zip_) == UNZ_CRCERROR))
            return Error{kDamaged, name_, kAskAgain};
        return count;
    }

private:
    unzFile zip_;
    std::string name_;
    ZPOS64_T size_;
    std::size_t most_;
    std::size_t& inflated_;
    std::size_t read_ = 0;
};

class FilesInZip : public FileSet {
public:
    explicit FilesInZip(std::string bytes) : memory_{std::move(bytes)} {}

    /// nullopt = it is a zip that can be read.
    std::optional<ArchiveError> list() {
        zlib_filefunc64_def functions{};
        functions.zopen64_file = open_memory;
        functions.zread_file = read_memory;
        functions.ztell64_file = tell_memory;
        functions.zseek64_file = seek_memory;
        functions.zclose_file = close_memory;
        functions.zerror_file = close_memory;
        functions.opaque = &memory_;
        zip_.reset(unzOpen2_64("", &functions));
        if (!zip_) return not_a_zip();

        std::vector<Found> found;
        int state = unzGoToFirstFile(zip_.get());
        for (; state == UNZ_OK; state = unzGoToNextFile(zip_.get())) {
            if (found.size() == kMostArchiveFiles)
                return ArchiveError(
                    Error{"holds too many files to be an archive of LinkedIn's", {}, {}});
            Place place;
            std::array<char, kLongestName + 1> name{};
            unz_file_info64 info{};
            if (unzGetFilePos64(zip_.get(), &place) != UNZ_OK ||
                unzGetCurrentFileInfo64(zip_.get(), &info, name.data(), kLongestName, nullptr, 0,
                                        nullptr, 0) != UNZ_OK)
                return not_a_zip();
            const std::string_view text(name.data());
            if (text.empty() || text.ends_with('/')) continue;
            found.push_back({std::string(text), info.uncompressed_size});
            places_.push_back(place);
        }
        if (state != UNZ_END_OF_LIST_OF_FILE) return not_a_zip();
        sort_out(std::move(found));
        return {};
    }

    ArchiveResult<std::unique_ptr<ByteSource>> open(std::size_t index) override {
        const std::string& name = files()[index].name;
        Place place = places_[number_of(index)];
        unz_file_info64 info{};
        if (unzGoToFilePos64(zip_.get(), &place) != UNZ_OK ||
            unzGetCurrentFileInfo64(zip_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) !=
                UNZ_OK)
            return ArchiveError(kDamaged, kAskAgain, name);
        if ((info.flag & kEncrypted) != 0)
            return ArchiveError("is encrypted", "unpack it and give the folder", name);
        if (unzOpenCurrentFile(zip_.get()) != UNZ_OK)
            return ArchiveError(kDamaged, kAskAgain, name);
        return std::unique_ptr<ByteSource>(
            std::make_unique<EntrySource>(zip_.get(), name, info, inflated_));
    }

private:
    using Place = unz64_file_pos;

    static ArchiveError not_a_zip() {
        return ArchiveError(Error{"is no zip file, or a damaged one", {}, kAskAgain});
    }

    Memory memory_;
    Zip zip_;
    std::vector<Place> places_;
    std::size_t inflated_ = 0;
};

}  // namespace

ArchiveResult<std::unique_ptr<FileSet>> open_zip(std::string bytes) {
    auto files = std::make_unique<FilesInZip>(std::move(bytes));
    if (auto fault = files->list()) return *std::move(fault);
    return std::unique_ptr<FileSet>(std::move(files));
}

}  // namespace doorman
