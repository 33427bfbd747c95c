#pragma once

#include "model/kept.h"
#include "wire/json_writer.h"

namespace doorman {

/// The elements of an export, as PROTOCOL.md describes them ("The export").
void write(JsonWriter& out, const KeptPerson& person);
void write(JsonWriter& out, const KeptInvitation& invitation);
void write(JsonWriter& out, const KeptContact& contact);

}  // namespace doorman
