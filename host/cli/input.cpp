#include "cli/input.h"

#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

namespace doorman {

Result<Input> Input::open(const std::string& name) {
    if (name == "-") {
        Input input("stdin");
        input.standard_ = true;
        return input;
    }
    Input input(name);
    std::error_code error;
    if (std::filesystem::is_directory(name, error)) return Error{"is a folder", name, {}};
    errno = 0;
    input.file_.open(name, std::ios::binary);
    if (!input.file_)
        return Error{"cannot be read: " + std::generic_category().message(errno), name, {}};
    return input;
}

std::istream& Input::stream() {
    return standard_ ? std::cin : file_;
}

}  // namespace doorman
