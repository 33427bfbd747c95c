#include "cli/input.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <streambuf>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/descriptor.h"
#include "policy/presets.h"

namespace doorman {

/// The library's own buffers throw, or end without a word, where a read fails.
class Input::Buffer : public std::streambuf {
public:
    explicit Buffer(Descriptor file) : file_(std::move(file)) {}

    std::optional<Error> failure;

protected:
    int_type underflow() override {
        const auto got = failure ? Result<std::size_t>(0) : read_some(file_, bytes_);
        if (!got) failure = got.error();
        const std::size_t count = got ? *got : 0;
        setg(bytes_.data(), bytes_.data(), bytes_.data() + count);
        return count == 0 ? traits_type::eof() : traits_type::to_int_type(bytes_.front());
    }
    std::streamsize showmanyc() override { return input_waiting(file_) ? 1 : 0; }

private:
    Descriptor file_;
    std::array<char, 64 * 1024> bytes_{};
};

Input::Input(std::string name, std::optional<std::uint64_t> size, std::unique_ptr<Buffer> buffer)
    : name_(std::move(name)),
      size_(size),
      buffer_(std::move(buffer)),
      stream_(std::make_unique<std::istream>(buffer_.get())) {}
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;
Input::~Input() = default;

Result<Input> Input::open(const std::string& name) {
    const bool standard = name == "-";
    const std::string called = standard ? "stdin" : name;
    Descriptor file(standard ? ::dup(STDIN_FILENO) : ::open(name.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat found {};
    if (!file || ::fstat(file.get(), &found) != 0) {
        return Error{"cannot be read: " + std::generic_category().message(errno), called, {}};
    }
    if (S_ISDIR(found.st_mode)) return Error{"is a folder", called, {}};
    std::optional<std::uint64_t> size;
    if (S_ISREG(found.st_mode)) size = static_cast<std::uint64_t>(found.st_size);
    return Input(called, size, std::make_unique<Buffer>(std::move(file)));
}

const std::optional<Error>& Input::failure() const {
    return buffer_->failure;
}

bool is_no_file(const std::string& name) {
    std::error_code ignored;
    return !std::filesystem::exists(name, ignored) || std::filesystem::is_directory(name, ignored);
}

bool is_no_policy(const std::string& name) {
    return !find_preset(name) && is_no_file(name);
}

std::optional<Error> refuse_utf16(std::istream& input, const std::string& name) {
    // A byte order mark's first; neither occurs in UTF-8.
    const int first = input.rdbuf()->sgetc();
    if (first != 0xFF && first != 0xFE) return std::nullopt;
    return Error{"is UTF-16, not UTF-8", name,
                 "PowerShell writes UTF-8 by \"| Out-File -Encoding utf8 FILE\" instead of \">\""};
}

}  // namespace doorman
