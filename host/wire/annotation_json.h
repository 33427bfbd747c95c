#pragma once

#include "model/annotation.h"
#include "wire/json_writer.h"

namespace doorman {

/// An annotation as PROTOCOL.md describes it; what is not known is left out.
void write(JsonWriter& out, const Annotation& annotation);
void write(JsonWriter& out, const NextLook& look);

}  // namespace doorman
