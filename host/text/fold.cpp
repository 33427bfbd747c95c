#include "text/fold.h"

#include <algorithm>
#include <array>
#include <span>

#include <utf8proc.h>

#include "text/disguised_words.h"
#include "text/letters.h"
#include "text/lookalikes.h"
#include "text/utf8.h"

namespace doorman {
namespace {

// Unicode's Stream-Safe Text Format bounds a character's marks in the same way; it keeps the
// ordering of marks linear on text that is made of nothing else.
constexpr std::size_t kMaxMarks = 30;

constexpr char kDrop = 0;
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> map{};
    for (int c = 0; c < 128; ++c) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        const bool control = c < 0x20 || c == 0x7F;
        map[c] = static_cast<char>(space                  ? ' '
                                   : control              ? kDrop
                                   : c >= 'A' && c <= 'Z' ? c - 'A' + 'a'
                                   : c == '`'             ? '\''
                                                          : c);
    }
    return map;
}();

int combining_class(char32_t code) {
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->combining_class;
}

utf8proc_category_t category(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

// The one character that the two make, or 0.
char32_t compose(char32_t first, char32_t second) {
    std::array<utf8proc_int32_t, 2> pair{static_cast<utf8proc_int32_t>(first),
                                         static_cast<utf8proc_int32_t>(second)};
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const auto length = utf8proc_normalize_utf32(pair.data(), 2, options);
    return length == 1 ? static_cast<char32_t>(pair[0]) : 0;
}

// Hangul vowels and finals and the spacing vowel signs of Indic scripts join the letter before them
// though they are no combining marks.
bool may_join_previous(char32_t code) {
    return (code >= 0x1161 && code <= 0x11C2) || category(code) == UTF8PROC_CATEGORY_MC;
}

class Folder {
public:
    // `undisguise`: words of the original, in order, whose look-alikes are read as Latin letters.
    explicit Folder(std::string_view utf8, std::span<const Span> undisguise = {})
        : utf8_(utf8), undisguise_(undisguise) {}

    Folded run() {
        std::size_t at = fold_plain_ascii();
        if (at == utf8_.size()) return std::move(out_);

        out_.text.reserve(utf8_.size());
        out_.origin.reserve(utf8_.size());
        for (std::uint32_t i = 0; i < at; ++i) out_.origin.push_back({i, i + 1});
        offset_ = static_cast<std::uint32_t>(at);
        while (at < utf8_.size()) {
            const DecodedChar next = decode_utf8(utf8_, at);
            take(next.code);
            at += next.bytes;
        }
        words_.end();
        flush();
        if (!out_.text.empty() && out_.text.back() == ' ') {
            out_.text.pop_back();
            out_.origin.pop_back();
        }
        out_.disguised = std::move(words_).found();
        return std::move(out_);
    }

private:
    // The common case, in one plain loop: ASCII that keeps its length. Returns where it ends, which
    // is after a space (or at the start), where there is no state to carry on.
    std::size_t fold_plain_ascii() {
        out_.text.resize(utf8_.size());
        char* const to = out_.text.data();
        std::size_t word = 0;
        for (std::size_t i = 0; i < utf8_.size(); ++i) {
            const auto byte = static_cast<unsigned char>(utf8_[i]);
            const char plain = byte < 0x80 ? kAscii[byte] : kDrop;
            if (plain == ' ') {
                if (word == i || i + 1 == utf8_.size()) {
                    out_.text.resize(word);
                    return word;
                }
                word = i + 1;
            } else if (plain == kDrop) {
                out_.text.resize(word);
                return word;
            }
            to[i] = plain;
        }
        return utf8_.size();
    }

    void take(char32_t code) {
        const std::uint32_t units = code > 0xFFFF ? 2 : 1;
        const Span here{offset_, offset_ + units};
        offset_ += units;

        if (looks_like_space(code)) {
            words_.end();
            flush();
            put_space(here);
        } else if (code < 0x80) {
            const char plain = kAscii[code];
            if (plain == kDrop) return;
            words_.take(code, here);
            flush();
            base_ = static_cast<unsigned char>(plain);
            base_at_ = here;
        } else {
            words_.take(code, here);
            take_beyond_ascii(code, here);
        }
    }

    void take_beyond_ascii(char32_t code, Span here) {
        if (const char latin = undisguised(code, here)) {
            flush();
            put({&latin, 1}, here);
        } else if (const auto plain = substitute(code)) {
            flush();
            put(*plain, here);
        } else {
            decompose(code, here);
        }
    }

    void decompose(char32_t code, Span here) {
        // U+FDFA decomposes to 18 characters, the most there is.
        std::array<utf8proc_int32_t, 32> parts{};
        int boundary = 0;
        const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
        const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code),
                                                   parts.data(), parts.size(), options, &boundary);
        for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i)
            take_part(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), here);
    }

    void take_part(char32_t part, Span here) {
        if (category(part) == UTF8PROC_CATEGORY_CC) return;
        if (combining_class(part) != 0 || is_general_mark(part)) {
            if (base_ != 0 && mark_count_ < kMaxMarks) marks_[mark_count_++] = part;
            base_at_.end = std::max(base_at_.end, here.end);
            return;
        }
        if (base_ != 0 && mark_count_ == 0 && may_join_previous(part)) {
            if (const char32_t joined = compose(base_, part)) {
                base_ = joined;
                base_at_.end = here.end;
                return;
            }
        }
        flush();
        base_ = part;
        base_at_ = here;
    }

    // Writes the pending character with the marks that belong to it. Marks over ASCII and Latin
    // letters are diacritics, or decoration: gone.
    void flush() {
        if (base_ == 0) return;
        const char32_t base = base_;
        base_ = 0;
        if (base == ' ') {
            put_space(base_at_);
        } else if (base < 0x80) {
            const char byte = static_cast<char>(base);
            put({&byte, 1}, base_at_);
        } else if (const auto plain = plain_latin(base)) {
            put(*plain, base_at_);
        } else if (const auto sign = substitute(base)) {
            put(*sign, base_at_);
        } else if (is_latin(base)) {
            put_char(base, base_at_);
        } else {
            put_with_marks(base);
        }
        mark_count_ = 0;
    }

    void put_with_marks(char32_t base) {
        const auto marks = marks_.begin();
        std::stable_sort(marks, marks + mark_count_, [](char32_t a, char32_t b) {
            return combining_class(a) < combining_class(b);
        });
        std::size_t kept = 0;
        int last_class = 0;
        for (std::size_t i = 0; i < mark_count_; ++i) {
            const int mark_class = combining_class(marks_[i]);
            if (last_class < mark_class) {
                if (const char32_t joined = compose(base, marks_[i])) {
                    base = joined;
                    continue;
                }
            }
            last_class = mark_class;
            if (!is_general_mark(marks_[i])) marks_[kept++] = marks_[i];
        }
        put_char(base, base_at_);
        for (std::size_t i = 0; i < kept; ++i) put_char(marks_[i], base_at_);
    }

    void put_char(char32_t code, Span at) {
        std::string bytes;
        append_utf8(bytes, code);
        put(bytes, at);
    }
    void put(std::string_view bytes, Span at) {
        out_.text += bytes;
        out_.origin.insert(out_.origin.end(), bytes.size(), at);
    }
    // Runs of spaces and those at the start are skipped here, the one at the end in run().
    void put_space(Span at) {
        if (!out_.text.empty() && out_.text.back() != ' ') put(" ", at);
    }

    // The Latin letter to read instead of `code`, or 0.
    char undisguised(char32_t code, Span here) {
        while (!undisguise_.empty() && undisguise_.front().end <= here.start)
            undisguise_ = undisguise_.subspan(1);
        if (undisguise_.empty() || here.start < undisguise_.front().start) return 0;
        return latin_lookalike(code);
    }

    std::string_view utf8_;
    std::span<const Span> undisguise_;
    Folded out_;
    // In UTF-16 code units of the original.
    std::uint32_t offset_ = 0;

    // The character that may yet get marks; 0 = none.
    char32_t base_ = 0;
    // Its marks with it: they may have been typed in another order than they are written in.
    Span base_at_;
    std::array<char32_t, kMaxMarks> marks_{};
    std::size_t mark_count_ = 0;

    DisguisedWords words_;
};

}  // namespace

Folded fold(std::string_view utf8) {
    return Folder(utf8).run();
}

Folded fold_undisguised(std::string_view utf8, std::span<const Span> disguised) {
    return Folder(utf8, disguised).run();
}

Span utf16_span(const Folded& folded, std::size_t begin, std::size_t end) {
    if (folded.origin.empty())
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    return {folded.origin[begin].start, folded.origin[end - 1].end};
}

}  // namespace doorman
