#include "signals/as_written.h"

#include <algorithm>

#include "text/scripts.h"
#include "text/utf8.h"

namespace doorman {
namespace {

/// More than any quote.
constexpr std::size_t kLongestBytes = 200;

constexpr std::string_view kPunctuation = ".,:;!?-'";
constexpr std::u32string_view kForeignPunctuation = U"،؛؟۔।॥";
constexpr std::string_view kOpening = "([{<\"";
constexpr std::string_view kClosing = ")]}>\"";

bool stands_alone(const CardText& text, std::size_t word) {
    return needs_no_blanks(decode_utf8(text.words[word], 0).code);
}

/// Whether a bracket or quotation mark of `these` has its other half, of `others`, in `inside`.
bool is_paired(char32_t mark, std::string_view these, std::string_view others,
               std::string_view inside) {
    const auto at = these.find(static_cast<char>(mark));
    return inside.find(others[at]) != std::string_view::npos;
}
bool is_one_of(char32_t mark, std::string_view marks) {
    return mark < 0x80 && marks.find(static_cast<char>(mark)) != std::string_view::npos;
}

/// Without what may be left off before it.
std::string_view without_opening(std::string_view marks, std::string_view inside) {
    while (!marks.empty()) {
        const DecodedChar mark = decode_utf8(marks, 0);
        const bool dropped =
            mark.code == '\'' || mark.code == U'¿' || mark.code == U'¡' ||
            (is_one_of(mark.code, kOpening) && !is_paired(mark.code, kOpening, kClosing, inside));
        if (!dropped) break;
        marks.remove_prefix(mark.bytes);
    }
    return marks;
}
/// Without what may be left off behind it.
std::string_view without_ending(std::string_view marks, std::string_view inside) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < marks.size();) {
        const DecodedChar mark = decode_utf8(marks, at);
        at += mark.bytes;
        const bool dropped =
            is_one_of(mark.code, kPunctuation) ||
            kForeignPunctuation.find(mark.code) != std::u32string_view::npos ||
            (is_one_of(mark.code, kClosing) && !is_paired(mark.code, kClosing, kOpening, inside));
        if (!dropped) kept = at;
    }
    return marks.substr(0, kept);
}

/// The marks that are written to the word's beginning, up to a blank.
std::string_view lead(const CardText& text, std::size_t word) {
    if (stands_alone(text, word)) return {};
    const auto& words = text.words.words;
    const std::string_view marks =
        word > 0 ? marks_behind(text, word - 1)
                 : std::string_view(text.reading.folded.text).substr(0, words[0].folded_begin);
    const auto blank = marks.rfind(' ');
    if (blank == std::string_view::npos) return word > 0 ? std::string_view() : marks;
    return marks.substr(blank + 1);
}
/// The marks that are written to its end.
std::string_view tail(const CardText& text, std::size_t word) {
    if (stands_alone(text, word)) return {};
    const std::string_view marks = marks_behind(text, word);
    const auto blank = marks.find(' ');
    const bool last = word + 1 == text.words.words.size();
    return blank == std::string_view::npos && !last ? std::string_view() : marks.substr(0, blank);
}

bool written_as_one(const CardText& text, std::size_t word) {
    return unbroken(text, word) && !ends_sentence(text, word);
}

}  // namespace

std::string_view marks_behind(const CardText& text, std::size_t word) {
    const auto& words = text.words.words;
    const std::string_view folded = text.reading.folded.text;
    const std::size_t end = word + 1 < words.size() ? words[word + 1].folded_begin : folded.size();
    return folded.substr(words[word].folded_end, end - words[word].folded_end);
}

bool unbroken(const CardText& text, std::size_t word) {
    return word + 1 < text.words.words.size() &&
           marks_behind(text, word).find(' ') == std::string_view::npos &&
           !stands_alone(text, word) && !stands_alone(text, word + 1);
}

std::size_t first_of_written(const CardText& text, std::size_t word) {
    while (word > 0 && written_as_one(text, word - 1)) --word;
    return word;
}
std::size_t end_of_written(const CardText& text, std::size_t word) {
    while (written_as_one(text, word)) ++word;
    return word + 1;
}

Span written(const CardText& text, std::size_t first, std::size_t behind) {
    const std::size_t begin = text.words.words[first].folded_begin;
    const std::size_t end = text.words.words[behind - 1].folded_end;
    // What is longer than any quote is cut, and not looked at.
    const auto inside = std::string_view(text.reading.folded.text)
                            .substr(begin, std::min<std::size_t>(end - begin, kLongestBytes));
    return utf16_span(text.reading.folded,
                      begin - without_opening(lead(text, first), inside).size(),
                      end + without_ending(tail(text, behind - 1), inside).size());
}

std::size_t word_from(const CardText& text, std::uint32_t offset) {
    std::size_t word = 0;
    while (word < text.words.words.size() && text.evidence(word, word).start < offset) ++word;
    return word;
}

bool ends_sentence(const CardText& text, std::size_t word) {
    const auto& words = text.words.words;
    if (word + 1 == words.size()) return true;
    const Word& next = words[word + 1];
    if (unbroken(text, word) && (!next.capital || next.all_capitals)) return false;
    return words[word].after == Gap::sentence;
}

}  // namespace doorman
