#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/byte_source.h"
#include "model/result.h"

namespace doorman {

/// One row of a CSV file; good until the next one is read.
struct CsvRow {
    /// The line on which the row begins, from 1. A quoted field may hold line breaks.
    std::size_t line = 0;
    std::vector<std::string_view> fields;
};

/// Why a CSV file cannot be read on.
struct CsvFault : Error {
    /// From 1: where the row that cannot be read begins.
    std::size_t line = 0;
};

/// Reads CSV (RFC 4180) row by row at constant memory: LF or CRLF, quoted line breaks, doubled
/// quotes, an UTF-8 byte order mark, no line break behind the last row. A quote inside an unquoted
/// field is a character like any other. Empty lines are no rows. Bytes are not looked at otherwise:
/// whether they are UTF-8 is the caller's to check.
///
/// Own, since the systems that Doorman is built on package none in C++ that streams and numbers
/// lines across quoted line breaks.
class CsvReader {
public:
    static constexpr std::size_t kMostFieldBytes = std::size_t{1} << 20;
    static constexpr std::size_t kMostFields = 256;
    static constexpr std::size_t kMostRowBytes = std::size_t{4} << 20;

    /// Refers to the source, which must outlive it.
    explicit CsvReader(ByteSource& source);

    /// The next row; nullptr = that was the last one. A fault ends the file.
    Result<const CsvRow*, CsvFault> next();

private:
    struct Field {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    enum class Ending { field, row, input };

    /// Makes sure that a byte is there; false = the end, or `failure_`.
    bool fill();
    bool skip_mark();
    bool skip_empty_lines();
    std::optional<Ending> read_field();
    std::optional<Ending> read_quoted();
    std::optional<Ending> after_quoted();
    void drop_carriage_return();
    bool append(std::string_view bytes);
    std::optional<Ending> fail(std::string what);

    ByteSource& source_;
    std::vector<char> buffer_;
    std::string_view rest_;
    bool begun_ = false;
    bool ended_ = false;
    std::size_t line_ = 1;
    /// The fields of the row, one behind the other.
    std::string text_;
    std::vector<Field> fields_;
    /// Where the field that is being read begins.
    std::size_t begin_ = 0;
    CsvRow row_;
    std::optional<CsvFault> fault_;
};

}  // namespace doorman
