#include "settings/settings.h"

#include <system_error>

#include <nlohmann/json.hpp>

#include "policy/check.h"
#include "policy/presets.h"
#include "settings/policy_file.h"
#include "wire/background_json.h"
#include "wire/fields.h"
#include "wire/options_json.h"
#include "wire/policy_json.h"

namespace doorman {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

Result<std::int64_t> revision_in(const json& file, std::int64_t otherwise) {
    Fields in(file);
    std::int64_t revision = otherwise;
    in.with_default("revision", revision);
    if (in.fault()) return *in.fault();
    return revision;
}

/// `object` with further members, since the writers of model types write whole objects.
template <class T>
std::string file_text(const T& value, std::int64_t revision, const Options* options) {
    JsonWriter body;
    write(body, value);
    JsonWriter more;
    more.begin_object();
    if (options) write(more.key("options"), *options);
    more.member("revision", revision).end_object();
    std::string text = std::move(body).text();
    text.back() = ',';
    text.append(more.text(), 1);
    text += '\n';
    return text;
}

SettingsRefusal unavailable(const Error& error) {
    return {SettingsRefusal::Kind::unavailable, error, 0};
}

template <class T>
bool is_too_big(const T& value) {
    JsonWriter text;
    write(text, value);
    return text.text().size() > kMaxSettingsBytes;
}

SettingsRefusal too_big(std::string what) {
    return {SettingsRefusal::Kind::too_big, over_the_bound(std::move(what)), 0};
}

/// A file that cannot be read at all keeps the hint that says why.
Error problem(const fs::path& path, Error fault) {
    if (fault.where != path.string())
        fault.hint = "correct or remove the file; Doorman's own start is used meanwhile";
    return in_file(path, std::move(fault));
}

}  // namespace

SettingsStore::SettingsStore(fs::path home) : home_(std::move(home)) {}

Result<SettingsStore::PolicyFile> SettingsStore::read_policy() const {
    PolicyFile file;
    const auto found = json_in_file(policy_path(), kMaxSettingsFileBytes);
    if (!found) return found.error();
    if (!*found) {
        file.policy = preset_policy(kDefaultPreset);
        return file;
    }
    const json& content = **found;
    auto policy = policy_from_json(content);
    if (!policy) return policy.error();
    if (const auto checked = check(*policy); !checked) return checked.error();
    if (const auto options = content.find("options"); options != content.end()) {
        auto read = options_from_json(*options);
        if (!read) return read.error();
        file.options = *std::move(read);
    }
    const auto revision = revision_in(content, file.revision);
    if (!revision) return revision.error();
    file.policy = *std::move(policy);
    file.revision = *revision;
    return file;
}

Result<SettingsStore::BackgroundFile> SettingsStore::read_background() const {
    BackgroundFile file;
    const auto found = json_in_file(background_path(), kMaxSettingsFileBytes);
    if (!found) return found.error();
    if (!*found) return file;
    auto background = background_from_json(**found);
    if (!background) return background.error();
    const auto revision = revision_in(**found, file.revision);
    if (!revision) return revision.error();
    file.background = *std::move(background);
    file.revision = *revision;
    return file;
}

const Settings& SettingsStore::current() {
    const bool same = loaded_ && file_stamp(policy_path()) == policy_stamp_ &&
                      file_stamp(background_path()) == background_stamp_;
    if (!same) load();
    return settings_;
}

void SettingsStore::load() {
    // Stamped before reading: a change in between is then seen next time, not missed.
    policy_stamp_ = file_stamp(policy_path());
    background_stamp_ = file_stamp(background_path());
    problems_.clear();

    auto policy = read_policy();
    policy_damaged_ = !policy;
    if (policy) {
        policy_ = *std::move(policy);
    } else {
        problems_.push_back(problem(policy_path(), policy.error()));
        policy_ = PolicyFile{preset_policy(kDefaultPreset), {}, policy_.revision + 1};
    }

    auto background = read_background();
    background_damaged_ = !background;
    if (background) {
        background_ = *std::move(background);
    } else {
        problems_.push_back(problem(background_path(), background.error()));
        background_ = BackgroundFile{{}, background_.revision + 1};
    }

    settings_ = Settings{policy_.policy, policy_.options, background_.background,
                         policy_.revision + background_.revision};
    loaded_ = true;
}

Result<FileLock> SettingsStore::lock_for_writing() const {
    if (auto made = make_private_folder(home_); !made) return made.error();
    return FileLock::take(home_ / "settings.lock");
}

std::optional<SettingsRefusal> SettingsStore::moved_from(
    std::optional<std::int64_t> expected_revision) {
    const std::int64_t revision = current().revision;
    if (!expected_revision || *expected_revision == revision) return std::nullopt;
    return SettingsRefusal{SettingsRefusal::Kind::conflict,
                           {"the settings are at revision " + std::to_string(revision) +
                                ", changed since " + std::to_string(*expected_revision),
                            {},
                            "read them again"},
                           revision};
}

SettingsChange SettingsStore::replace(const fs::path& path, bool damaged, const std::string& text) {
    std::error_code failure;
    const fs::path aside = damaged ? damaged_name(path) : fs::path();
    if (damaged) fs::rename(path, aside, failure);
    if (failure) return unavailable({"set aside: " + failure.message(), path.string(), {}});
    if (const auto written = write_file(path, text); !written) {
        if (damaged) fs::rename(aside, path, failure);
        return unavailable(written.error());
    }
    load();
    return settings_.revision;
}

SettingsChange SettingsStore::set_policy(const std::optional<Policy>& policy,
                                         const std::optional<Options>& options,
                                         std::int64_t expected_revision) {
    if (policy && is_too_big(*policy)) return too_big("policy");
    if (options && is_too_big(*options)) return too_big("options");
    const auto lock = lock_for_writing();
    if (!lock) return unavailable(lock.error());
    if (auto refusal = moved_from(expected_revision)) return *std::move(refusal);
    const Options& all_options = options ? *options : policy_.options;
    std::string text =
        file_text(policy ? *policy : policy_.policy, policy_.revision + 1, &all_options);
    return replace(policy_path(), policy_damaged_, text);
}

SettingsChange SettingsStore::set_background(const Background& background,
                                             std::optional<std::int64_t> expected_revision) {
    if (is_too_big(background)) return too_big("background");
    const auto lock = lock_for_writing();
    if (!lock) return unavailable(lock.error());
    if (auto refusal = moved_from(expected_revision)) return *std::move(refusal);
    std::string text = file_text(background, background_.revision + 1, nullptr);
    return replace(background_path(), background_damaged_, text);
}

}  // namespace doorman
