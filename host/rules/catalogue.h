#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "model/result.h"
#include "rules/rule.h"

namespace doorman {

struct PackSource;

/// The rules in force, and what the matcher needs to find their hits.
///
/// Immutable once made, and safe to use from any number of threads: what RE2 has to compile, when a
/// text first needs it, is guarded inside. Moved, never copied; a moved-from
/// catalogue may only be destroyed or assigned to.
class Catalogue {
public:
    /// The packs in the executable. Parses nothing and costs next to nothing.
    [[nodiscard]] static Catalogue built_in();

    /// The packs in the executable and the owner's own `*.json` in `folder` (in the order of their
    /// names; a folder that does not exist is an empty one). An own rule replaces the built-in rule
    /// of its id, and a pack's "weights" change the weights of rules by id. What is wrong with an
    /// own file or rule leaves out that file or rule, and is named in `problems()`.
    [[nodiscard]] static Catalogue with_packs(const std::filesystem::path& folder);

    /// These packs and nothing else: for tools and tests.
    [[nodiscard]] static Catalogue of(std::vector<PackSource> packs);

    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    /// Indexed by `Hit::rule`. Replaced built-in rules are still listed; see `active`.
    [[nodiscard]] std::span<const Rule> rules() const;
    /// False for a built-in rule that an own rule replaced or switched off.
    [[nodiscard]] bool active(std::uint32_t rule) const;
    [[nodiscard]] std::span<const PackInfo> packs() const;
    /// Where a group's sum of weights starts from; 0 for a group whose packs name none.
    [[nodiscard]] double bias(Group group) const;
    /// What was left out of the owner's packs, with file, line and rule in `Error::where`.
    [[nodiscard]] std::span<const Error> problems() const;

    /// The matcher's view (rules/catalogue_parts.h).
    struct Parts;
    [[nodiscard]] Parts& parts() const { return *parts_; }

private:
    explicit Catalogue(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace doorman
