#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace doorman {

/// A mutual connection named on the card whom the owner's own export of connections knows.
struct KnownMutual {
    /// Index into `Mutual::names`.
    std::size_t name = 0;
    /// Where they work; empty = the export does not say.
    std::string company;
};

/// What the owner's own network says about a card.
struct KnownContacts {
    /// The owner's contacts at the sender's employer, the sender not counted.
    std::int64_t at_employer = 0;
    std::vector<KnownMutual> mutuals;
};

}  // namespace doorman
