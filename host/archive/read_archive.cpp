#include "archive/read_archive.h"

#include <utility>

#include "archive/accepted.h"
#include "archive/messages.h"
#include "archive/own_side.h"
#include "archive/people.h"

namespace doorman {
namespace {

/// Passes on what another source has, and tells how much that was.
class CountingSource : public ByteSource {
public:
    CountingSource(ByteSource& source, std::function<void(std::size_t)> tell)
        : source_(source), tell_(std::move(tell)) {}

    Result<std::size_t> read(std::span<char> into) override {
        auto count = source_.read(into);
        if (count) tell_(*count);
        return count;
    }

private:
    ByteSource& source_;
    std::function<void(std::size_t)> tell_;
};

class ArchiveReader {
public:
    ArchiveReader(FileSet& files, const ArchiveProgress& progress)
        : files_(files), progress_(progress) {
        for (const ArchiveFile& file : files_.files()) total_ += file.bytes;
    }

    ArchiveResult<Archive> read() {
        archive_.unknown_files = files_.unknown_files();
        archive_.files.reserve(files_.files().size());
        for (std::size_t i = 0; i < files_.files().size(); ++i)
            if (const auto done = read_file(i); !done) return done.error();
        return std::move(archive_);
    }

private:
    ArchiveResult<void> read_file(std::size_t index) {
        const ArchiveFile& file = files_.files()[index];
        auto source = files_.open(index);
        if (!source) return std::move(source).error();
        CountingSource counting(**source, [&](std::size_t count) {
            done_ += count;
            if (progress_) progress_(file.name, done_, total_);
        });
        FileReport& report = archive_.files.emplace_back();
        report.kind = file.kind;
        report.name = file.name;
        auto table = Table::open(counting, report);
        if (!table) return std::move(table).error();
        return read_table(file.kind, *table);
    }

    ArchiveResult<void> read_table(FileKind kind, Table& table) {
        switch (kind) {
            case FileKind::profile:
                return read_profile(table, archive_.proposed);
            case FileKind::connections:
                return take_connections(table);
            case FileKind::invitations:
                return take_invitations(table);
            case FileKind::positions:
                return read_positions(table, archive_.proposed);
            case FileKind::education:
                return read_education(table, archive_.proposed);
            case FileKind::skills:
                return read_skills(table, archive_.proposed);
            case FileKind::messages:
                return read_first_messages(table, archive_.invitations);
        }
        return {};
    }

    ArchiveResult<void> take_connections(Table& table) {
        auto contacts = read_connections(table);
        if (!contacts) return std::move(contacts).error();
        archive_.has_connections = true;
        archive_.contacts = *std::move(contacts);
        return {};
    }

    ArchiveResult<void> take_invitations(Table& table) {
        auto invitations = read_invitations(table);
        if (!invitations) return std::move(invitations).error();
        archive_.own_profile = std::move(invitations->own_profile);
        archive_.invitations = std::move(invitations->received);
        mark_accepted(archive_.invitations, archive_.contacts);
        return {};
    }

    FileSet& files_;
    const ArchiveProgress& progress_;
    std::uint64_t total_ = 0;
    std::uint64_t done_ = 0;
    Archive archive_;
};

}  // namespace

ArchiveResult<Archive> read_archive(FileSet& files, const ArchiveProgress& progress) {
    if (files.files().empty())
        return ArchiveError(Error{"holds none of the files of LinkedIn's export",
                                  {},
                                  "Connections.csv, Invitations.csv, Profile.csv …"});
    return ArchiveReader(files, progress).read();
}

}  // namespace doorman
