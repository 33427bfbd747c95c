#pragma once

#include <span>
#include <string>
#include <string_view>

#include "journal/journal.h"
#include "service/home_files.h"
#include "settings/settings.h"

namespace doorman {

enum class ExportFormat { json, csv };

/// A piece of the exported file, and where the next one begins; empty = that was the last.
struct ExportPart {
    std::string text;
    std::string next;
};

/// As much of the export as fits into one answer: at most `kExportPartBytes` once it is a JSON
/// string. `files` are those of `own_files`. All parts joined are the file. JSON holds everything
/// (PROTOCOL.md, `history/export`), CSV a record for each decision, and one for each invitation
/// that has none. Read in pieces, it shows each row as it is when its turn comes. `not_found` for a
/// cursor that is none of ours.
JournalResult<ExportPart> export_part(Journal& journal, const Settings& settings,
                                      std::span<const HomeFile> files, ExportFormat format,
                                      std::string_view cursor);

inline constexpr std::size_t kExportPartBytes = 700'000;

}  // namespace doorman
