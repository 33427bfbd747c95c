/// A zip, or, where the bytes are none, each of LinkedIn's files with these bytes as its content:
/// an archive is read whole, or the error says what is wrong with it.
#include <string>

#include "archive/read_archive.h"
#include "expect.h"

using namespace doorman;

namespace {

void check(const Archive& archive) {
    for (const FileReport& file : archive.files) {
        EXPECT(file.rows == file.read + file.skipped_count);
        EXPECT(file.skipped.size() <= FileReport::kMostSkippedShown);
    }
    for (const ArchiveContact& contact : archive.contacts)
        EXPECT(contact.profile || !contact.name_key.empty());
    for (const ArchiveInvitation& invitation : archive.invitations) {
        EXPECT(invitation.key.starts_with("archive:"));
        EXPECT(invitation.accepted || invitation.first_messages.empty());
        EXPECT(invitation.first_messages.size() <= kFirstMessages);
        for (const FirstMessage& message : invitation.first_messages)
            EXPECT(message.text.size() <= kMostMessageBytes);
    }
}

void read(FileSet& files) {
    const auto archive = read_archive(files);
    if (archive) return check(*archive);
    EXPECT(!archive.error().what.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.starts_with("PK")) {
        const auto files = open_zip(bytes);
        if (files) read(**files);
        return 0;
    }
    std::vector<NamedText> texts;
    for (const FileKind kind : kFileKinds)
        if (bytes.find(name_of(kind)) != std::string::npos || kind == FileKind::connections)
            texts.push_back({std::string(name_of(kind)) + ".csv", bytes});
    read(*files_in_memory(std::move(texts)));
    // The files of one archive depend on each other: one text cut into three.
    const std::size_t third = bytes.find("\n\n\n");
    if (third == std::string::npos) return 0;
    const std::size_t rest = bytes.find("\n\n\n", third + 3);
    read(*files_in_memory(
        {{"Connections.csv", bytes.substr(0, third + 1)},
         {"Invitations.csv",
          bytes.substr(third + 3, rest == std::string::npos ? rest : rest - third - 2)},
         {"messages.csv",
          rest == std::string::npos ? "FROM,DATE,CONTENT\n" : bytes.substr(rest + 3)}}));
    return 0;
}
