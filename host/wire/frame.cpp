#include "wire/frame.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace doorman {

namespace {
constexpr std::size_t kBufferBytes = 64 * 1024;
}

FrameReader::FrameReader(Source source) : source_(std::move(source)), buffer_(kBufferBytes) {}

Result<std::size_t> FrameReader::take(std::span<char> to) {
    std::size_t have = 0;
    while (have < to.size()) {
        if (begin_ == end_) {
            const auto got = source_(buffer_);
            if (!got) return got.error();
            if (*got == 0) break;
            begin_ = 0;
            end_ = *got;
        }
        const std::size_t part = std::min(to.size() - have, end_ - begin_);
        std::memcpy(to.data() + have, buffer_.data() + begin_, part);
        begin_ += part;
        have += part;
    }
    return have;
}

FrameEvent FrameReader::next() {
    std::array<char, sizeof(std::uint32_t)> header{};
    const auto header_bytes = take(header);
    if (!header_bytes) return header_bytes.error();
    if (*header_bytes == 0) return EndOfInput{};
    if (*header_bytes < header.size()) return CutShort{*header_bytes, header.size()};

    std::uint32_t length = 0;
    std::memcpy(&length, header.data(), header.size());
    if (length == 0) return EmptyFrame{};
    if (length > kMaxFrameBytes) return OverlongFrame{length};

    Frame frame{std::string(length, '\0')};
    const auto body_bytes = take(frame.text);
    if (!body_bytes) return body_bytes.error();
    if (*body_bytes < length) return CutShort{*body_bytes, length};
    return frame;
}

std::string encode_frame(std::string_view text) {
    const auto length = static_cast<std::uint32_t>(text.size());
    std::string frame(sizeof length + text.size(), '\0');
    std::memcpy(frame.data(), &length, sizeof length);
    std::memcpy(frame.data() + sizeof length, text.data(), text.size());
    return frame;
}

}  // namespace doorman
