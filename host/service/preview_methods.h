#pragma once

#include <nlohmann/json_fwd.hpp>

#include "service/session.h"

namespace doorman {

/// `policy/preview`, `policy/budget`, `policy/suggest`: what another policy would say of those whom
/// the journal knows. They change nothing.
Answer preview_policy(Session& session, const nlohmann::json& params);
Answer budget_policy(Session& session, const nlohmann::json& params);
Answer suggest_policy(Session& session, const nlohmann::json& params);

/// `policy/saved`, `policy/save`, `policy/delete`: the owner's own policies
/// (settings/saved_policies.h).
Answer saved_policies(Session& session, const nlohmann::json& params);
Answer save_policy(Session& session, const nlohmann::json& params);
Answer delete_policy(Session& session, const nlohmann::json& params);

}  // namespace doorman
