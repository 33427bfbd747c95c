#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/columns.h"
#include "archive/csv.h"
#include "archive/error.h"
#include "archive/file_set.h"

namespace doorman {

/// A row that was left out, and why.
struct SkippedRow {
    std::size_t line = 0;
    std::string why;
};

/// What became of one file.
struct FileReport {
    FileKind kind = FileKind::profile;
    /// The path inside the archive.
    std::string name;
    /// Rows below the header: those that were read and those that were skipped.
    std::size_t rows = 0;
    std::size_t read = 0;
    /// The first `kMostSkippedShown` of `skipped_count`.
    std::vector<SkippedRow> skipped;
    std::size_t skipped_count = 0;
    static constexpr std::size_t kMostSkippedShown = 20;

    void skip(std::size_t line, std::string_view why);
};

/// Reads a file of the archive row by row, its fields by what they mean. Finds the header row by
/// its names (older ones have a preamble above it), and skips rows that cannot be of the table:
/// those whose number of fields is not the header's, and those that are not UTF-8.
class Table {
public:
    /// Refers to the source and the report, into which it counts rows and what it skips.
    static ArchiveResult<Table> open(ByteSource& source, FileReport& report);

    /// Goes to the next row; false = that was the last one.
    ArchiveResult<bool> next();

    /// The row's field without the blanks around it; empty where the file has no such column. Good
    /// until `next`.
    [[nodiscard]] std::string_view operator[](Column column) const;
    [[nodiscard]] bool has(Column column) const { return place_of(column) != kAbsent; }
    [[nodiscard]] std::size_t line() const { return row_->line; }
    void skip(std::string_view why) { report_->skip(row_->line, why); }
    void count_as_read() { ++report_->read; }
    /// A fault of the row.
    [[nodiscard]] ArchiveError error(std::string_view what) const {
        return {std::string(what), {}, report_->name, row_->line};
    }

private:
    static constexpr std::uint16_t kAbsent = 0xFFFF;
    /// LinkedIn's preamble is three lines; a longer search would take rows for headers.
    static constexpr int kMostRowsAboveHeader = 20;

    Table(ByteSource& source, FileReport& report);
    bool is_header(const CsvRow& row);
    [[nodiscard]] ArchiveError fault(const CsvFault& fault) const;
    [[nodiscard]] ArchiveError no_header() const;
    [[nodiscard]] std::uint16_t place_of(Column column) const {
        return places_[static_cast<std::size_t>(column)];
    }

    CsvReader reader_;
    FileReport* report_;
    std::array<std::uint16_t, kColumns> places_{};
    std::size_t width_ = 0;
    const CsvRow* row_ = nullptr;
};

}  // namespace doorman
