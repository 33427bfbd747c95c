#include "wire/frame.h"

#include <algorithm>
#include <cstring>
#include <random>

#include "catch.h"

using namespace doorman;

namespace {

/// A stream that hands out its bytes in pieces of at most `piece`, as pipes may.
FrameReader::Source pieces_of(std::string bytes, std::size_t piece) {
    return [bytes = std::move(bytes), piece, at = std::size_t{0}](std::span<char> into) mutable {
        const std::size_t count = std::min({piece, into.size(), bytes.size() - at});
        std::memcpy(into.data(), bytes.data() + at, count);
        at += count;
        return Result<std::size_t>(count);
    };
}

std::string header(std::uint32_t length) {
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes;
}

FrameEvent first_of(std::string bytes) {
    return FrameReader(pieces_of(std::move(bytes), 7)).next();
}

}  // namespace

TEST_CASE("what was encoded is read back, in pieces of any size") {
    std::mt19937 random(1);
    std::vector<std::string> texts{"{}", std::string(kMaxFrameBytes, 'x'), "\n\r\0"};
    for (int i = 0; i < 20; ++i) {
        std::string text(1 + random() % 3000, '\0');
        for (char& c : text) c = static_cast<char>(random());
        texts.push_back(text);
    }
    std::string stream;
    for (const auto& text : texts) stream += encode_frame(text);

    for (const std::size_t piece : {1, 3, 4, 5, 4096, 1 << 20}) {
        FrameReader reader(pieces_of(stream, piece));
        for (const auto& text : texts) {
            const FrameEvent event = reader.next();
            REQUIRE(std::holds_alternative<Frame>(event));
            CHECK((std::get<Frame>(event).text == text));
        }
        CHECK(std::holds_alternative<EndOfInput>(reader.next()));
    }
}

TEST_CASE("an empty frame is told, and the next one is found") {
    FrameReader reader(pieces_of(header(0) + encode_frame("{}"), 100));
    CHECK(std::holds_alternative<EmptyFrame>(reader.next()));
    CHECK(reader.has_buffered());
    CHECK(std::get<Frame>(reader.next()).text == "{}");
    CHECK_FALSE(reader.has_buffered());
}

TEST_CASE("one byte over the limit is over it") {
    const FrameEvent event = first_of(header(kMaxFrameBytes + 1));
    REQUIRE(std::holds_alternative<OverlongFrame>(event));
    CHECK(std::get<OverlongFrame>(event).length == kMaxFrameBytes + 1);
}

TEST_CASE("the greatest length of all is judged by its header, with nothing of the body there") {
    const FrameEvent event = first_of(header(0xFFFFFFFF) + "twelve bytes");
    REQUIRE(std::holds_alternative<OverlongFrame>(event));
    CHECK(std::get<OverlongFrame>(event).length == 0xFFFFFFFF);
}

TEST_CASE("a stream that ends inside a header or a body is cut short") {
    const auto in_header = first_of(header(5).substr(0, 3));
    REQUIRE(std::holds_alternative<CutShort>(in_header));
    CHECK(std::get<CutShort>(in_header).have == 3);
    CHECK(std::get<CutShort>(in_header).want == 4);

    const auto in_body = first_of(header(5) + "abcd");
    REQUIRE(std::holds_alternative<CutShort>(in_body));
    CHECK(std::get<CutShort>(in_body).have == 4);
    CHECK(std::get<CutShort>(in_body).want == 5);
}

TEST_CASE("a stream that ends between frames has ended") {
    CHECK(std::holds_alternative<EndOfInput>(first_of("")));
}

TEST_CASE("a stream that cannot be read says why") {
    FrameReader reader([](std::span<char>) -> Result<std::size_t> {
        return Error{"broken", {}, {}};
    });
    const FrameEvent event = reader.next();
    REQUIRE(std::holds_alternative<Error>(event));
    CHECK(std::get<Error>(event).what == "broken");
}
