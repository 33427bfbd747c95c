#pragma once

#include <iosfwd>
#include <string>

#include "service/history_export.h"

namespace doorman {

/// Another reason for what was decided on an entry: one of the ids for that action, or with
/// `own_words` the owner's own. The one given at first is kept beside it.
struct ReasonRequest {
    /// Of the entry, as the table of `history` shows it.
    std::int64_t entry = 0;
    std::string reason;
    std::string own_words;
};
int change_reason(const ReasonRequest& request, std::ostream& out, std::ostream& err);

/// Everything as `history/export` gives it, in one piece.
int export_history(ExportFormat format, std::ostream& out, std::ostream& err);

/// A person with all that is known of them, by an entry's id or by the name in /in/<name>/.
int forget_person(const std::string& who, std::ostream& out, std::ostream& err);

}  // namespace doorman
