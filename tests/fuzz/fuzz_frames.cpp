/// A stream of frames in pieces: the first byte is the size of the pieces.
#include <algorithm>
#include <cstring>
#include <string>

#include "expect.h"
#include "wire/frame.h"

using namespace doorman;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece = std::max<std::size_t>(data[0], 1);
    const std::string stream(reinterpret_cast<const char*>(data) + 1, size - 1);
    std::size_t at = 0;
    FrameReader reader([&](std::span<char> into) {
        const std::size_t count = std::min({piece, into.size(), stream.size() - at});
        std::memcpy(into.data(), stream.data() + at, count);
        at += count;
        return Result<std::size_t>(count);
    });

    // What was read, written again: a prefix of what came.
    std::string again;
    for (;;) {
        const FrameEvent event = reader.next();
        EXPECT(!std::holds_alternative<Error>(event));
        if (const auto* frame = std::get_if<Frame>(&event)) {
            EXPECT(!frame->text.empty() && frame->text.size() <= kMaxFrameBytes);
            again += encode_frame(frame->text);
        } else if (std::holds_alternative<EmptyFrame>(event)) {
            again.append(4, '\0');
        } else {
            EXPECT(stream.compare(0, again.size(), again) == 0);
            const std::size_t rest = stream.size() - again.size();
            if (std::holds_alternative<EndOfInput>(event)) EXPECT(rest == 0);
            if (const auto* cut = std::get_if<CutShort>(&event)) EXPECT(cut->have < cut->want);
            if (const auto* over = std::get_if<OverlongFrame>(&event)) {
                EXPECT(over->length > kMaxFrameBytes && rest >= 4);
            }
            return 0;
        }
    }
}
