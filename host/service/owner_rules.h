#pragma once

#include <filesystem>

#include "rules/catalogue.h"

namespace doorman {

/// The built-in rules and the packs in `home`/packs, for every browser and every command alike.
/// What is wrong with a pack is in the catalogue's `problems()`. Without that folder it costs one
/// look.
Catalogue owner_rules(const std::filesystem::path& home);

}  // namespace doorman
