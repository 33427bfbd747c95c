#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/result.h"

namespace doorman {

/// A frame is a 32-bit length in the machine's own byte order, then that many bytes of UTF-8 JSON.
/// The greatest length, both ways: one byte more and a browser closes the port.
inline constexpr std::size_t kMaxFrameBytes = 1024 * 1024;

/// One whole message. `text` is not yet known to be JSON.
struct Frame {
    std::string text;
};
/// A frame of length 0: no message, but the stream goes on.
struct EmptyFrame {};
/// A length over `kMaxFrameBytes`. Where the next frame begins is not known: the stream is lost.
struct OverlongFrame {
    std::uint32_t length = 0;
};
/// The end of input between two frames: the browser is done.
struct EndOfInput {};
/// The end of input inside a frame.
struct CutShort {
    std::size_t have = 0;
    /// The header's bytes where not even they are complete.
    std::size_t want = 0;
};
using FrameEvent = std::variant<Frame, EmptyFrame, OverlongFrame, EndOfInput, CutShort, Error>;

/// Finds the frames of a stream that may come in pieces of any size.
class FrameReader {
public:
    /// Reads at least one byte into the span, waiting if need be; 0 = end of input.
    using Source = std::function<Result<std::size_t>(std::span<char>)>;
    explicit FrameReader(Source source);

    /// Waits for the next frame. A length is judged before anything is allocated for it. After
    /// anything but a Frame or an EmptyFrame the stream is over.
    FrameEvent next();

    /// Whether bytes of the next frame were read already.
    [[nodiscard]] bool has_buffered() const { return begin_ < end_; }

private:
    /// Moves up to `want` bytes to `to`; fewer only at the end of input.
    Result<std::size_t> take(std::span<char> to);

    Source source_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

/// Header and body in one piece, to be written at once. `text` holds 1 to `kMaxFrameBytes` bytes.
std::string encode_frame(std::string_view text);

}  // namespace doorman
