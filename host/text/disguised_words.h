#pragma once

#include <utility>
#include <vector>

#include "text/fold.h"

namespace doorman {

/// Finds the words that mix scripts to deceive, character by character of a text: such as have
/// Latin letters, and of which all other letters look like some. "SMMщик" is honest.
class DisguisedWords {
public:
    /// A character that is no blank, and where it stands in the original.
    void take(char32_t code, Span here);
    /// A blank, or the end of the text.
    void end();

    [[nodiscard]] std::vector<Span> found() && { return std::move(found_); }

private:
    std::vector<Span> found_;
    Span word_;
    bool has_latin_ = false;
    bool has_lookalike_ = false;
    bool has_other_ = false;
};

}  // namespace doorman
