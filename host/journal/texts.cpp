#include <set>

#include "journal/compact.h"
#include "journal/facts.h"
#include "journal/hits.h"
#include "journal/state.h"
#include "journal/words.h"

namespace doorman {
namespace {

#define DOORMAN_JUDGED_OTHERWISE \
    "i.packs IS NOT ?1 AND (i.note IS NOT NULL OR i.headline IS NOT NULL)"

KeptText text_of(const Query& row) {
    KeptText text;
    text.id = row.integer(0);
    text.name = row.optional_text(1);
    text.headline = row.optional_text(2);
    text.note_known = row.integer(3) != 0;
    text.note = row.optional_text(4);
    text.note_truncated = row.integer(5) != 0;
    if (!row.is_null(6)) text.action = action_of(row.text(6));
    return text;
}

/// Of the rules that are known now, which hit; other signals stay as they were found.
void replace_rule_hits(Database& database, const Rejudged& judged,
                       std::span<const std::string_view> rules) {
    const std::set<std::string_view> hits(judged.hits.begin(), judged.hits.end());
    std::vector<RowId> gone;
    {
        const std::set<std::string_view> known(rules.begin(), rules.end());
        Query row = database.query(
            "SELECT s.id, s.name FROM hit h JOIN signal s ON s.id = h.signal "
            "WHERE h.invitation = ?1");
        row.bind(judged.id);
        while (row.step())
            if (known.count(row.text(1)) != 0 && hits.count(row.text(1)) == 0)
                gone.push_back(row.integer(0));
    }
    for (const RowId signal : gone) remove_hit(database, signal, judged.id);
    for (const std::string_view name : hits)
        add_hit(database, signal_row(database, name), judged.id);
}

}  // namespace

JournalResult<std::vector<KeptText>> Journal::texts(std::int64_t before, std::size_t limit) {
    return state_->guarded([&] {
        Query row = state_->database.query(
            "SELECT i.id, i.name, i.headline, i.note_known, i.note, i.note_truncated, e.action "
            "FROM invitation i JOIN entry e ON e.invitation = i.id "
            "WHERE i.id < ?1 ORDER BY i.id DESC LIMIT ?2");
        row.bind(before, static_cast<std::int64_t>(limit));
        std::vector<KeptText> texts;
        while (row.step()) texts.push_back(text_of(row));
        return texts;
    });
}

JournalResult<std::vector<KeptText>> Journal::judged_otherwise(std::string_view packs,
                                                               std::int64_t before,
                                                               std::size_t limit) {
    return state_->guarded([&] {
        Query row = state_->database.query(
            "SELECT i.id, i.name, i.headline, i.note_known, i.note, i.note_truncated, e.action, "
            "p.facts, i.annotation, e.common_ground "
            "FROM invitation i JOIN entry e ON e.invitation = i.id "
            "LEFT JOIN person p ON p.id = i.person "
            "WHERE i.id < ?3 AND " DOORMAN_JUDGED_OTHERWISE " ORDER BY i.id DESC LIMIT ?2");
        row.bind(packs, static_cast<std::int64_t>(limit), before);
        std::vector<KeptText> texts;
        while (row.step()) {
            KeptText& text = texts.emplace_back(text_of(row));
            if (!row.is_null(7)) text.profile_facts = profile_facts_of(row.text(7));
            if (row.is_null(8)) {
                text.common_ground = row.optional_real(9);
                continue;
            }
            StoredAnnotation annotation = annotation_of(row.text(8));
            text.common_ground = annotation.scores.common_ground;
            for (Signal& signal : annotation.signals) text.signals.push_back(std::move(signal.id));
        }
        return texts;
    });
}

JournalResult<std::int64_t> Journal::count_judged_otherwise(std::string_view packs) {
    return state_->guarded([&] {
        Query row = state_->database.query(
            "SELECT count(*) FROM invitation i WHERE " DOORMAN_JUDGED_OTHERWISE);
        row.bind(packs);
        row.step();
        return row.integer(0);
    });
}

#undef DOORMAN_JUDGED_OTHERWISE

JournalResult<Facts> Journal::facts_of_entry(std::int64_t entry) {
    return state_->guarded([&] { return read_facts(state_->database, entry); });
}

JournalResult<void> Journal::rejudge(std::span<const Rejudged> batch,
                                     std::span<const std::string_view> rules,
                                     std::string_view packs) {
    return state_->guarded([&] {
        Database& database = state_->database;
        Transaction transaction(database);
        for (const Rejudged& judged : batch) {
            write_facts(database, judged.id, judged.facts);
            replace_rule_hits(database, judged, rules);
            database.query("UPDATE invitation SET packs = ?2 WHERE id = ?1")
                .bind(judged.id, packs)
                .run();
        }
        transaction.commit();
    });
}

}  // namespace doorman
