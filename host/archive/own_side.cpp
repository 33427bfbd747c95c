#include "archive/own_side.h"

#include <algorithm>
#include <string>
#include <vector>

#include "archive/dates.h"
#include "text/fold.h"

namespace doorman {
namespace {

constexpr std::size_t kLongestEntry = 200;
constexpr std::string_view kAliases = " / ";

bool has_alias(std::string_view entry, const std::string& folded) {
    while (true) {
        const auto end = entry.find(kAliases);
        if (fold(entry.substr(0, end)).text == folded) return true;
        if (end == std::string_view::npos) return false;
        entry.remove_prefix(end + kAliases.size());
    }
}

void add(std::vector<std::string>& list, std::string_view name) {
    if (name.empty() || name.size() > kLongestEntry) return;
    const std::string folded = fold(name).text;
    const bool known = std::any_of(list.begin(), list.end(), [&](const std::string& each) {
        return has_alias(each, folded) || fold(each).text == folded;
    });
    if (!folded.empty() && !known) list.emplace_back(name);
}

void add_all(std::vector<std::string>& list, const std::vector<std::string>& more) {
    for (const std::string& each : more) add(list, each);
}

/// Calls `take` for each row.
template <class Take>
ArchiveResult<void> for_each_row(Table& table, Take take) {
    while (true) {
        const auto row = table.next();
        if (!row) return row.error();
        if (!*row) return {};
        table.count_as_read();
        take();
    }
}

ArchiveResult<void> read_list(Table& table, Column column, std::vector<std::string>& list) {
    return for_each_row(table, [&] {
        if (list.size() < kMostProposed) add(list, table[column]);
    });
}

}  // namespace

ArchiveResult<void> read_profile(Table& table, Background& background) {
    return for_each_row(table, [&] {
        add(background.industries, table[Column::industry]);
        if (background.region.empty()) background.region = table[Column::location];
    });
}

ArchiveResult<void> read_positions(Table& table, Background& background) {
    std::vector<std::string> earlier;
    auto read = for_each_row(table, [&] {
        // No end, or one that cannot be read: as far as is known they still work there.
        const bool present = !archive_time(table[Column::finished_on]);
        auto& list = present ? background.employers : earlier;
        if (list.size() < kMostProposed) add(list, table[Column::company]);
    });
    for (const std::string& each : earlier)
        if (background.employers.size() < kMostProposed) add(background.employers, each);
    return read;
}

ArchiveResult<void> read_education(Table& table, Background& background) {
    return read_list(table, Column::school, background.schools);
}

ArchiveResult<void> read_skills(Table& table, Background& background) {
    return read_list(table, Column::skill, background.words);
}

Background merged(const Background& own, const Background& proposed) {
    Background both = own;
    add_all(both.schools, proposed.schools);
    add_all(both.employers, proposed.employers);
    add_all(both.groups, proposed.groups);
    add_all(both.programmes, proposed.programmes);
    add_all(both.industries, proposed.industries);
    add_all(both.words, proposed.words);
    if (both.region.empty()) both.region = proposed.region;
    return both;
}

}  // namespace doorman
