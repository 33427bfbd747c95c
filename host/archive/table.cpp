#include "archive/table.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace doorman {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

void FileReport::skip(std::size_t line, std::string_view why) {
    ++skipped_count;
    if (skipped.size() < kMostSkippedShown) skipped.push_back({line, std::string(why)});
}

Table::Table(ByteSource& source, FileReport& report) : reader_(source), report_(&report) {}

ArchiveResult<Table> Table::open(ByteSource& source, FileReport& report) {
    Table table(source, report);
    for (int above = 0; above < kMostRowsAboveHeader; ++above) {
        const auto row = table.reader_.next();
        if (!row) return table.fault(row.error());
        if (!*row) break;
        if (table.is_header(**row)) return table;
    }
    return table.no_header();
}

ArchiveResult<bool> Table::next() {
    while (true) {
        const auto row = reader_.next();
        if (!row) return fault(row.error());
        row_ = *row;
        if (!row_) return false;
        ++report_->rows;
        if (row_->fields.size() != width_) {
            skip("has " + std::to_string(row_->fields.size()) + " fields, the header has " +
                 std::to_string(width_));
        } else if (!std::all_of(row_->fields.begin(), row_->fields.end(), is_utf8)) {
            skip("is not UTF-8");
        } else {
            return true;
        }
    }
}

std::string_view Table::operator[](Column column) const {
    const std::uint16_t place = place_of(column);
    return place == kAbsent ? std::string_view() : trimmed(row_->fields[place]);
}

bool Table::is_header(const CsvRow& row) {
    places_.fill(kAbsent);
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const auto column = column_of(report_->kind, row.fields[i]);
        // Of two columns of one name the first counts.
        if (column && !has(*column))
            places_[static_cast<std::size_t>(*column)] = static_cast<std::uint16_t>(i);
    }
    width_ = row.fields.size();
    const auto needed = needed_columns(report_->kind);
    return std::all_of(needed.begin(), needed.end(),
                       [&](const NeededColumn& each) { return has(each.column); });
}

ArchiveError Table::fault(const CsvFault& fault) const {
    return ArchiveError(fault.what, fault.hint, report_->name, fault.line);
}

ArchiveError Table::no_header() const {
    std::string names;
    for (const NeededColumn& each : needed_columns(report_->kind)) {
        if (!names.empty()) names += ", ";
        names += each.header;
    }
    return ArchiveError("has no row that names its columns (" + names + ")",
                        "give the file as LinkedIn wrote it", report_->name, 1);
}

}  // namespace doorman
