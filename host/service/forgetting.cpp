#include "service/forgetting.h"

#include <vector>

#include "archive/names.h"

namespace doorman {
namespace {

template <class Who>
JournalResult<Forgotten> forget_with_names(Journal& journal, const Who& who) {
    const auto names = journal.names_of(who);
    if (!names) return names.error();
    std::vector<std::string> keys;
    keys.reserve(names->size());
    for (const std::string& name : *names)
        if (std::string key = name_key(name); !key.empty()) keys.push_back(std::move(key));
    return journal.forget(who, keys);
}

}  // namespace

JournalResult<Forgotten> forget_person(Journal& journal, const std::string& profile) {
    return forget_with_names(journal, std::string_view(profile));
}

JournalResult<Forgotten> forget_person(Journal& journal, std::int64_t entry) {
    return forget_with_names(journal, entry);
}

}  // namespace doorman
