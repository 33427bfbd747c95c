#pragma once

#include <nlohmann/json_fwd.hpp>

#include "service/archive_import.h"
#include "service/session.h"
#include "wire/json_writer.h"

namespace doorman {

/// `archive/begin`, `archive/chunk`, `archive/commit`, `archive/abort`: LinkedIn's own export comes
/// in pieces and is taken as one.
Answer begin_archive(Session& session, const nlohmann::json& params);
Answer add_archive_chunk(Session& session, const nlohmann::json& params);
Answer commit_archive(Session& session, const nlohmann::json& params);
Answer abort_archive(Session& session, const nlohmann::json& params);

/// The summary as PROTOCOL.md has it, with what the journal made of it.
void write(JsonWriter& out, const ImportSummary& summary, const ImportOutcome& outcome);

}  // namespace doorman
