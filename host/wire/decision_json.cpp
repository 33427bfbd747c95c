#include "wire/decision_json.h"

#include <string>

#include <nlohmann/json.hpp>

#include "wire/fields.h"

namespace doorman {

namespace {

void bounded(Fields& in, std::string_view name, const std::string& text, std::size_t most) {
    if (text.size() > most) in.fail(name, "must be at most " + std::to_string(most) + " bytes");
}

}  // namespace

void read_reason(Fields& in, std::optional<std::string>& id, std::optional<std::string>& text) {
    if (in.has("reasonId") == in.has("reasonText")) {
        return in.fail("reasonId", "give either reasonId or reasonText");
    }
    if (in.has("reasonId")) {
        in.required("reasonId", id.emplace());
        bounded(in, "reasonId", *id, kMaxIdBytes);
    } else {
        in.required("reasonText", text.emplace());
        bounded(in, "reasonText", *text, kMaxReasonBytes);
    }
}

Result<Decision> decision_from_json(const nlohmann::json& value) {
    Fields in(value);
    Decision out;
    in.required("decisionId", out.id);
    bounded(in, "decisionId", out.id, kMaxIdBytes);
    in.required("key", out.key);
    bounded(in, "key", out.key, kMaxKeyBytes);
    in.optional("profile", out.profile);
    if (out.profile) bounded(in, "profile", *out.profile, kMaxKeyBytes);
    in.required_word("action", out.action);
    read_reason(in, out.reason_id, out.reason_text);
    in.required_word("verdictSeen", out.verdict_seen);
    in.required("policyRevision", out.policy_revision);
    // Null says "until my next action", so that absence cannot.
    if (!value.contains("undoMs")) in.fail("undoMs", "is missing");
    in.optional("undoMs", out.undo_ms);
    if (out.undo_ms && *out.undo_ms > kMaxUndoMs) {
        in.fail("undoMs", "must be at most " + std::to_string(kMaxUndoMs));
    }
    in.optional_time("remindAt", out.remind_at);
    if (out.remind_at && out.action != Action::wait) in.fail("remindAt", "is only for wait");
    if (in.fault()) return *in.fault();
    return out;
}

}  // namespace doorman
