#pragma once

#include <nlohmann/json_fwd.hpp>

#include "service/session.h"

namespace doorman {

/// The past in figures (model/statistics.h).
Answer statistics(Session& session, const nlohmann::json& params);

}  // namespace doorman
