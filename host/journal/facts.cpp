#include "journal/facts.h"

#include <limits>

#include "journal/state.h"
#include "journal/words.h"

namespace doorman {
namespace {

// The columns of `facts_at`, `write_facts` and `columns`, in one order.
#define DOORMAN_FACT_COLUMNS                                                              \
    "note, photo, list, follows, automation, mutual, connections, connections_at_least, " \
    "followers, same_text, sales, spam, recruiting, personal, met, common_ground, "       \
    "same_industry, headline_sells, completeness, sales_families, sales_near_certain, "   \
    "spam_families, spam_near_certain"

std::optional<bool> truth(const Query& row, int column) {
    if (row.is_null(column)) return {};
    return row.integer(column) != 0;
}

template <class Enum>
std::optional<std::string_view> word_or_null(const std::optional<Enum>& value) {
    if (!value) return {};
    return word(*value);
}

template <class T>
void keep(std::optional<T>& now, const std::optional<T>& before) {
    if (!now) now = before;
}

double number_at(const Query& row, int column) {
    return row.is_null(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column);
}

template <class Enum>
std::int8_t word_at(const Query& row, int column, Enum (*of)(std::string_view)) {
    if (row.is_null(column)) return FactColumns::kUnknown;
    return static_cast<std::int8_t>(of(row.text(column)));
}

std::int8_t truth_at(const Query& row, int column) {
    if (row.is_null(column)) return FactColumns::kUnknown;
    return row.integer(column) != 0 ? 1 : 0;
}

std::uint8_t byte_at(const Query& row, int column) {
    return static_cast<std::uint8_t>(row.integer(column));
}

}  // namespace

Facts read_facts(Database& database, RowId invitation) {
    Query row = database.query("SELECT " DOORMAN_FACT_COLUMNS " FROM entry WHERE invitation = ?1");
    row.bind(invitation);
    Facts facts;
    if (!row.step()) return facts;
    if (!row.is_null(0)) facts.note = note_kind_of(row.text(0));
    if (!row.is_null(1)) facts.photo = photo_of(row.text(1));
    if (!row.is_null(2)) facts.list = list_of(row.text(2));
    facts.follows = truth(row, 3);
    facts.automation = truth(row, 4);
    facts.mutual = row.optional_integer(5);
    facts.connections = row.optional_integer(6);
    facts.connections_at_least = row.integer(7) != 0;
    facts.followers = row.optional_integer(8);
    facts.same_text = row.optional_integer(9);
    int column = 10;
    for (const auto& named : kScores) facts.scores.*named.score = row.optional_real(column++);
    facts.sales_evidence = {static_cast<int>(row.integer(19)), row.integer(20) != 0};
    facts.spam_evidence = {static_cast<int>(row.integer(21)), row.integer(22) != 0};
    return facts;
}

void write_facts(Database& database, RowId invitation, const Facts& facts) {
    const Scores& scores = facts.scores;
    database
        .query("UPDATE entry SET (" DOORMAN_FACT_COLUMNS
               ") = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
               "?19, ?20, ?21, ?22, ?23, ?24) WHERE invitation = ?1")
        .bind(invitation, word_or_null(facts.note), word_or_null(facts.photo),
              word_or_null(facts.list), facts.follows, facts.automation, facts.mutual,
              facts.connections, facts.connections_at_least, facts.followers, facts.same_text,
              scores.sales, scores.spam, scores.recruiting, scores.personal, scores.met,
              scores.common_ground, scores.same_industry, scores.headline_sells,
              scores.completeness, facts.sales_evidence.families, facts.sales_evidence.near_certain,
              facts.spam_evidence.families, facts.spam_evidence.near_certain)
        .run();
}

void leave_out_note(Facts& facts) {
    facts.note.reset();
    facts.automation.reset();
    facts.same_text.reset();
    Scores& scores = facts.scores;
    for (auto* score :
         {&scores.sales, &scores.spam, &scores.recruiting, &scores.personal, &scores.met})
        score->reset();
    facts.sales_evidence = {};
    facts.spam_evidence = {};
}

Facts keep_known_facts(const Facts& now, const Facts& before) {
    Facts facts = now;
    if (!now.note) {
        facts.note = before.note;
        facts.automation = before.automation;
        facts.same_text = before.same_text;
        keep(facts.scores.recruiting, before.scores.recruiting);
        keep(facts.scores.personal, before.scores.personal);
        keep(facts.scores.met, before.scores.met);
        if (!now.scores.sales) {
            facts.scores.sales = before.scores.sales;
            facts.sales_evidence = before.sales_evidence;
        }
        if (!now.scores.spam) {
            facts.scores.spam = before.scores.spam;
            facts.spam_evidence = before.spam_evidence;
        }
    }
    if (!now.connections) facts.connections_at_least = before.connections_at_least;
    keep(facts.connections, before.connections);
    keep(facts.followers, before.followers);
    keep(facts.mutual, before.mutual);
    keep(facts.photo, before.photo);
    keep(facts.list, before.list);
    keep(facts.follows, before.follows);
    keep(facts.scores.common_ground, before.scores.common_ground);
    keep(facts.scores.same_industry, before.scores.same_industry);
    keep(facts.scores.headline_sells, before.scores.headline_sells);
    keep(facts.scores.completeness, before.scores.completeness);
    return facts;
}

JournalResult<FactColumns> Journal::columns() {
    return state_->guarded([&] {
        FactColumns all;
        Query row = state_->database.query("SELECT " DOORMAN_FACT_COLUMNS
                                           ", invitation, verdict, action, at FROM entry "
                                           "ORDER BY invitation");
        while (row.step()) {
            all.note.push_back(word_at(row, 0, note_kind_of));
            all.photo.push_back(word_at(row, 1, photo_of));
            all.list.push_back(word_at(row, 2, list_of));
            all.follows.push_back(truth_at(row, 3));
            all.automation.push_back(truth_at(row, 4));
            all.mutual.push_back(number_at(row, 5));
            all.connections.push_back(number_at(row, 6));
            all.connections_at_least.push_back(byte_at(row, 7));
            all.followers.push_back(number_at(row, 8));
            all.same_text.push_back(number_at(row, 9));
            all.sales.push_back(number_at(row, 10));
            all.spam.push_back(number_at(row, 11));
            all.recruiting.push_back(number_at(row, 12));
            all.personal.push_back(number_at(row, 13));
            all.met.push_back(number_at(row, 14));
            all.common_ground.push_back(number_at(row, 15));
            all.same_industry.push_back(number_at(row, 16));
            all.headline_sells.push_back(number_at(row, 17));
            all.completeness.push_back(number_at(row, 18));
            all.sales_families.push_back(byte_at(row, 19));
            all.sales_near_certain.push_back(byte_at(row, 20));
            all.spam_families.push_back(byte_at(row, 21));
            all.spam_near_certain.push_back(byte_at(row, 22));
            all.id.push_back(row.integer(23));
            all.verdict.push_back(word_at(row, 24, verdict_of));
            all.action.push_back(word_at(row, 25, action_of));
            all.at.push_back(row.integer(26));
        }
        return all;
    });
}

#undef DOORMAN_FACT_COLUMNS

}  // namespace doorman
