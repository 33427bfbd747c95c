#include "cli/owner.h"

#include <utility>

#include "cli/output.h"
#include "platform/home.h"
#include "service/home_files.h"
#include "service/owner_rules.h"

namespace doorman {

Result<std::optional<Journal>> open_journal() {
    const auto home = home_folder();
    if (!home) return std::optional<Journal>();
    JournalOptions options;
    options.access = Access::read;
    auto journal = Journal::open(journal_file(*home), options);
    if (journal) return std::optional<Journal>(*std::move(journal));
    if (journal.error().kind == JournalErrorKind::missing) return std::optional<Journal>();
    return static_cast<const Error&>(journal.error());
}

Result<Journal> open_journal_to_write() {
    const auto home = home_folder();
    if (!home) return home.error();
    const auto file = journal_file(*home);
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown))
        return Error{"there is no journal yet", file.string(), {}};
    auto journal = Journal::open(file);
    if (!journal) return static_cast<const Error&>(journal.error());
    return *std::move(journal);
}

void tell_set_aside(std::ostream& err) {
    const auto home = home_folder();
    if (!home) return;
    for (const auto& file : Journal::damaged_beside(journal_file(*home)))
        complain(err, {"a damaged journal that was set aside; what it held is not in the history",
                       file.string(), "move it away or delete it once you have no use for it"});
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
