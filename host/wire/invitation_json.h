#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "model/invitation.h"
#include "model/result.h"
#include "wire/json_writer.h"

namespace doorman {

/// An invitation as PROTOCOL.md describes it. A field of a wrong type is an error
/// whose `where` is the field ("mutual.count"); unknown fields are ignored; unknown words (a badge
/// of next year) read as absent; null reads as absent but for `note`, where it says that there is
/// none.
Result<Invitation> invitation_from_json(const nlohmann::json& value);

/// The same for what a visit to a profile showed; `path` names the object in errors.
Result<ProfileFacts> profile_facts_from_json(const nlohmann::json& value, std::string path = {});

void write(JsonWriter& out, const ProfileFacts& facts);

}  // namespace doorman
