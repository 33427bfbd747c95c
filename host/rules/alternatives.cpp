#include "rules/alternatives.h"

namespace doorman {
namespace {

// Skips what one character of the pattern, an escape or a class is made of; npos for a class that
// is too clever.
std::size_t skip_one(std::string_view pattern, std::size_t at) {
    if (pattern[at] == '\\') return at + 2;
    if (pattern[at] != '[') return at + 1;
    ++at;
    if (at < pattern.size() && pattern[at] == '^') ++at;
    // A first ] is a member.
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        if (pattern.substr(at, 2) == "[:") return std::string_view::npos;
        at += pattern[at] == '\\' ? 2 : 1;
    }
    return at + 1;
}

// The alternatives outside of all groups; none when the pattern is better left whole.
std::vector<std::string_view> split_top(std::string_view pattern) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        // Flags hold for the alternatives that follow, too.
        if (pattern.substr(at, 2) == "(?" && pattern.substr(at, 3) != "(?:") return {};
        const char c = pattern[at];
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '|' && depth == 0) {
            parts.push_back(pattern.substr(begin, at - begin));
            begin = at + 1;
        }
        at = skip_one(pattern, at);
        if (at == std::string_view::npos) return {};
    }
    parts.push_back(pattern.substr(begin));
    return parts;
}

// How much of the pattern's beginning takes no characters.
std::size_t leading_assertions(std::string_view pattern) {
    std::size_t at = 0;
    for (;;) {
        if (pattern.substr(at, 1) == "^")
            at += 1;
        else if (pattern.substr(at, 2) == "\\b")
            at += 2;
        else
            return at;
    }
}
std::size_t trailing_assertions(std::string_view pattern) {
    const std::size_t size = pattern.size();
    if (size >= 3 && pattern.substr(size - 3) == ")\\b") return 2;
    if (size >= 2 && pattern.substr(size - 2) == ")$") return 1;
    return 0;
}

// "(?:…)" whose last bracket closes the first one.
bool is_one_group(std::string_view pattern) {
    if (pattern.substr(0, 3) != "(?:") return false;
    int depth = 0;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] == '(') ++depth;
        if (pattern[at] == ')' && --depth == 0) return at + 1 == pattern.size();
        at = skip_one(pattern, at);
        if (at == std::string_view::npos) return false;
    }
    return false;
}

}  // namespace

std::vector<std::string> split_alternatives(std::string_view pattern) {
    std::vector<std::string> out;
    const auto tops = split_top(pattern);
    if (tops.empty()) return {std::string(pattern)};
    for (const std::string_view top : tops) {
        const std::size_t before = leading_assertions(top);
        const std::size_t after = trailing_assertions(top.substr(before));
        std::string_view middle = top.substr(before, top.size() - before - after);
        std::vector<std::string_view> branches;
        if (is_one_group(middle)) branches = split_top(middle.substr(3, middle.size() - 4));
        if (branches.empty()) branches.push_back(middle);
        for (const std::string_view branch : branches)
            out.push_back(std::string(top.substr(0, before))
                              .append(branch)
                              .append(top.substr(top.size() - after)));
    }
    return out;
}

}  // namespace doorman
