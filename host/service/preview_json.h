#pragma once

#include <span>

#include "model/locale.h"
#include "policy/budget.h"
#include "policy/facts.h"
#include "policy/histogram.h"
#include "policy/preview.h"
#include "policy/suggest.h"
#include "service/flipped_people.h"
#include "wire/json_writer.h"

namespace doorman {

/// The members of `policy/preview`'s result but `people`, into an open object.
void write_preview(JsonWriter& out, const Preview& preview, bool sample);
void write_histogram(JsonWriter& out, Fact fact, const Histogram& histogram);

void write_people(JsonWriter& out, std::span<const FlippedPerson> people);

/// The results of `policy/budget` and of `policy/suggest`.
void write_budget(JsonWriter& out, const Budget& budget);
void write_suggestions(JsonWriter& out, std::span<const Suggestion> suggestions, Locale locale);

}  // namespace doorman
