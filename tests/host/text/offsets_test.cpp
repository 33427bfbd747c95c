#include <array>
#include <random>
#include <string>

#include "catch.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace doorman {
namespace {

std::u16string utf16_of(std::string_view utf8) {
    std::u16string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const DecodedChar next = decode_utf8(utf8, at);
        at += next.bytes;
        if (next.code > 0xFFFF) {
            out.push_back(static_cast<char16_t>(0xD7C0 + (next.code >> 10)));
            out.push_back(static_cast<char16_t>(0xDC00 + (next.code & 0x3FF)));
        } else {
            out.push_back(static_cast<char16_t>(next.code));
        }
    }
    return out;
}

// What the sender wrote where the folded text has `found`.
std::u16string evidence(std::string_view written, std::string_view found) {
    const Folded folded = fold(written);
    const std::size_t begin = folded.text.find(found);
    REQUIRE(begin != std::string::npos);
    const Span span = utf16_span(folded, begin, begin + found.size());
    return utf16_of(written).substr(span.start, span.end - span.start);
}

TEST_CASE("evidence is the sender's own characters") {
    CHECK(evidence("Open to a Quick Call?", "quick call") == u"Quick Call");
    CHECK(evidence("🚀🚀 Quick\u00A0 call", "quick call") == u"Quick\u00A0 call");
    CHECK(evidence("free 𝓬𝓻𝔂𝓹𝓽𝓸!", "crypto") == u"𝓬𝓻𝔂𝓹𝓽𝓸");
    CHECK(evidence("\n\n  Zażółć\u200B gęślą", "zazolc") == u"Zażółć");
    CHECK(evidence("Verfu\u0308gung", "u") == u"u\u0308");
    CHECK(evidence("c\u0336r\u0336y\u0336", "cry") == u"c\u0336r\u0336y\u0336");
    CHECK(evidence("eine Straße", "stras") == u"Straß");
    CHECK(evidence("so…ok", "..") == u"…");
    CHECK(evidence("\xFF\xFF demo", "demo") == u"demo");
    CHECK(evidence("한국 데모", "데모") == u"데모");
    CHECK(evidence("\u1112\u1161\u11AB demo", "한") == u"\u1112\u1161\u11AB");
}

TEST_CASE("a mark that Unicode orders otherwise than it was typed leads to its whole character") {
    // Shadda before a vowel sign, as keyboards give them; the folded form has them the other way.
    const std::string written = "ab \u0631\u0628\u0651\u064F cd";
    CHECK(evidence(written, "\u0631\u0628\u064F\u0651") == u"\u0631\u0628\u0651\u064F");
    CHECK(evidence(written, "\u064F\u0651") == u"\u0628\u0651\u064F");
}

// Any text over an alphabet of trouble.
std::string random_text(std::mt19937& random) {
    static constexpr std::array<std::string_view, 34> kPieces{
        "\u0628\u0651\u064F",
        "\u064E",
        "a",
        "B",
        " ",
        "  ",
        "\n",
        "é",
        "e\u0301",
        "ß",
        "ﬁ",
        "Ａ",
        "𝓬",
        "🅰",
        "👩\u200D💻",
        "❤\uFE0F",
        "\u202E",
        "\u200B",
        "\u0336",
        "각",
        "\u1112\u1161\u11AB",
        "й",
        "и\u0306",
        "о",
        "’",
        "—",
        "…",
        "\u3164",
        "\xFF",
        "\xED\xA0\x80",
        "\xF0\x9F",
        "नि",
        "ﷺ",
        "™",
    };
    std::string text;
    for (auto left = random() % 24; left > 0; --left) text += kPieces[random() % kPieces.size()];
    return text;
}

TEST_CASE("every byte of a folded text points into the original, in order, at whole characters") {
    std::mt19937 random(7);  // NOLINT: the same texts each time
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_text(random);
        const Folded folded = fold(text);
        const std::u16string original = utf16_of(text);
        INFO(text);
        Span previous;
        for (std::size_t at = 0; at < folded.text.size(); ++at) {
            const Span span = utf16_span(folded, at, at + 1);
            REQUIRE(span.start < span.end);
            REQUIRE(span.end <= original.size());
            REQUIRE(span.start >= previous.start);
            const bool splits_pair_at_start =
                original[span.start] >= 0xDC00 && original[span.start] < 0xE000;
            const bool splits_pair_at_end =
                original[span.end - 1] >= 0xD800 && original[span.end - 1] < 0xDC00;
            REQUIRE_FALSE(splits_pair_at_start);
            REQUIRE_FALSE(splits_pair_at_end);
            previous = span;
        }
    }
}

TEST_CASE("what a folded stretch points at folds to that stretch") {
    // Of spaces and marks the neighbours decide, so whole words are taken.
    std::mt19937 random(11);  // NOLINT
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_text(random) + " Quick\u2009Call " + random_text(random);
        const Folded folded = fold(text);
        const std::size_t begin = folded.text.find("quick call");
        INFO(text);
        REQUIRE(begin != std::string::npos);
        const Span span = utf16_span(folded, begin, begin + 10);
        CHECK(utf16_of(text).substr(span.start, span.end - span.start).substr(0, 10) ==
              u"Quick\u2009Call");
    }
}

TEST_CASE("plain ASCII needs no map") {
    CHECK(fold("Open to a quick call?").origin.empty());
}

}  // namespace
}  // namespace doorman
