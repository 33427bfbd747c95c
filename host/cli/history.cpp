#include "cli/history.h"

#include <ostream>

#include "cli/output.h"
#include "cli/owner.h"
#include "wire/json_writer.h"
#include "wire/names.h"

namespace doorman {

namespace {

std::string_view state_name(DecisionState state) {
    switch (state) {
        case DecisionState::decided:
            return "decided";
        case DecisionState::pressed:
            return "pressed";
        case DecisionState::confirmed:
            return "confirmed";
    }
    return {};
}

std::string json_line(const HistoryEntry& entry) {
    const Decision& decision = entry.decision;
    JsonWriter out;
    out.begin_object();
    out.member("decisionId", decision.id);
    out.member("key", decision.key);
    out.member("profile", decision.profile);
    out.member("action", name_of(decision.action));
    out.member("reasonId", decision.reason_id);
    out.member("reasonText", decision.reason_text);
    out.member("state", state_name(entry.state));
    if (entry.outcome) out.member("outcome", name_of(*entry.outcome));
    out.member("decidedAt", entry.decided_at);
    out.member("pressedAt", entry.pressed_at);
    out.member("confirmedAt", entry.confirmed_at);
    out.end_object();
    return std::move(out).text();
}

/// What is claimed is no more than was seen.
std::string_view ending(const HistoryEntry& entry) {
    if (entry.decision.action == Action::wait && !entry.outcome) return "waiting";
    switch (entry.state) {
        case DecisionState::decided:
            return "not pressed";
        case DecisionState::pressed:
            return "not confirmed";
        case DecisionState::confirmed:
            break;
    }
    return entry.outcome ? name_of(*entry.outcome) : std::string_view();
}

std::string table_line(const HistoryEntry& entry) {
    constexpr std::size_t kTimeColumns = 20;
    constexpr std::size_t kActionColumns = 6;
    constexpr std::size_t kEndingColumns = 13;
    constexpr std::size_t kWhoColumns = 24;
    const Decision& decision = entry.decision;
    const std::string& who = entry.name         ? *entry.name
                             : decision.profile ? *decision.profile
                                                : decision.key;
    const std::string& reason = decision.reason_id ? *decision.reason_id : *decision.reason_text;
    return fit(entry.decided_at, kTimeColumns) + "  " +
           fit(name_of(decision.action), kActionColumns) + "  " +
           fit(ending(entry), kEndingColumns) + "  " + fit(one_line(who), kWhoColumns) + "  " +
           one_line(reason);
}

}  // namespace

int show_history(bool json, const Style& style, std::ostream& out, std::ostream& err) {
    auto opened = open_journal();
    if (!opened) {
        complain(err, opened.error());
        return kFoundProblems;
    }
    if (!*opened) return kDone;
    Journal& journal = **opened;
    std::string cursor;
    do {
        const auto page = journal.history({}, cursor, kMostHistoryEntries);
        if (!page) {
            complain(err, page.error());
            return finish(out, err, kFoundProblems);
        }
        for (const HistoryEntry& entry : page->entries) {
            const std::string line = json ? json_line(entry) : table_line(entry);
            out << (json || !style.width ? line : cut(line, *style.width)) << '\n';
        }
        cursor = page->next;
    } while (!cursor.empty());
    return finish(out, err, kDone);
}

}  // namespace doorman
