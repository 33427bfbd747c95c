#include "service/flipped_people.h"

#include <map>

#include "policy/columns.h"
#include "policy/verdict.h"
#include "signals/reason.h"

namespace doorman {

namespace {

Invitation invitation_of(const HistoryEntry& entry) {
    Invitation invitation;
    invitation.key = entry.key.value_or("");
    invitation.name = entry.name;
    invitation.headline = entry.headline;
    if (entry.note_known) invitation.note = Note{entry.note, false};
    return invitation;
}

/// The cards behind these rows, by row id.
JournalResult<std::map<std::int64_t, Invitation>> cards_of(const PreviewEntries& entries,
                                                           Journal* journal,
                                                           const std::vector<std::int64_t>& ids) {
    std::map<std::int64_t, Invitation> cards;
    if (entries.is_sample) {
        for (const std::int64_t id : ids)
            cards.emplace(id, entries.sample[static_cast<std::size_t>(id - 1)]);
        return cards;
    }
    if (!journal) return cards;
    const auto kept = journal->entries(ids);
    if (!kept) return kept.error();
    for (const HistoryEntry& entry : *kept) cards.emplace(entry.id, invitation_of(entry));
    return cards;
}

}  // namespace

JournalResult<std::vector<FlippedPerson>> flipped_people(const Judge& judge,
                                                         const PreviewEntries& entries,
                                                         const Preview& preview, Journal* journal,
                                                         std::size_t most) {
    const std::vector<std::size_t> rows = flipped_rows(preview, entries.columns, most);
    std::vector<FlippedPerson> people;
    people.reserve(rows.size());
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const std::size_t row : rows) ids.push_back(entries.columns.id[row]);
    auto found = cards_of(entries, journal, ids);
    if (!found) return found.error();
    auto& cards = *found;

    for (const std::size_t row : rows) {
        const auto card = cards.find(entries.columns.id[row]);
        if (card == cards.end()) continue;
        // The words are looked at to be quoted; what is judged are the facts as they were kept.
        const Facts facts = facts_at(entries.columns, row);
        card->second.list = facts.list;
        Findings findings = examine(judge, card->second);
        findings.facts = facts;
        const Ruling ruling = rule(judge.policy(), findings.facts);
        FlippedPerson person;
        person.id = card->first;
        person.name = card->second.name;
        person.headline = card->second.headline;
        person.from = preview.verdicts_before[row];
        person.to = preview.verdicts_now[row];
        person.reason =
            reason_for(ruling, findings, card->second, judge.owner(), judge.locale()).text;
        const std::int8_t action = entries.columns.action[row];
        if (action != FactColumns::kUnknown) person.decision = static_cast<Action>(action);
        people.push_back(std::move(person));
    }
    return people;
}

}  // namespace doorman
