#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/background.h"
#include "model/options.h"
#include "model/policy.h"
#include "model/result.h"
#include "platform/file.h"

namespace doorman {

/// What the owner has set.
struct Settings {
    Policy policy;
    Options options;
    Background background;
    /// Moves up with every change of any of the three, by any of the owner's browsers. 1 = nothing
    /// was ever set. Files edited by hand are taken up at once, but move it only if the edit does.
    std::int64_t revision = 1;
};

/// Why a change was not made; nothing was written.
struct SettingsRefusal {
    enum class Kind {
        /// The settings are at `revision` by now, not where the change began.
        conflict,
        /// The error's `where` (policy, options or background) is over `kMaxSettingsBytes`
        /// (settings/policy_file.h).
        too_big,
        /// The files cannot be written.
        unavailable,
    };
    Kind kind = Kind::unavailable;
    Error error;
    /// Of a conflict.
    std::int64_t revision = 0;
};

/// The new revision, or why not.
using SettingsChange = std::variant<std::int64_t, SettingsRefusal>;

/// The owner's settings in the home folder, shared with the hosts of other browsers:
///
///   policy.json      a policy (wire/PROTOCOL.md, "Policy") with two more members, `options`
///                    (wire/options_json.h) and `revision`;
///   background.json  a background (wire/background_json.h) and `revision`.
///
/// Any policy or background file can be put in their place. A missing one is Doorman's own start
/// (the preset `balanced`; nothing known of the owner). A damaged one reads so too, is named in
/// `problems`, and is set aside (`damaged_name` of platform/file.h), not overwritten, when a change
/// is written.
///
/// Reading creates nothing. Changes are made under a lock between processes, each file is replaced
/// whole, and revisions are compared under that lock.
class SettingsStore {
public:
    explicit SettingsStore(std::filesystem::path home);

    /// As they are now: looks at the files' times, which costs microseconds. The reference holds
    /// until the next call of a method that is not const.
    const Settings& current();

    /// What is wrong with the files that `current` last read; empty = nothing.
    [[nodiscard]] const std::vector<Error>& problems() const { return problems_; }
    [[nodiscard]] const std::filesystem::path& home() const { return home_; }

    /// Replaces the policy, the options, or both. A policy must be checked (policy/check.h).
    SettingsChange set_policy(const std::optional<Policy>& policy,
                              const std::optional<Options>& options,
                              std::int64_t expected_revision);

    /// Replaces the background. Without an expected revision the last writer wins.
    SettingsChange set_background(const Background& background,
                                  std::optional<std::int64_t> expected_revision);

private:
    struct PolicyFile {
        Policy policy;
        Options options;
        std::int64_t revision = 1;
    };
    struct BackgroundFile {
        Background background;
        std::int64_t revision = 0;
    };

    [[nodiscard]] std::filesystem::path policy_path() const { return home_ / "policy.json"; }
    [[nodiscard]] std::filesystem::path background_path() const {
        return home_ / "background.json";
    }
    void load();
    Result<PolicyFile> read_policy() const;
    Result<BackgroundFile> read_background() const;
    Result<FileLock> lock_for_writing() const;
    std::optional<SettingsRefusal> moved_from(std::optional<std::int64_t> expected_revision);
    SettingsChange replace(const std::filesystem::path& path, bool damaged,
                           const std::string& text);

    std::filesystem::path home_;
    bool loaded_ = false;
    FileStamp policy_stamp_;
    FileStamp background_stamp_;
    PolicyFile policy_;
    BackgroundFile background_;
    bool policy_damaged_ = false;
    bool background_damaged_ = false;
    Settings settings_;
    std::vector<Error> problems_;
};

}  // namespace doorman
