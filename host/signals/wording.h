#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "model/annotation.h"
#include "model/locale.h"

namespace doorman {

/// `words` in `locale` with each {} replaced by the next of `parts`.
[[nodiscard]] std::string fill(const Words& words, Locale locale,
                               std::initializer_list<std::string_view> parts);

/// A noun behind a number. Polish has three forms: 1, 2-4 (but not 12-14), and the rest; English
/// and Italian have two.
struct Noun {
    Words one;
    Words few;
    Words many;
};
/// "1 contact", "4 kontakty", "300 contatti".
[[nodiscard]] std::string counted(std::int64_t count, const Noun& noun, Locale locale);

/// "3 March", "3 marzo", "3 marca"; with the year when it is not `this_year`. The date as it stands
/// when it is not ISO 8601.
[[nodiscard]] std::string date_in_words(std::string_view iso8601, int this_year, Locale locale);

/// The text behind [start, end) in UTF-16 code units, on one line, without characters that steer
/// the direction of text or do not show, cut at a word with "…" past `longest` characters or so.
[[nodiscard]] std::string excerpt(std::string_view utf8, std::uint32_t start, std::uint32_t end,
                                  std::size_t longest = 48);
/// The whole text so.
[[nodiscard]] std::string excerpt(std::string_view utf8, std::size_t longest = 48);

/// In the marks of `locale`: "…" or „…”.
[[nodiscard]] std::string in_quotes(std::string_view text, Locale locale);

}  // namespace doorman
