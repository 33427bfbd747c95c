#include "rules/prefixes.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace doorman {
namespace {

constexpr std::size_t kMost = 1000;
// A class of more characters than this is not spelt out.
constexpr std::size_t kMostOfSet = 12;
// Two figures of a number tell as much as three: what is repeated may not use up the thousand, or
// all other branches would have to be cut short with it.
constexpr std::size_t kMostOfRepeat = 128;

// Longer ones tell more, but there may be too many of them.
constexpr std::array<std::size_t, 7> kLongest{12, 8, 6, 4, 3, 2, 1};

// Thousands are sorted for each rule: two numbers are compared without a call. The bytes come
// first, filled up with zeros, so that prefixes are ordered as their texts are.
class Prefix {
public:
    [[nodiscard]] std::size_t size() const { return low_ >> kSizeAt & 0xFF; }
    // Whether what follows in the expression follows these bytes; else anything may.
    [[nodiscard]] bool open() const { return low_ & kOpen; }
    void close() { low_ &= ~kOpen; }

    // Bounds: as many as the longest has. Of figures in a row the first alone is appended.
    void append(unsigned char byte) {
        if (is_figure(byte)) {
            if (ends_in_figure()) return;
            byte = kAnyFigure;
        }
        const std::size_t end = size();
        (end < kInHigh ? high_ : low_) |= std::uint64_t{byte} << (56 - end % kInHigh * 8);
        low_ += std::uint64_t{1} << kSizeAt;
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t index = 0; index < size(); ++index) out += static_cast<char>(at(index));
        return out;
    }

    friend bool operator==(const Prefix&, const Prefix&) = default;
    friend bool operator<(const Prefix& a, const Prefix& b) {
        return a.high_ != b.high_ ? a.high_ < b.high_ : a.low_ < b.low_;
    }

private:
    static bool is_figure(unsigned char byte) { return byte >= '0' && byte <= '9'; }
    [[nodiscard]] bool ends_in_figure() const { return size() > 0 && at(size() - 1) == kAnyFigure; }
    [[nodiscard]] unsigned char at(std::size_t index) const {
        return static_cast<unsigned char>((index < kInHigh ? high_ : low_) >>
                                          (56 - index % kInHigh * 8));
    }

    static constexpr std::size_t kInHigh = 8;
    static constexpr unsigned kSizeAt = 8;
    static constexpr std::uint64_t kOpen = 1;

    std::uint64_t high_ = 0;
    std::uint64_t low_ = kOpen;
};
using Prefixes = std::vector<Prefix>;

void close(Prefixes& prefixes) {
    for (Prefix& prefix : prefixes) prefix.close();
}

void tidy(Prefixes& prefixes) {
    const auto in_disorder = [](const Prefix& a, const Prefix& b) { return !(a < b); };
    // Most often there is nothing to do.
    if (std::adjacent_find(prefixes.begin(), prefixes.end(), in_disorder) == prefixes.end()) return;
    std::sort(prefixes.begin(), prefixes.end());
    prefixes.erase(std::unique(prefixes.begin(), prefixes.end()), prefixes.end());
}

// All figures are one.
std::vector<std::string> members(const CharSet& set) {
    std::vector<std::string> out;
    std::bitset<128> ascii = set.ascii;
    for (std::size_t c = '0'; c <= '9'; ++c) {
        if (ascii[c]) ascii.set(kAnyFigure);
        if (c != kAnyFigure) ascii.reset(c);
    }
    std::size_t count = ascii.count();
    for (const auto& [first, last] : set.beyond) count += last - first + 1;
    if (count > kMostOfSet) return out;
    for (char32_t c = 0; c < 128; ++c)
        if (ascii[c]) append_utf8(out.emplace_back(), c);
    for (const auto& [first, last] : set.beyond)
        for (char32_t c = first; c <= last; ++c) append_utf8(out.emplace_back(), c);
    return out;
}

