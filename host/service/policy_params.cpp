#include "service/policy_params.h"

#include <string>

#include "policy/check.h"
#include "wire/policy_json.h"

namespace doorman {

Error under(std::string_view field, Error fault) {
    fault.where = fault.where.empty() ? std::string(field) : std::string(field) + "." + fault.where;
    return fault;
}

Result<std::optional<Policy>> policy_param(Fields& in, std::string_view name) {
    const nlohmann::json* given = in.object(name);
    if (in.fault()) return *in.fault();
    if (!given) return std::optional<Policy>();
    auto policy = policy_from_json(*given);
    if (!policy) return under(name, policy.error());
    if (const auto checked = check(*policy); !checked) return under(name, checked.error());
    return std::optional(*std::move(policy));
}

Result<Policy> required_policy(Fields& in, std::string_view name) {
    auto policy = policy_param(in, name);
    if (!policy) return policy.error();
    if (!*policy) return Error{"is missing", in.path_of(name), {}};
    return **std::move(policy);
}

}  // namespace doorman
