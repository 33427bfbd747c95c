#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "model/result.h"

namespace doorman {

/// Why an archive cannot be read. `where` is "Connections.csv:17", or the file alone.
struct ArchiveError : Error {
    ArchiveError() = default;
    ArchiveError(Error error) : Error(std::move(error)) {}
    ArchiveError(std::string fault, std::string advice, std::string of_file,
                 std::size_t at_line = 0)
        : Error{std::move(fault), of_file, std::move(advice)},
          file(std::move(of_file)),
          line(at_line) {
        if (line > 0) where += ':' + std::to_string(line);
    }

    /// As the archive names it; empty = the archive itself.
    std::string file;
    /// From 1; 0 = no line.
    std::size_t line = 0;
};

template <class T>
using ArchiveResult = Result<T, ArchiveError>;

}  // namespace doorman
