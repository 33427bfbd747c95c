#pragma once

#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <string>

#include "model/result.h"

namespace doorman {

/// An input that the owner names: a file, or stdin for "-".
class Input {
public:
    /// An error says what cannot be read and why: a file that is not there, a folder, a closed
    /// stdin.
    static Result<Input> open(const std::string& name);

    Input(Input&&) noexcept;
    Input& operator=(Input&&) noexcept;
    ~Input();

    /// Never throws; where reading fails it ends, and `failure` says so.
    [[nodiscard]] std::istream& stream() { return *stream_; }
    /// Why the stream ended before the input did.
    [[nodiscard]] const std::optional<Error>& failure() const;
    /// In bytes, where that is known beforehand: of a file, but not of a pipe.
    [[nodiscard]] std::optional<std::uint64_t> size() const { return size_; }
    /// What errors call it: the file as the owner named it, or "stdin".
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    class Buffer;
    Input(std::string name, std::optional<std::uint64_t> size, std::unique_ptr<Buffer> buffer);

    std::string name_;
    std::optional<std::uint64_t> size_;
    std::unique_ptr<Buffer> buffer_;
    std::unique_ptr<std::istream> stream_;
};

/// Whether `name` is no file (nothing, or a folder), rather than a faulty one.
bool is_no_file(const std::string& name);
/// The same of what may be a preset's id too.
bool is_no_policy(const std::string& name);

/// An error where the text that `input` begins with is UTF-16, which Windows PowerShell's ">"
/// writes: everything is read as UTF-8. Reads nothing.
std::optional<Error> refuse_utf16(std::istream& input, const std::string& name);

}  // namespace doorman
