#pragma once

#include <string>
#include <string_view>

namespace doorman {

/// How two slugs of profiles are compared: as the site does, which knows no case.
inline std::string slug_key(std::string_view slug) {
    std::string key(slug);
    for (char& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return key;
}

}  // namespace doorman
