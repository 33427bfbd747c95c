#pragma once

#include <fstream>
#include <iosfwd>
#include <string>
#include <utility>

#include "model/result.h"

namespace doorman {

/// An input that the owner names: a file, or stdin for "-".
class Input {
public:
    /// An error says which file cannot be read and why.
    static Result<Input> open(const std::string& name);

    [[nodiscard]] std::istream& stream();
    /// What errors call it: the file as the owner named it, or "stdin".
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    explicit Input(std::string name) : name_(std::move(name)) {}

    std::string name_;
    std::ifstream file_;
    bool standard_ = false;
};

}  // namespace doorman
