#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace doorman {

/// A stretch of an original text in UTF-16 code units, end exclusive.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A text in the one form that rules are matched against, and the way back to what was written.
///
/// `text` is valid UTF-8 in which
/// - letters are NFKC and case-folded, so that full width and "fancy" letters are plain ones; small
///   capitals and letters in filled circles or squares, which Unicode does not decompose, too;
/// - Latin letters have lost their diacritics, and ł ø đ ı æ œ are l o d i ae oe: people leave them
///   out when they are in a hurry. Other scripts keep theirs;
/// - whitespace of any kind, line breaks included, is one plain space between words and nothing at
///   the ends;
/// - apostrophes and accents used as such are ', double quotes ", dashes -;
/// - default ignorable and control characters, and combining marks that belong to no letter of
///   another script, are gone;
/// - bytes that are not UTF-8 (lone surrogates among them) are U+FFFD, one for each maximal part as
///   the Encoding Standard's decoder counts them.
struct Folded {
    std::string text;
    /// For each byte of `text` the original characters that it stands for. Empty when every byte
    /// stands for the code unit at its own index.
    std::vector<Span> origin;
    /// Words of the original that mix Latin letters with other scripts' letters that look like
    /// Latin ones ("cryptо" with a Cyrillic о). Rarely an accident.
    std::vector<Span> disguised;
};

/// Never fails; linear in the length of the text, whatever it holds. At most 30 combining marks of
/// one character are looked at.
[[nodiscard]] Folded fold(std::string_view utf8);

/// The second haystack: as `fold`, with the look-alikes in `disguised` words read as the Latin
/// letters that they look like. `disguised` is what `fold(utf8)` found, and not empty.
[[nodiscard]] Folded fold_undisguised(std::string_view utf8, std::span<const Span> disguised);

/// The original characters behind bytes [begin, end) of `folded.text`; whole characters, even when
/// only a part of one's folded form is asked for. Requires begin < end <= folded.text.size().
[[nodiscard]] Span utf16_span(const Folded& folded, std::size_t begin, std::size_t end);

}  // namespace doorman
