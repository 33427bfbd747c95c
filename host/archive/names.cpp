#include "archive/names.h"

#include "text/fold.h"
#include "text/utf8.h"

namespace doorman {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// As a browser's decodeURIComponent; what that refuses stays as it is.
std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at];
            continue;
        }
        if (at + 2 >= text.size()) return std::string(text);
        const int high = hex_value(text[at + 1]);
        const int low = hex_value(text[at + 2]);
        if (high < 0 || low < 0) return std::string(text);
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return is_utf8(decoded) ? decoded : std::string(text);
}

}  // namespace

std::optional<std::string> slug_in(std::string_view address) {
    constexpr std::string_view kHost = "linkedin.com/in/";
    const auto at = address.find(kHost);
    if (at == std::string_view::npos) return {};
    const std::string_view before = address.substr(0, at);
    if (!before.empty() && before.back() != '/' && before.back() != '.') return {};
    std::string_view slug = address.substr(at + kHost.size());
    slug = slug.substr(0, slug.find_first_of("/?#"));
    if (slug.empty()) return {};
    return percent_decoded(slug);
}

std::string name_key(std::string_view name) {
    const std::string_view bare = name.substr(0, name.find(','));
    std::string key = fold(bare).text;
    return key.empty() ? fold(name).text : key;
}

std::string full_name(std::string_view first, std::string_view last) {
    std::string name(first);
    if (!first.empty() && !last.empty()) name += ' ';
    return name += last;
}

}  // namespace doorman
