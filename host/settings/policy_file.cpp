#include "settings/policy_file.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "platform/file.h"
#include "policy/check.h"
#include "policy/presets.h"
#include "wire/background_json.h"
#include "wire/json_text.h"
#include "wire/policy_json.h"

namespace doorman {

namespace {

Error in_file(const std::filesystem::path& path, const Error& fault) {
    if (fault.where.empty()) return Error{fault.what, path.string(), fault.hint};
    return Error{fault.what, path.string() + ": " + fault.where, fault.hint};
}

Result<std::string> text_of(const std::filesystem::path& path) {
    auto text = read_file(path, kMaxSettingsFileBytes);
    if (!text) return text.error();
    if (!*text) return Error{"there is no such file", path.string(), {}};
    return **std::move(text);
}

}  // namespace

Result<Policy> policy_from_text(std::string text) {
    const auto json = parse_json(std::move(text));
    if (!json) return json.error();
    auto policy = policy_from_json(*json);
    if (!policy) return policy;
    if (const auto checked = check(*policy); !checked) return checked.error();
    return policy;
}

Result<Policy> policy_by_name_or_file(const std::string& name_or_path) {
    if (find_preset(name_or_path)) return preset_policy(name_or_path);
    auto text = text_of(name_or_path);
    if (!text) return text.error();
    auto policy = policy_from_text(*std::move(text));
    if (!policy) return in_file(name_or_path, policy.error());
    return policy;
}

Result<Background> background_from_file(const std::filesystem::path& path) {
    auto text = text_of(path);
    if (!text) return text.error();
    const auto json = parse_json(*std::move(text));
    if (!json) return in_file(path, json.error());
    auto background = background_from_json(*json);
    if (!background) return in_file(path, background.error());
    return background;
}

Policy preset_policy(std::string_view id) {
    const Preset* preset = find_preset(id);
    // The presets are part of the executable and a test reads them all: a bad one is no state that
    // a running host could be in.
    if (!preset) std::abort();
    auto policy = policy_from_text(std::string(preset->json));
    if (!policy) std::abort();
    return *std::move(policy);
}

}  // namespace doorman
