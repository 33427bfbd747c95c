#include "service/policy_params.h"
#include "service/preview_methods.h"
#include "settings/saved_policies.h"
#include "wire/fields.h"
#include "wire/json_writer.h"
#include "wire/policy_json.h"

namespace doorman {

using nlohmann::json;

namespace {

SavedPolicies policies_of(const Session& session) {
    return SavedPolicies(session.settings.home());
}

/// What is wrong with the policy is the caller's fault; what is wrong with the file is not.
RpcError refusal(const Error& error) {
    if (error.where.starts_with("policy")) return invalid_params(error);
    return settings_unavailable(error);
}

}  // namespace

Answer saved_policies(Session& session, const json&) {
    const auto policies = policies_of(session).all();
    if (!policies) return refusal(policies.error());
    JsonWriter out;
    out.begin_object().key("policies").begin_array();
    for (const Policy& policy : *policies) {
        out.begin_object().member("id", policy.id).member("name", policy.name);
        write(out.key("policy"), policy);
        out.end_object();
    }
    out.end_array().end_object();
    return std::move(out).text();
}

Answer save_policy(Session& session, const json& params) {
    Fields in(params);
    const auto policy = required_policy(in, "policy");
    if (!policy) return invalid_params(policy.error());
    if (const auto saved = policies_of(session).save(*policy); !saved)
        return refusal(saved.error());
    return "{}";
}

Answer delete_policy(Session& session, const json& params) {
    Fields in(params);
    std::string id;
    in.required("id", id);
    if (in.fault()) return invalid_params(*in.fault());
    const auto removed = policies_of(session).remove(id);
    if (!removed) return refusal(removed.error());
    if (!*removed) return RpcError{RpcCode::not_found, "no policy of this id is kept", {}};
    return "{}";
}

}  // namespace doorman
