#include "service/owner_rules.h"

namespace doorman {

Catalogue owner_rules(const std::filesystem::path& home) {
    return Catalogue::with_packs(home / "packs");
}

}  // namespace doorman
