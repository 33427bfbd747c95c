#pragma once

#include <nlohmann/json_fwd.hpp>

#include "service/session.h"

namespace doorman {

/// The owner looks at the rules, weighs them, and makes their own (service/own_pack.h). What
/// changes a pack is in force with the next request, here and in every other host.
Answer list_rules(Session& session, const nlohmann::json& params);
Answer change_rule(Session& session, const nlohmann::json& params);
Answer delete_rule(Session& session, const nlohmann::json& params);
/// `rules/save` and `rules/import`.
Answer save_rules(Session& session, const nlohmann::json& params);
Answer export_rules(Session& session, const nlohmann::json& params);

/// A rule that is not kept yet, tried on texts and on the journal.
Answer try_rule(Session& session, const nlohmann::json& params);

/// Phrases that tell what this owner ignores (signals/telling_phrases.h).
Answer suggest_phrases(Session& session, const nlohmann::json& params);

}  // namespace doorman
