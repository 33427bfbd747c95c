#include "rules/syntax.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace doorman {
namespace {

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
        case 'd':
            set = digits();
            break;
        case 'w':
            set = word_chars();
            break;
        case 's':
            set = spaces();
            break;
        default:
            return std::nullopt;
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
        const bool lazy = text_[at_ - 1] == '*' && take("?");
        // Other lazy, possessive and doubled ones are left to RE2.
        if (peek() == '?' || peek() == '+' || peek() == '*') return std::nullopt;
        Syntax node = of_kind(Syntax::Kind::repeat);
        node.lazy = lazy;
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
        // from_chars would take a minus too.
        const auto is_number = [&](const char* at) {
            return at != end && *at >= '0' && *at <= '9';
        };
        if (!is_number(inside.data())) return false;
        auto [next, error] = std::from_chars(inside.data(), end, min);
        if (error != std::errc()) return false;
        max = min;
        if (next != end) {
            if (*next++ != ',') return false;
            max = Syntax::kUnbounded;
            if (next != end) {
                if (!is_number(next)) return false;
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

}  // namespace

std::optional<Syntax> parse_expression(std::string_view pattern) {
    return Parser(pattern).run();
}

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

}  // namespace doorman
