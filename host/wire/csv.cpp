#include "wire/csv.h"

namespace doorman {

namespace {

bool looks_like_formula(std::string_view cell) {
    constexpr std::string_view kFirst = "=+-@\t\r";
    return !cell.empty() && kFirst.find(cell.front()) != std::string_view::npos;
}

void append_quoted_cell(std::string& out, std::string_view cell) {
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void append_cell(std::string& out, std::string_view cell) {
    const bool guarded = looks_like_formula(cell);
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        if (guarded) out += '\'';
        out += cell;
        return;
    }
    append_quoted_cell(out, guarded ? "'" + std::string(cell) : std::string(cell));
}

}  // namespace

void append_csv_record(std::string& out, std::span<const std::string_view> cells) {
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first) out += ',';
        first = false;
        append_cell(out, cell);
    }
    out += "\r\n";
}

}  // namespace doorman
