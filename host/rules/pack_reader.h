#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/located_json.h"
#include "rules/pack.h"

namespace doorman {

/// Reads the members of one object of a pack, and tells every way in which they are wrong. Refers
/// to the object and to the list of problems.
class PackReader {
public:
    /// `rule` is what problems call the rule; empty when it is about none.
    PackReader(const Located& node, std::string file, std::string rule,
               std::vector<PackProblem>& problems);

    /// Whether nothing was wrong so far.
    [[nodiscard]] bool ok() const { return ok_; }
    void fail(int line, std::string what);

    /// Whether it is an object at all; to be asked first. Also tells members of other names: a
    /// misspelt "noMatch" must not pass in silence.
    bool object(std::initializer_list<std::string_view> known);

    [[nodiscard]] const Located* find(std::string_view name) const;
    /// As `find`, and tells what is missing.
    const Located* require(std::string_view name);

    /// Required, and not empty.
    std::string text(std::string_view name);
    std::optional<double> number(std::string_view name, double low, double high);
    /// A text or a list of texts.
    std::vector<Example> texts(std::string_view name);

private:
    const Located& node_;
    std::string file_;
    std::string rule_;
    std::vector<PackProblem>& problems_;
    bool ok_ = true;
};

}  // namespace doorman
