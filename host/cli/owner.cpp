#include "cli/owner.h"

#include <utility>

#include "cli/output.h"
#include "platform/home.h"

namespace doorman {

Result<std::optional<Journal>> open_journal() {
    const auto home = home_folder();
    if (!home) return std::optional<Journal>();
    JournalOptions options;
    options.access = Access::read;
    auto journal = Journal::open(*home / "journal.sqlite", options);
    if (journal) return std::optional<Journal>(*std::move(journal));
    if (journal.error().kind == JournalErrorKind::missing) return std::optional<Journal>();
    const JournalError& error = journal.error();
    return Error{error.what, error.where, error.hint};
}

Settings owner_settings(std::ostream& err) {
    // Without a home there are no files, which is what an empty path leads to.
    const auto home = home_folder();
    SettingsStore store(home ? *home : std::filesystem::path());
    Settings settings = store.current();
    for (const Error& problem : store.problems()) complain(err, problem);
    return settings;
}

}  // namespace doorman
