#include "rules/pattern.h"

#include <algorithm>

#include "rules/syntax.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace doorman {
namespace {

// The expression and its lazily built automaton share this. Rules of the packs need a few dozen
// kilobytes; past the bound RE2 falls back to a slower engine, and refuses what does not even fit
// as a program.
constexpr std::int64_t kExpressionBytes = 1 << 20;

// `plain` as an expression for itself, inside of a class and outside.
std::string escaped(std::string_view plain) {
    std::string out;
    for (const char c : plain) {
        if (std::string_view("\\.+*?()|[]{}^$-").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

class PatternFolder {
public:
    explicit PatternFolder(std::string_view pattern) : pattern_(pattern) {}

    Result<std::string> run() {
        while (at_ < pattern_.size()) {
            const char c = pattern_[at_];
            if (c == '\\') {
                if (!escape()) return error_;
            } else if (c == '[' && !in_class_) {
                in_class_ = true;
                copy(1);
                if (peek() == '^') copy(1);
                // A first ] is a member.
                if (peek() == ']') copy(1);
            } else if (c == '[' && pattern_.substr(at_, 2) == "[:") {
                copy_through(":]");
            } else if (c == ']' && in_class_) {
                in_class_ = false;
                copy(1);
            } else if (c == '(' && pattern_.substr(at_, 2) == "(?") {
                copy_group_head();
            } else if (static_cast<unsigned char>(c) < 0x80) {
                if (!ascii(c)) return error_;
            } else if (!beyond_ascii()) {
                return error_;
            }
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
    void copy(std::size_t count) {
        count = std::min(count, pattern_.size() - at_);
        out_ += pattern_.substr(at_, count);
        at_ += count;
    }
    void copy_through(std::string_view end) {
        const std::size_t found = pattern_.find(end, at_);
        copy(found == std::string_view::npos ? pattern_.size() : found + end.size() - at_);
    }
    // "(?:", "(?i)", "(?P<name>".
    void copy_group_head() {
        const std::size_t found = pattern_.find_first_of(":)>", at_);
        copy(found == std::string_view::npos ? pattern_.size() : found + 1 - at_);
    }
    bool fail(std::string what) {
        error_.what = std::move(what);
        return false;
    }

    bool escape() {
        const char kind = at_ + 1 < pattern_.size() ? pattern_[at_ + 1] : '\0';
        switch (kind) {
            case 'Q':
                return fail("\\Q is not supported here; escape the characters themselves");
            case 'n':
            case 'r':
            case 't':
            case 'f':
            case 'v':
                return fail(
                    "folded text has no line breaks or tabs: every space is one plain space");
            case 'x':
                return fail("\\x is not supported here; write the character itself");
            case 'p':
            case 'P':
                if (peek_at(2) == '{')
                    copy_through("}");
                else
                    copy(3);
                return true;
            default:
                copy(2);
                return true;
        }
    }
    [[nodiscard]] char peek_at(std::size_t ahead) const {
        return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
    }

    bool ascii(char c) {
        if (c >= 'A' && c <= 'Z')
            return fail(std::string("folded text has no capital letters, but the pattern has ") +
                        c);
        if (c == ' ' && !in_class_ && peek_at(1) == ' ')
            return fail("folded text never has two spaces in a row");
        copy(1);
        return true;
    }

    bool beyond_ascii() {
        const DecodedChar next = decode_utf8(pattern_, at_);
        const std::string_view original = pattern_.substr(at_, next.bytes);
        std::string plain = original == "\u00A0" ? " " : fold(original).text;
        if (plain.empty())
            return fail("folding drops " + std::string(original) + ", so it can never match");
        at_ += next.bytes;
        const bool single = decode_utf8(plain, 0).bytes == plain.size();
        if (in_class_ && !single)
            return fail(std::string(original) + " folds to \"" + plain +
                        "\", which a class cannot hold; write an alternative instead");
        plain = escaped(plain);
        const bool repeated = at_ < pattern_.size() && std::string_view("?*+{").find(
                                                           pattern_[at_]) != std::string_view::npos;
        out_ += !single && repeated ? "(?:" + plain + ")" : plain;
        return true;
    }

    std::string_view pattern_;
    std::size_t at_ = 0;
    bool in_class_ = false;
    std::string out_;
    Error error_;
};

}  // namespace

const RE2::Options& expression_options() {
    static const RE2::Options options = [] {
        RE2::Options o;
        o.set_log_errors(false);
        o.set_never_capture(true);
        o.set_max_mem(kExpressionBytes);
        return o;
    }();
    return options;
}

Result<std::string> fold_pattern(std::string_view pattern) {
    auto folded = PatternFolder(pattern).run();
    if (!folded) return folded;
    const RE2 expression(*folded, expression_options());
    if (!expression.ok()) return Error{"RE2 refuses the pattern: " + expression.error(), {}, {}};
    const auto tree = parse_expression(*folded);
    if (RE2::PartialMatch("", expression) || (tree && may_be_empty(*tree)))
        return Error{"the pattern matches even where there is nothing", {}, {}};
    return folded;
}

}  // namespace doorman
