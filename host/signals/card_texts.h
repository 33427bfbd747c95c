#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/annotation.h"
#include "model/invitation.h"
#include "rules/matcher.h"
#include "signals/words.h"

namespace doorman {

/// One text of a card, read once: folded, masked, matched, cut into words.
struct CardText {
    /// As in `Evidence::field`.
    std::string field;
    /// The sender's own; a view into the invitation.
    std::string_view original;
    Reading reading;
    /// Empty where no signal asks for words.
    WordText words;

    /// The characters behind words [first, last].
    [[nodiscard]] Evidence evidence(std::size_t first, std::size_t last) const {
        const Span span = utf16_span(reading.folded, words.words[first].folded_begin,
                                     words.words[last].folded_end);
        return {field, span.start, span.end};
    }
};

struct CardTexts {
    /// Absent when the note is not known, or known to be none.
    std::optional<CardText> note;
    std::optional<CardText> headline;
    std::vector<CardText> insights;
};

}  // namespace doorman
