#include "settings/policy_file.h"

#include <cstdlib>
#include <utility>

#include <nlohmann/json.hpp>

#include "platform/file.h"
#include "policy/check.h"
#include "policy/presets.h"
#include "wire/background_json.h"
#include "wire/json_text.h"
#include "wire/policy_json.h"

namespace doorman {

namespace {

Result<nlohmann::json> json_of(const std::filesystem::path& path) {
    auto json = json_in_file(path, kMaxSettingsFileBytes);
    if (!json) return json.error();
    if (!*json) return Error{"there is no such file", path.string(), {}};
    return **std::move(json);
}

Result<Policy> checked_policy(const nlohmann::json& json) {
    auto policy = policy_from_json(json);
    if (!policy) return policy;
    if (const auto checked = check(*policy); !checked) return checked.error();
    return policy;
}

Error no_such_policy(const std::string& name) {
    std::string names;
    for (const Preset& preset : presets()) {
        names += (names.empty() ? "" : ", ") + std::string(preset.id);
    }
    return Error{"no preset and no file is called \"" + name + "\"; presets: " + names, {}, {}};
}

}  // namespace

Error in_file(const std::filesystem::path& path, Error fault) {
    const std::string name = path.string();
    if (fault.where == name || fault.where.starts_with(name + ":")) return fault;
    fault.where = fault.where.empty() ? name : name + ": " + fault.where;
    return fault;
}

Error over_the_bound(std::string where) {
    return {"is over " + std::to_string(kMaxSettingsBytes) + " bytes", std::move(where), {}};
}

Result<Policy> policy_from_text(std::string text) {
    const auto json = parse_json(std::move(text));
    if (!json) return json.error();
    return checked_policy(*json);
}

Result<Policy> policy_by_name_or_file(const std::string& name_or_path) {
    if (find_preset(name_or_path)) return preset_policy(name_or_path);
    std::error_code ignored;
    if (!std::filesystem::exists(name_or_path, ignored)) return no_such_policy(name_or_path);
    const auto json = json_of(name_or_path);
    if (!json) return json.error();
    auto policy = checked_policy(*json);
    if (!policy) return in_file(name_or_path, policy.error());
    return policy;
}

Result<Background> background_from_file(const std::filesystem::path& path,
                                        std::vector<Error>& remarks) {
    const auto json = json_of(path);
    if (!json) return json.error();
    auto background = background_from_json(*json);
    if (!background) return in_file(path, background.error());
    for (const std::string& key : unknown_background_keys(*json)) {
        remarks.push_back(in_file(path, {"nothing of a background is called so", key, {}}));
    }
    return background;
}

Result<std::optional<nlohmann::json>> json_in_file(const std::filesystem::path& path,
                                                   std::size_t most_bytes) {
    auto text = read_file(path, most_bytes);
    if (!text) return text.error();
    if (!*text) return std::optional<nlohmann::json>();
    auto json = parse_json_lines(**std::move(text));
    if (!json) return Error{json.error().what, path.string() + ":" + json.error().where, {}};
    return std::optional<nlohmann::json>(*std::move(json));
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
