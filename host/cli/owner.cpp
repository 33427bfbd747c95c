#include "cli/owner.h"

#include <utility>

#include "cli/output.h"
#include "platform/home.h"
#include "service/owner_rules.h"

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

Catalogue rules_of_owner(std::ostream& err) {
    const auto home = home_folder();
    if (!home) return Catalogue::built_in();
    Catalogue rules = owner_rules(*home);
    for (const Error& problem : rules.problems()) complain(err, problem);
    return rules;
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
