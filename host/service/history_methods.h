#pragma once

#include <nlohmann/json_fwd.hpp>

#include "service/session.h"

namespace doorman {

/// What is remembered: looked through, put right afterwards, taken along, forgotten.
Answer list_history(Session& session, const nlohmann::json& params);
Answer history_overview(Session& session, const nlohmann::json& params);
Answer change_history(Session& session, const nlohmann::json& params);
Answer mark_history(Session& session, const nlohmann::json& params);
Answer export_history(Session& session, const nlohmann::json& params);
Answer forget_history(Session& session, const nlohmann::json& params);
Answer forget_everything(Session& session, const nlohmann::json& params);

}  // namespace doorman
