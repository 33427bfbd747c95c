#include "rules/syntax.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace doorman {
namespace {

constexpr char32_t kLastCode = 0x10FFFF;
constexpr int kMaxRepeat = 1000;  // RE2's own bound
constexpr int kMaxNesting = 100;

CharSet digits() {
    CharSet set;
    set.add('0', '9');
    return set;
}
CharSet word_chars() {
    CharSet set = digits();
    set.add('a', 'z');
    set.add('A', 'Z');
    set.add('_', '_');
    return set;
}
CharSet spaces() {
    CharSet set;
    for (const char32_t c : {U'\t', U'\n', U'\f', U'\r', U' '}) set.add(c, c);
    return set;
}

// \d, \W …
std::optional<CharSet> class_of(char letter) {
    std::optional<CharSet> set;
    switch (letter | 0x20) {
        case 'd': set = digits(); break;
        case 'w': set = word_chars(); break;
        case 's': set = spaces(); break;
        default: return std::nullopt;
    }
    if (letter >= 'A' && letter <= 'Z') set->complement();
    return set;
}

bool is_punctuation(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7F && !word_chars().ascii[byte];
}

Syntax of_kind(Syntax::Kind kind) {
    Syntax node;
    node.kind = kind;
    return node;
}
Syntax of_set(CharSet set) {
    Syntax node = of_kind(Syntax::Kind::set);
    node.set = std::move(set);
    return node;
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::optional<Syntax> run() {
        auto tree = alternation();
        if (!tree || at_ != text_.size()) return std::nullopt;
        return tree;
    }

private:
    using Node = std::optional<Syntax>;

    [[nodiscard]] bool more() const { return at_ < text_.size(); }
    [[nodiscard]] char peek() const { return more() ? text_[at_] : '\0'; }
    bool take(std::string_view what) {
        if (text_.substr(at_, what.size()) != what) return false;
        at_ += what.size();
        return true;
    }

    Node alternation() {
        if (++nesting_ > kMaxNesting) return std::nullopt;
        Syntax node = of_kind(Syntax::Kind::alternate);
        do {
            Node branch = concatenation();
            if (!branch) return std::nullopt;
            node.children.push_back(*std::move(branch));
        } while (take("|"));
        --nesting_;
        if (node.children.size() == 1) return std::move(node.children.front());
        return node;
    }

    Node concatenation() {
        Syntax node = of_kind(Syntax::Kind::concat);
        while (more() && peek() != '|' && peek() != ')') {
            Node part = repeated();
            if (!part) return std::nullopt;
            auto& parts = node.children;
            const bool join = part->kind == Syntax::Kind::literal && !parts.empty() &&
                              parts.back().kind == Syntax::Kind::literal;
            if (join)
                parts.back().literal += part->literal;
            else
                parts.push_back(*std::move(part));
        }
        return node;
    }

    Node repeated() {
        Node part = atom();
        if (!part) return std::nullopt;
        int min = 0;
        int max = 0;
        if (!quantifier(min, max)) return part;
        // Lazy, possessive and doubled ones are left to RE2.
        if (peek() == '?' || peek() == '+' || peek() == '*') return std::nullopt;
        Syntax node = of_kind(Syntax::Kind::repeat);
        node.min = min;
        node.max = max;
        node.children.push_back(*std::move(part));
        return node;
    }

    bool quantifier(int& min, int& max) {
        if (take("?")) return max = 1, true;
        if (take("*")) return max = Syntax::kUnbounded, true;
        if (take("+")) return min = 1, max = Syntax::kUnbounded, true;
        if (peek() != '{') return false;
        const std::size_t close = text_.find('}', at_);
        if (close == std::string_view::npos) return false;
        const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
        const char* const end = inside.data() + inside.size();
        auto [next, error] = std::from_chars(inside.data(), end, min);
        if (error != std::errc()) return false;
        max = min;
        if (next != end) {
            if (*next++ != ',') return false;
            max = Syntax::kUnbounded;
            if (next != end) {
                const auto last = std::from_chars(next, end, max);
                if (last.ec != std::errc() || last.ptr != end) return false;
            }
        }
        if (min > kMaxRepeat || max > kMaxRepeat) return false;
        at_ = close + 1;
        return true;
    }

    Node atom() {
        switch (peek()) {
            case '(':
                return group();
            case '[':
                return char_class();
            case '\\':
                return escape();
            case '.': {
                ++at_;
                CharSet newline;
                newline.add('\n', '\n');
                newline.complement();
                return of_set(newline);
            }
            case '^':
                ++at_;
                return of_kind(Syntax::Kind::begin_text);
            case '$':
                ++at_;
                return of_kind(Syntax::Kind::end_text);
            default:
                return character();
        }
    }

    Node character() {
        const DecodedChar next = decode_utf8(text_, at_);
        Syntax node = of_kind(Syntax::Kind::literal);
        node.literal = text_.substr(at_, next.bytes);
        at_ += next.bytes;
        return node;
    }

    Node group() {
        ++at_;
        if (peek() == '?' && !take("?:")) return std::nullopt;
        Node inside = alternation();
        if (!inside || !take(")")) return std::nullopt;
        return inside;
    }

    Node escape() {
        ++at_;
        if (take("b")) return of_kind(Syntax::Kind::word_boundary);
        if (take("B")) return of_kind(Syntax::Kind::not_word_boundary);
        if (take("A")) return of_kind(Syntax::Kind::begin_text);
        if (take("z")) return of_kind(Syntax::Kind::end_text);
        if (auto set = class_of(peek())) {
            ++at_;
            return of_set(*std::move(set));
        }
        if (!is_punctuation(peek())) return std::nullopt;
        return character();
    }

    Node char_class() {
        ++at_;
        const bool negated = take("^");
        CharSet set;
        for (bool first = true; first || peek() != ']'; first = false) {
            if (!more() || text_.substr(at_, 2) == "[:") return std::nullopt;
            if (peek() == '\\' && at_ + 1 < text_.size()) {
                if (const auto named = class_of(text_[at_ + 1])) {
                    set.add(*named);
                    at_ += 2;
                    continue;
                }
            }
            const auto low = class_char();
            if (!low) return std::nullopt;
            std::optional<char32_t> high = low;
            if (peek() == '-' && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
                ++at_;
                high = class_char();
            }
            if (!high || *high < *low) return std::nullopt;
            set.add(*low, *high);
        }
        ++at_;
        if (negated) set.complement();
        return of_set(std::move(set));
    }

    std::optional<char32_t> class_char() {
        if (take("\\") && !is_punctuation(peek())) return std::nullopt;
        if (!more()) return std::nullopt;
        const DecodedChar next = decode_utf8(text_, at_);
        at_ += next.bytes;
        return next.code;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int nesting_ = 0;
};

// Skips what one character of the pattern, an escape or a class is made of; npos for a class that is
// too clever.
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

void CharSet::add(char32_t first, char32_t last) {
    for (char32_t c = first; c <= last && c < 0x80; ++c) ascii.set(c);
    if (last < 0x80) return;
    beyond.emplace_back(std::max<char32_t>(first, 0x80), last);
    std::sort(beyond.begin(), beyond.end());
    std::vector<std::pair<char32_t, char32_t>> merged;
    for (const auto& range : beyond) {
        if (!merged.empty() && range.first <= merged.back().second + 1)
            merged.back().second = std::max(merged.back().second, range.second);
        else
            merged.push_back(range);
    }
    beyond = std::move(merged);
}

void CharSet::add(const CharSet& other) {
    ascii |= other.ascii;
    for (const auto& [first, last] : other.beyond) add(first, last);
}

void CharSet::complement() {
    ascii.flip();
    std::vector<std::pair<char32_t, char32_t>> gaps;
    char32_t next = 0x80;
    for (const auto& [first, last] : beyond) {
        if (first > next) gaps.emplace_back(next, first - 1);
        next = last + 1;
    }
    if (next <= kLastCode) gaps.emplace_back(next, kLastCode);
    beyond = std::move(gaps);
}

std::optional<Syntax> parse_expression(std::string_view pattern) { return Parser(pattern).run(); }

bool may_be_empty(const Syntax& expression) {
    const auto& children = expression.children;
    switch (expression.kind) {
        case Syntax::Kind::literal:
        case Syntax::Kind::set:
            return false;
        case Syntax::Kind::concat:
            return std::all_of(children.begin(), children.end(), may_be_empty);
        case Syntax::Kind::alternate:
            return std::any_of(children.begin(), children.end(), may_be_empty);
        case Syntax::Kind::repeat:
            return expression.min == 0 || may_be_empty(children.front());
        default:
            return true;
    }
}

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
            out.push_back(std::string(top.substr(0, before)).append(branch).append(top.substr(top.size() - after)));
    }
    return out;
}

}  // namespace doorman
