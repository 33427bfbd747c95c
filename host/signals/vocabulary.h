#pragma once

#include <cstdint>
#include <string_view>

#include "model/locale.h"
#include "signals/phrases.h"

namespace doorman {

/// One entry of vocabulary/industries.json.
struct Industry {
    std::string_view id;
    Words name;
};

/// One of the ways to write a kind of name: `before` + the school's own + `after`. Patterns of one
/// `group` stand for each other.
struct NamePattern {
    std::string_view before;
    std::string_view after;
    std::uint16_t group = 0;
};

}  // namespace doorman
