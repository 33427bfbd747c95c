#include "wire/usual_json.h"

#include <cstdint>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "wire/json_text.h"
#include "wire/utf8_sequence.h"

namespace doorman {

using nlohmann::json;

namespace {

/// More digits may not fit into 64 bits.
constexpr std::size_t kMostDigits = 18;

/// Each function reads from where the last one ended; false = not usual, and nothing read counts.
class UsualJson {
public:
    explicit UsualJson(std::string_view text) : rest_(text) {}

    bool read_all(json& to) {
        if (!read_value(to)) return false;
        skip_blanks();
        return rest_.empty();
    }

private:
    bool read_value(json& to) {
        skip_blanks();
        if (rest_.empty()) return false;
        switch (rest_.front()) {
            case '{':
                return read_object(to);
            case '[':
                return read_array(to);
            case '"':
                to = json::value_t::string;
                return read_string(to.get_ref<std::string&>());
            case 't':
                to = true;
                return take("true");
            case 'f':
                to = false;
                return take("false");
            case 'n':
                to = nullptr;
                return take("null");
            default:
                return read_whole_number(to);
        }
    }

    bool read_object(json& to) {
        rest_.remove_prefix(1);
        if (++depth_ > kMaxJsonDepth) return false;
        to = json::object();
        auto& members = to.get_ref<json::object_t&>();
        skip_blanks();
        if (take("}")) return closed();
        std::string name;
        do {
            skip_blanks();
            name.clear();
            if (!read_string(name)) return false;
            skip_blanks();
            // Of a name that comes twice the last value counts.
            if (!take(":") || !read_value(members[std::move(name)])) return false;
            skip_blanks();
        } while (take(","));
        return take("}") && closed();
    }

    bool read_array(json& to) {
        rest_.remove_prefix(1);
        if (++depth_ > kMaxJsonDepth) return false;
        to = json::array();
        auto& elements = to.get_ref<json::array_t&>();
        skip_blanks();
        if (take("]")) return closed();
        do {
            if (!read_value(elements.emplace_back())) return false;
            skip_blanks();
        } while (take(","));
        return take("]") && closed();
    }

    bool read_string(std::string& to) {
        if (!take("\"")) return false;
        for (;;) {
            const std::size_t plain = plain_length(rest_);
            to.append(rest_.data(), plain);
            rest_.remove_prefix(plain);
            if (take("\"")) return true;
            if (rest_.size() < 2 || rest_.front() != '\\') return false;
            const char escaped = unescaped(rest_[1]);
            if (escaped == '\0') return false;
            to += escaped;
            rest_.remove_prefix(2);
        }
    }

    static char unescaped(char letter) {
        switch (letter) {
            case '"':
            case '\\':
            case '/':
                return letter;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            default:
                return '\0';
        }
    }

    bool read_whole_number(json& to) {
        const bool negative = take("-");
        std::size_t digits = 0;
        std::int64_t number = 0;
        for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits) {
            if (digits == kMostDigits) return false;
            number = number * 10 + (rest_[digits] - '0');
        }
        if (digits == 0 || (digits > 1 && rest_.front() == '0')) return false;
        rest_.remove_prefix(digits);
        // What makes it a fraction is not what may follow a number.
        if (negative)
            to = -number;
        else
            to = static_cast<std::uint64_t>(number);
        return true;
    }

    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }
    bool closed() {
        --depth_;
        return true;
    }
    void skip_blanks() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' ||
                                  rest_.front() == '\t' || rest_.front() == '\r'))
            rest_.remove_prefix(1);
    }

    std::string_view rest_;
    int depth_ = 0;
};

}  // namespace

std::optional<json> parse_usual_json(std::string_view text) {
    std::optional<json> parsed(std::in_place);
    if (!UsualJson(text).read_all(*parsed)) return std::nullopt;
    return parsed;
}

}  // namespace doorman
