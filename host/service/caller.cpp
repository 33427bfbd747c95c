#include "service/caller.h"

#include <algorithm>
#include <array>

#include "model/extension_ids.h"

namespace doorman {

namespace {

constexpr std::string_view kChromiumScheme = "chrome-extension://";
constexpr std::string_view kFirefoxScheme = "moz-extension://";
constexpr std::string_view kWindowOption = "--parent-window=";

bool starts_with_any(std::string_view text, std::span<const std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool is_ours_in_chromium(std::string_view origin) {
    return std::any_of(kChromiumIds.begin(), kChromiumIds.end(), [&](std::string_view id) {
        return origin.starts_with(kChromiumScheme) && origin.ends_with('/') &&
               origin.substr(kChromiumScheme.size(), origin.size() - kChromiumScheme.size() - 1) ==
                   id;
    });
}

/// "name@domain" or "{guid}": the two forms that Firefox takes.
bool looks_like_add_on(std::string_view id) {
    return id.find('@') != std::string_view::npos || (id.starts_with('{') && id.ends_with('}'));
}

}  // namespace

Caller caller_of(std::span<const std::string_view> arguments) {
    if (arguments.empty()) return Caller::person;
    const std::string_view first = arguments[0];
    constexpr std::array kBrowserWords{kChromiumScheme, kFirefoxScheme, kWindowOption};
    if (starts_with_any(first, kBrowserWords)) {
        return is_ours_in_chromium(first) ? Caller::extension : Caller::stranger;
    }
    if (arguments.size() >= 2 && first.ends_with(".json") && looks_like_add_on(arguments[1])) {
        const bool ours =
            std::find(kFirefoxIds.begin(), kFirefoxIds.end(), arguments[1]) != kFirefoxIds.end();
        return ours ? Caller::extension : Caller::stranger;
    }
    return Caller::person;
}

}  // namespace doorman
