#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "policy/budget.h"
#include "policy/histogram.h"
#include "policy/preview.h"
#include "policy/suggest.h"
#include "service/flipped_people.h"

namespace doorman {

/// All that a preview found; what was not asked for is absent.
struct PreviewFigures {
    Preview preview;
    bool is_sample = false;

    struct Spread {
        Fact fact;
        double threshold = 0;
        Histogram histogram;
    };
    std::optional<Spread> spread;
    std::optional<std::vector<FlippedPerson>> people;
    struct Budgeted {
        std::string threshold;
        Budget budget;
    };
    std::optional<Budgeted> budget;
    std::optional<std::vector<Suggestion>> suggestions;
};

/// As a person reads it, in their language.
void write_table(const PreviewFigures& figures, const Style& style, Locale locale,
                 std::ostream& out);

}  // namespace doorman
