#pragma once

#include <array>
#include <string_view>

namespace doorman {

/// The languages in which the host speaks to its owner.
enum class Locale { en, it, pl };

/// A text in each of them.
struct Words {
    std::string_view en;
    std::string_view it;
    std::string_view pl;

    [[nodiscard]] constexpr std::string_view in(Locale locale) const {
        return locale == Locale::it ? it : locale == Locale::pl ? pl : en;
    }
};

/// The locale for a browser's tag ("pl-PL", "it", "en_US"); English for any other language.
constexpr Locale locale_of(std::string_view tag) {
    const std::string_view language = tag.substr(0, tag.find_first_of("-_"));
    if (language == "it") return Locale::it;
    if (language == "pl") return Locale::pl;
    return Locale::en;
}

}  // namespace doorman
