#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "rules/catalogue.h"
#include "service/home_files.h"
#include "wire/rpc_error.h"

namespace doorman {

/// Largest own pack, so that it fits into an answer.
inline constexpr std::size_t kMaxOwnPackBytes = 512 * 1024;

/// The rules that the owner made in the options page, and their changes to others: the pack
/// `packs/own.json` in the home folder, in the form of rules/pack.schema.json. Changed under the
/// settings' lock and replaced whole; each change raises its version, so that what was judged by it
/// is known.
///
/// A pack that is wrong, or whose examples fail, is refused with the rule and the example
/// (`invalidParams`, field "pack.rules[2]"); a file that cannot be read or written is
/// `settingsUnavailable`.
class OwnPack {
public:
    explicit OwnPack(std::filesystem::path home) : home_(std::move(home)) {}

    /// The pack as it stands; an empty one where there is no file.
    [[nodiscard]] std::variant<nlohmann::json, RpcError> read() const;

    /// Adds the rules of `pack` (one of an id that is there replaces it), its weights (likewise)
    /// and those that it switches off; what else the owner weighed and switched off stays. How many
    /// rules. Its parts are filled into its patterns, and not kept. A rule may leave out `family`
    /// and `language`, write `fields` for `field`, and have one `text` for all languages.
    std::variant<std::size_t, RpcError> merge(const nlohmann::json& pack,
                                              const Catalogue& rules) const;

    /// Another weight for a rule (0..20), or switches it off or on; absent = as it is. A weight
    /// that is the pack's own is no change any more. `notFound` for a rule that nobody has.
    std::optional<RpcError> change(std::string_view id, std::optional<double> weight,
                                   std::optional<bool> enabled, const Catalogue& rules) const;

    /// Takes out an own rule with what was changed of it; `notFound` for any other.
    std::optional<RpcError> remove(std::string_view id) const;

    [[nodiscard]] std::filesystem::path file() const { return packs_folder(home_) / "own.json"; }

private:
    std::optional<RpcError> write(nlohmann::json pack) const;

    std::filesystem::path home_;
};

}  // namespace doorman
