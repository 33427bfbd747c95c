#pragma once

#include <optional>

#include "policy/facts.h"
#include "policy/histogram.h"
#include "policy/preview.h"
#include "wire/json_writer.h"

namespace doorman {

/// The members of `policy/preview`'s result but `people`, into an open object.
void write_preview(JsonWriter& out, const Preview& preview, bool sample);
void write_histogram(JsonWriter& out, Fact fact, const Histogram& histogram);

void write_agreement(JsonWriter& out, const Agreement& agreement);

}  // namespace doorman