class Expansion {
public:
    explicit Expansion(std::size_t longest) : longest_(longest) {}

    Prefixes extend(Prefixes prefixes, const Syntax& node) const;

private:
    [[nodiscard]] Prefixes append(const Prefixes& prefixes,
                                  const std::vector<std::string>& texts) const;
    [[nodiscard]] Prefixes extend_repeat(Prefixes prefixes, const Syntax& node) const;

    std::size_t longest_;
};

Prefixes Expansion::append(const Prefixes& prefixes, const std::vector<std::string>& texts) const {
    Prefixes out;
    for (const Prefix& prefix : prefixes) {
        if (!prefix.open()) {
            out.push_back(prefix);
            continue;
        }
        for (const std::string_view text : texts) {
            Prefix longer = prefix;
            for (const char c : text) {
                longer.append(static_cast<unsigned char>(c));
                if (longer.size() == longest_) break;
            }
            if (longer.size() == longest_) longer.close();
            out.push_back(longer);
        }
    }
    return out;
}

Prefixes Expansion::extend_repeat(Prefixes prefixes, const Syntax& node) const {
    // Longer than the longest prefix nothing has to be repeated.
    const int enough = static_cast<int>(longest_) + 1;
    const int most = node.max == Syntax::kUnbounded ? enough : std::min(node.max, enough);
    Prefixes out;
    for (int i = 0;; ++i) {
        if (i >= node.min) out.insert(out.end(), prefixes.begin(), prefixes.end());
        const bool any_open = std::any_of(prefixes.begin(), prefixes.end(),
                                          [](const Prefix& prefix) { return prefix.open(); });
        if (i >= most || !any_open) {
            if (i < node.min) out.insert(out.end(), prefixes.begin(), prefixes.end());
            break;
        }
        Prefixes longer = extend(prefixes, node.children.front());
        const bool too_many = i > 0 && longer.size() > kMostOfRepeat;
        if (!too_many) prefixes = std::move(longer);
        if (too_many || out.size() + prefixes.size() > 2 * kMost) {
            close(prefixes);
            out.insert(out.end(), prefixes.begin(), prefixes.end());
            break;
        }
    }
    tidy(out);
    return out;
}

Prefixes Expansion::extend(Prefixes prefixes, const Syntax& node) const {
    Prefixes out;
    switch (node.kind) {
        case Syntax::Kind::literal:
            out = append(prefixes, {node.literal});
            break;
        case Syntax::Kind::set:
            if (const auto texts = members(node.set); !texts.empty()) {
                out = append(prefixes, texts);
            } else {
                close(prefixes);
                return prefixes;
            }
            break;
        case Syntax::Kind::concat:
            out = std::move(prefixes);
            for (const Syntax& child : node.children) out = extend(std::move(out), child);
            break;
        case Syntax::Kind::alternate:
            for (const Syntax& child : node.children) {
                const Prefixes branch = extend(prefixes, child);
                out.insert(out.end(), branch.begin(), branch.end());
            }
            break;
        case Syntax::Kind::repeat:
            out = extend_repeat(prefixes, node);
            break;
        default:
            return prefixes;
    }
    tidy(out);
    if (out.size() <= kMost) return out;
    close(prefixes);
    return prefixes;
}

}  // namespace

std::vector<std::string> match_prefixes(const Syntax& expression) {
    for (const std::size_t longest : kLongest) {
        std::vector<std::string> out;
        for (const Prefix& prefix : Expansion(longest).extend({Prefix{}}, expression)) {
            if (prefix.size() == 0) {
                out.clear();
                break;
            }
            out.push_back(prefix.text());
        }
        if (!out.empty()) return shortest_of(std::move(out));
    }
    return {};
}

std::vector<std::string> shortest_of(std::vector<std::string> sorted) {
    std::vector<std::string> out;
    for (std::string& text : sorted)
        if (out.empty() || !text.starts_with(out.back())) out.push_back(std::move(text));
    return out;
}

}  // namespace doorman
