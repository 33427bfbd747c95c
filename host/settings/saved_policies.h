#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "model/policy.h"
#include "model/result.h"

namespace doorman {

/// How many policies an owner may keep, and how large their file may become: so that all of them
/// fit into one answer on the wire.
inline constexpr std::size_t kMaxSavedPolicies = 50;
inline constexpr std::size_t kMaxSavedPoliciesBytes = 512 * 1024;

/// The policies that the owner keeps beside the one in force: `policies.json` in the home folder,
/// `{"policies": [policy]}` in the form of wire/PROTOCOL.md. Shared with the hosts of other
/// browsers: read anew each time, changed under the settings' lock, replaced whole. Reading creates
/// nothing.
class SavedPolicies {
public:
    explicit SavedPolicies(std::filesystem::path home) : home_(std::move(home)) {}

    /// In the order in which they were first saved. A file that cannot be used is an error that
    /// names it; it is never overwritten.
    [[nodiscard]] Result<std::vector<Policy>> all() const;

    /// Keeps the policy in place of the one of its id, or as the last. It must be checked
    /// (policy/check.h). The ids of presets are refused (`Error::where` is "policy.id"), and so is
    /// a policy over `kMaxSettingsBytes` (settings/policy_file.h), and one policy, or one byte, too
    /// many (`Error::where` is "policy").
    [[nodiscard]] Result<void> save(const Policy& policy) const;

    /// False: there is none of this id.
    [[nodiscard]] Result<bool> remove(std::string_view id) const;

private:
    [[nodiscard]] std::filesystem::path file() const { return home_ / "policies.json"; }
    [[nodiscard]] Result<void> write(const std::vector<Policy>& policies) const;

    std::filesystem::path home_;
};

}  // namespace doorman
