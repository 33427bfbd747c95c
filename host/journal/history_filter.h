#pragma once

#include <string>
#include <utility>
#include <vector>

#include "journal/people.h"
#include "model/history.h"

namespace doorman {

/// Whether every entry fits.
bool is_any(const HistoryFilter& filter);

/// The entries that fit, in no order. Refers to the filter.
class FilteredEntries {
public:
    FilteredEntries(Database& database, const HistoryFilter& filter, std::int64_t now);

    /// Goes to the next one; false = there is none.
    bool step();
    [[nodiscard]] std::int64_t at() const;
    [[nodiscard]] RowId invitation() const;

private:
    [[nodiscard]] bool fits() const;
    [[nodiscard]] bool fits_action() const;
    [[nodiscard]] bool fits_list(HistoryList list) const;
    [[nodiscard]] bool has_words() const;
    [[nodiscard]] bool has_word(const std::string& word) const;

    const HistoryFilter& filter_;
    std::int64_t now_;
    std::vector<std::string> words_;
    /// Id and folded words.
    std::vector<std::pair<std::string, std::string>> reasons_;
    std::optional<std::int64_t> since_;
    std::optional<std::int64_t> until_;
    std::optional<RowId> person_;
    Query row_;
};

}  // namespace doorman
