#include "text/disguised_words.h"

#include <utf8proc.h>

#include "text/letters.h"
#include "text/lookalikes.h"

namespace doorman {

void DisguisedWords::take(char32_t code, Span here) {
    if (is_latin(code)) {
        has_latin_ = true;
    } else if (code < 0x80) {
        if (code < '0' || code > '9') return end();
    } else if (latin_lookalike(code) != 0) {
        has_lookalike_ = true;
    } else {
        const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(code));
        const bool letter = kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
        const bool inside = (kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_NO) ||
                            kind == UTF8PROC_CATEGORY_CF;
        if (!letter && !inside) return end();
        // Above U+FFFF the letters beside Latin ones are "fancy" Latin themselves.
        if (letter && code <= 0xFFFF) has_other_ = true;
    }
    if (word_.start == word_.end) word_.start = here.start;
    word_.end = here.end;
}

void DisguisedWords::end() {
    if (has_latin_ && has_lookalike_ && !has_other_) found_.push_back(word_);
    word_ = {};
    has_latin_ = has_lookalike_ = has_other_ = false;
}

}  // namespace doorman
