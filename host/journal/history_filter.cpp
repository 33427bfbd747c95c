#include "journal/history_filter.h"

#include <algorithm>

#include "journal/times.h"
#include "journal/words.h"
#include "text/fold.h"

namespace doorman {
namespace {

enum Column {
    kInvitation,
    kAt,
    kAction,
    kReasonId,
    kRemindAt,
    kVerdict,
    kNote,
    kPitchedAt,
    kDecided,
    kPerson,
    kWho,
    kNoteText,
    kReasonText,
};

// A search looks at texts, a filter by person at the invitations; only then they are joined.
#define DOORMAN_ENTRIES(decided, person, texts, joins)                                   \
    "SELECT e.invitation, e.at, e.action, e.reason_id, e.remind_at, e.verdict, e.note, " \
    "e.pitched_at, " decided ", " person ", " texts " FROM entry e " joins               \
    " ORDER BY e.invitation"

constexpr std::string_view kNarrow = DOORMAN_ENTRIES("d.action", "NULL", "NULL, NULL, NULL",
                                                     "LEFT JOIN decision d ON d.id = e.decision");
constexpr std::string_view kWithTexts =
    DOORMAN_ENTRIES("d.action", "NULL", "s.who, s.note, s.reason",
                    "LEFT JOIN decision d ON d.id = e.decision "
                    "LEFT JOIN search s ON s.invitation = e.invitation");
constexpr std::string_view kOfOnePerson =
    DOORMAN_ENTRIES("d.action", "i.person", "s.who, s.note, s.reason",
                    "JOIN invitation i ON i.id = e.invitation "
                    "LEFT JOIN decision d ON d.id = e.decision "
                    "LEFT JOIN search s ON s.invitation = e.invitation");
#undef DOORMAN_ENTRIES

std::string_view statement(const HistoryFilter& filter) {
    if (filter.profile) return kOfOnePerson;
    return filter.text.empty() ? kNarrow : kWithTexts;
}

std::vector<std::string> words_of(const std::string& folded) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::optional<std::int64_t> time_of(const std::optional<std::string>& iso8601) {
    if (!iso8601) return {};
    return milliseconds_of(*iso8601);
}

std::optional<RowId> person_of(Database& database, const std::optional<std::string>& profile) {
    if (!profile) return {};
    return find_person(database, *profile);
}

template <class Enum>
bool is_one_of(const std::vector<Enum>& wanted, std::string_view stored) {
    return wanted.empty() || std::any_of(wanted.begin(), wanted.end(),
                                         [&](Enum value) { return word(value) == stored; });
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

bool is_any(const HistoryFilter& filter) {
    return filter.text.empty() && filter.actions.empty() && !filter.undecided &&
           filter.verdicts.empty() && filter.reason_ids.empty() && filter.kinds.empty() &&
           !filter.list && !filter.since && !filter.until && !filter.profile;
}

FilteredEntries::FilteredEntries(Database& database, const HistoryFilter& filter, std::int64_t now)
    : filter_(filter),
      now_(now),
      words_(words_of(fold(filter.text).text)),
      since_(time_of(filter.since)),
      until_(time_of(filter.until)),
      person_(person_of(database, filter.profile)),
      row_(database.query(statement(filter))) {
    for (const auto& [id, text] : filter.reason_texts) reasons_.emplace_back(id, fold(text).text);
}

bool FilteredEntries::step() {
    while (row_.step())
        if (fits()) return true;
    return false;
}

std::int64_t FilteredEntries::at() const {
    return row_.integer(kAt);
}

RowId FilteredEntries::invitation() const {
    return row_.integer(kInvitation);
}

bool FilteredEntries::fits() const {
    if (since_ && at() < *since_) return false;
    if (until_ && at() >= *until_) return false;
    if (filter_.list && !fits_list(*filter_.list)) return false;
    if (!fits_action()) return false;
    if (!is_one_of(filter_.verdicts, row_.text(kVerdict))) return false;
    if (!is_one_of(filter_.kinds, row_.text(kNote))) return false;
    const auto& reasons = filter_.reason_ids;
    if (!reasons.empty() &&
        std::find(reasons.begin(), reasons.end(), row_.text(kReasonId)) == reasons.end())
        return false;
    if (filter_.profile && (!person_ || row_.optional_integer(kPerson) != person_)) return false;
    return has_words();
}

bool FilteredEntries::fits_action() const {
    if (filter_.actions.empty() && !filter_.undecided) return true;
    // An answer that only the archive tells has no decision.
    const bool decided = !row_.is_null(kDecided);
    if (!decided && row_.is_null(kAction)) return filter_.undecided;
    return !filter_.actions.empty() &&
           is_one_of(filter_.actions, row_.text(decided ? kDecided : kAction));
}

bool FilteredEntries::fits_list(HistoryList list) const {
    switch (list) {
        case HistoryList::turned_away:
            return row_.text(kAction) == word(Action::ignore);
        case HistoryList::waiting:
            return row_.text(kAction) == word(Action::wait);
        case HistoryList::due:
            return row_.text(kAction) == word(Action::wait) && !row_.is_null(kRemindAt) &&
                   row_.integer(kRemindAt) <= now_;
        case HistoryList::pitched_after:
            return !row_.is_null(kPitchedAt);
    }
    return false;
}

bool FilteredEntries::has_words() const {
    return std::all_of(words_.begin(), words_.end(),
                       [this](const std::string& word) { return has_word(word); });
}

bool FilteredEntries::has_word(const std::string& word) const {
    if (contains(row_.text(kWho), word) || contains(row_.text(kNoteText), word) ||
        contains(row_.text(kReasonText), word))
        return true;
    if (row_.is_null(kReasonId)) return false;
    const auto known = std::find_if(reasons_.begin(), reasons_.end(), [&](const auto& reason) {
        return reason.first == row_.text(kReasonId);
    });
    return known != reasons_.end() && contains(known->second, word);
}

}  // namespace doorman
