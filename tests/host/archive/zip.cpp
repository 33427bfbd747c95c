#include "zip.h"

#include <stdexcept>

#include <minizip/zip.h>

#include "platform/file.h"
#include "platform/temporary_folder.h"

std::string zip_of(const std::vector<doorman::NamedText>& files) {
    const TemporaryFolder folder;
    const auto path = folder / "made.zip";
    const zipFile zip = zipOpen64(path.c_str(), APPEND_STATUS_CREATE);
    for (const doorman::NamedText& file : files) {
        const zip_fileinfo info{};
        zipOpenNewFileInZip64(zip, file.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                              Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0);
        zipWriteInFileInZip(zip, file.text.data(), static_cast<unsigned>(file.text.size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
    const auto bytes = doorman::read_file(path, doorman::kMostArchiveBytes);
    if (!bytes || !*bytes) throw std::runtime_error("the zip was not made");
    return **bytes;
}
