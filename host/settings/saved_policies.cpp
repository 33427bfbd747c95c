#include "settings/saved_policies.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "platform/file.h"
#include "policy/check.h"
#include "policy/presets.h"
#include "settings/policy_file.h"
#include "wire/fields.h"
#include "wire/json_text.h"
#include "wire/policy_json.h"

namespace doorman {

namespace {

Error fault_in(const std::filesystem::path& file, const Error& fault) {
    return in_file(file, {fault.what, fault.where, "correct or remove the file"});
}

Result<std::vector<Policy>> policies_in(const nlohmann::json& content) {
    Fields in(content);
    const nlohmann::json* list = in.array("policies");
    if (!list) in.fail("policies", "is missing");
    if (!list || in.fault()) return *in.fault();
    std::vector<Policy> policies;
    for (const nlohmann::json& element : *list) {
        auto policy = policy_from_json(element);
        Result<void> good = policy ? check(*policy) : Result<void>(policy.error());
        if (!good) {
            Error fault = std::move(good).error();
            fault.where = "policies[" + std::to_string(policies.size()) + "]." + fault.where;
            return fault;
        }
        policies.push_back(*std::move(policy));
    }
    return policies;
}

std::vector<Policy>::iterator find(std::vector<Policy>& policies, std::string_view id) {
    return std::find_if(policies.begin(), policies.end(),
                        [&](const Policy& policy) { return policy.id == id; });
}

Result<FileLock> lock(const std::filesystem::path& home) {
    if (auto made = make_private_folder(home); !made) return made.error();
    return FileLock::take(home / "settings.lock");
}

}  // namespace

Result<std::vector<Policy>> SavedPolicies::all() const {
    auto text = read_file(file(), kMaxSavedPoliciesBytes);
    if (!text) return text.error();
    if (!*text) return std::vector<Policy>();
    const auto json = parse_json_lines(**std::move(text));
    if (!json)
        return fault_in(file(),
                        {json.error().what, file().string() + ":" + json.error().where, {}});
    auto policies = policies_in(*json);
    if (!policies) return fault_in(file(), policies.error());
    return policies;
}

Result<void> SavedPolicies::save(const Policy& policy) const {
    if (policy.id.empty()) return Error{"must not be empty", "policy.id", {}};
    if (find_preset(policy.id))
        return Error{"is the name of one of Doorman's own", "policy.id", "give it another"};
    JsonWriter text;
    doorman::write(text, policy);
    if (text.text().size() > kMaxSettingsBytes) return over_the_bound("policy");
    const auto locked = lock(home_);
    if (!locked) return locked.error();
    auto policies = all();
    if (!policies) return policies.error();
    const auto same = find(*policies, policy.id);
    if (same != policies->end())
        *same = policy;
    else
        policies->push_back(policy);
    if (policies->size() > kMaxSavedPolicies)
        return Error{"at most " + std::to_string(kMaxSavedPolicies) + " policies are kept",
                     "policy", "delete another first"};
    return write(*policies);
}

Result<bool> SavedPolicies::remove(std::string_view id) const {
    const auto locked = lock(home_);
    if (!locked) return locked.error();
    auto policies = all();
    if (!policies) return policies.error();
    const auto same = find(*policies, id);
    if (same == policies->end()) return false;
    policies->erase(same);
    if (auto written = write(*policies); !written) return written.error();
    return true;
}

Result<void> SavedPolicies::write(const std::vector<Policy>& policies) const {
    JsonWriter out;
    out.begin_object().key("policies").begin_array();
    for (const Policy& policy : policies) doorman::write(out, policy);
    out.end_array().end_object();
    if (out.text().size() > kMaxSavedPoliciesBytes)
        return Error{"all policies together would be over " +
                         std::to_string(kMaxSavedPoliciesBytes) + " bytes",
                     "policy", "delete another first"};
    return write_file(file(), out.text() + "\n");
}

}  // namespace doorman
