#pragma once

#include <span>
#include <string>
#include <string_view>

namespace doorman {

/// Appends one record as RFC 4180 has it: cells parted by commas, quoted where they hold a comma, a
/// quote or a line break, ended by CR LF.
///
/// A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage
/// return) gets an apostrophe in front: senders write what they like, and opening the file must not
/// run it.
void append_csv_record(std::string& out, std::span<const std::string_view> cells);

}  // namespace doorman
