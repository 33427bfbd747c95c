#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "signals/as_written.h"
#include "signals/card_texts.h"

namespace doorman {

/// Code units that a strip has room for.
inline constexpr std::uint32_t kLongestQuote = 44;

[[nodiscard]] inline std::uint32_t length(Span span) {
    return span.end - span.start;
}
[[nodiscard]] Span united(Span a, Span b);
[[nodiscard]] inline bool share_letters(Span a, Span b) {
    return a.start < b.end && b.start < a.end;
}

/// A stretch of a text, grown by the words of its sentence as far as they fit. It begins and ends
/// where the sender's words do, which are what stands between blanks, sentences' ends and Chinese
/// and Japanese characters: "C++", "$500", "bob@example.com". Outer punctuation is left off, of
/// brackets and quotation marks those whose other half is not quoted. Of sentences that do not fit
/// together it is the longest. Of a stretch without a word it is the word before.
class Quotation {
public:
    /// `text`, cut into words, must outlive it. In a text without words the stretch stays as it is.
    Quotation(const CardText& text, Span span);

    /// Grown by words of its sentence, where it fits, to read as a phrase: to the sentence's or a
    /// clause's beginning (also behind a conjunction), and to their end or one before a short word
    /// ("at", "the"); a scrap the sooner. Without a word or two of the next clause, or of the one
    /// before; not torn between a figure and what it counts or in the middle of a name; and not
    /// ending in a word that something must follow ("the first", "without", "d'un").
    void cut_well();
    /// A scrap, with the words before it alone.
    void begin_readably();
    [[nodiscard]] Span span() const { return span_; }

private:
    void keep_longest_sentence();
    [[nodiscard]] std::vector<std::size_t> possible_beginnings() const;
    [[nodiscard]] std::vector<std::size_t> possible_ends() const;
    [[nodiscard]] double worth() const;
    [[nodiscard]] bool parts_clauses(std::size_t word) const;
    [[nodiscard]] bool begins_clause() const;
    [[nodiscard]] bool is_fragment(std::size_t first, std::size_t words) const;
    [[nodiscard]] bool is_end_of_fragment() const;
    [[nodiscard]] bool belong_together(std::size_t word) const;
    [[nodiscard]] bool says_nothing_at_end() const;
    void leave_off_fragments();
    void leave_off_stop_words();
    [[nodiscard]] bool goes_on_before() const;
    [[nodiscard]] bool goes_on_behind() const;
    bool take(std::size_t first, std::size_t behind);
    bool narrow(std::size_t first, std::size_t behind);
    bool take_before();
    bool take_behind();

    const CardText* text_;
    Span span_;
    /// The words [first, behind).
    std::size_t first_ = 0;
    std::size_t behind_ = 0;
};

}  // namespace doorman
