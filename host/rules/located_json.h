#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/result.h"

namespace doorman {

/// A JSON value that knows its line, so that whoever wrote it can be told where it is wrong.
struct Located {
    struct Member;
    using List = std::vector<Located>;
    using Object = std::vector<Member>;

    /// From 1: where the value begins; for texts and numbers, where they end.
    int line = 1;
    std::variant<std::monostate, bool, double, std::string, List, Object> value;

    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value); }
    [[nodiscard]] const double* number() const { return std::get_if<double>(&value); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value); }
    [[nodiscard]] const List* list() const { return std::get_if<List>(&value); }
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value); }
};

struct Located::Member {
    std::string name;
    int line = 1;
    Located value;
};

/// Parses JSON with // and /* */ comments, at most 32 levels deep. `Error::where` is the line.
[[nodiscard]] Result<Located> parse_located(std::string_view json);

}  // namespace doorman
