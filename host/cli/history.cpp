#include "cli/history.h"

#include <algorithm>
#include <cstdint>
#include <ostream>

#include "cli/output.h"
#include "cli/owner.h"
#include "signals/history.h"
#include "wire/json_writer.h"
#include "wire/names.h"
#include "wire/utc_time.h"

namespace doorman {

namespace {

template <class E>
Result<std::vector<E>> words_of(std::string_view option, const std::vector<std::string>& given) {
    std::vector<E> known;
    for (const std::string& text : given) {
        const auto word = from_name<E>(text);
        if (!word) {
            std::string choices;
            for (const auto& entry : kNames<E>)
                choices.append(choices.empty() ? "" : ", ").append(entry.name);
            return Error{
                "\"" + one_line(text) + "\" is none of " + choices, std::string(option), {}};
        }
        known.push_back(*word);
    }
    return known;
}

/// A day begins at midnight in UTC, in which all times of the journal are.
Result<std::optional<std::string>> time_of(std::string_view option, const std::string& given) {
    if (given.empty()) return std::optional<std::string>();
    const std::string text = given.find('T') == std::string::npos ? given + "T00:00:00Z" : given;
    auto time = utc_time(text);
    if (!time)
        return Error{"must be a day such as 2026-03-01, or a time in UTC", std::string(option), {}};
    return time;
}

Result<HistoryFilter> filter_of(const HistoryRequest& request, Locale locale) {
    HistoryFilter filter;
    for (const std::string& word : request.words)
        filter.text.append(filter.text.empty() ? "" : " ").append(word);
    filter.reason_texts = reason_texts(locale);
    filter.profile = request.profile.empty() ? std::nullopt : std::optional(request.profile);
    filter.reason_ids = request.reasons;

    std::vector<std::string> given = request.actions;
    filter.undecided = std::erase(given, "none") > 0;
    auto actions = words_of<Action>("--action", given);
    auto verdicts = words_of<Verdict>("--verdict", request.verdicts);
    auto kinds = words_of<NoteKind>("--kind", request.kinds);
    auto since = time_of("--since", request.since);
    auto until = time_of("--until", request.until);
    if (!actions) return actions.error();
    if (!verdicts) return verdicts.error();
    if (!kinds) return kinds.error();
    if (!since) return since.error();
    if (!until) return until.error();
    filter.actions = *std::move(actions);
    filter.verdicts = *std::move(verdicts);
    filter.kinds = *std::move(kinds);
    filter.since = *std::move(since);
    filter.until = *std::move(until);
    if (!request.list.empty()) {
        const auto list = words_of<HistoryList>("--list", {request.list});
        if (!list) return list.error();
        filter.list = list->front();
    }
    const bool asks_for_actions = !filter.actions.empty() || filter.undecided || filter.list;
    if (!request.all && !asks_for_actions)
        filter.actions = {Action::accept, Action::ignore, Action::wait};
    return filter;
}

void write_decision(JsonWriter& out, const HistoryDecision& one) {
    const Decision& decision = one.decision;
    out.member("decisionId", decision.id);
    out.member("action", name_of(decision.action));
    out.member("reasonId", decision.reason_id);
    out.member("reasonText", decision.reason_text);
    out.member("state", name_of(one.state));
    if (one.outcome) out.member("outcome", name_of(*one.outcome));
    out.member("decidedAt", one.decided_at);
    out.member("pressedAt", one.pressed_at);
    out.member("confirmedAt", one.confirmed_at);
    out.member("remindAt", decision.remind_at);
}

std::string json_line(const HistoryEntry& entry) {
    JsonWriter out;
    out.begin_object();
    out.member("id", entry.id);
    out.member("key", entry.key);
    out.member("profile", entry.profile);
    if (entry.decision) write_decision(out, *entry.decision);
    if (entry.answer) out.member("action", name_of(*entry.answer));
    out.member("name", entry.name);
    out.member("headline", entry.headline);
    out.member("note", entry.note);
    if (entry.note_kind) out.member("noteKind", name_of(*entry.note_kind));
    if (entry.verdict) out.member("verdict", name_of(*entry.verdict));
    out.member("seenAt", entry.seen_at);
    out.member("source", name_of(entry.source));
    if (entry.pitched_after) out.member("pitchedAfter", true);
    out.end_object();
    return std::move(out).text();
}

/// What is claimed is no more than was seen.
std::string_view ending(const HistoryEntry& entry) {
    if (!entry.decision) return entry.answer ? "archive" : "not decided";
    if (entry.decision->decision.action == Action::wait && !entry.decision->outcome)
        return "waiting";
    switch (entry.decision->state) {
        case DecisionState::decided:
            return "not pressed";
        case DecisionState::pressed:
            return "not confirmed";
        case DecisionState::confirmed:
            break;
    }
    return entry.decision->outcome ? name_of(*entry.decision->outcome) : std::string_view();
}

std::string_view action(const HistoryEntry& entry) {
    if (entry.decision) return name_of(entry.decision->decision.action);
    return entry.answer ? name_of(*entry.answer) : std::string_view();
}

const std::string& when(const HistoryEntry& entry) {
    if (entry.decision) return entry.decision->decided_at;
    return entry.answered_at ? *entry.answered_at : entry.seen_at;
}

std::string who(const HistoryEntry& entry) {
    if (entry.name) return *entry.name;
    if (entry.profile) return *entry.profile;
    return entry.key.value_or("");
}

std::string why(const HistoryEntry& entry) {
    if (!entry.decision) return {};
    const Decision& decision = entry.decision->decision;
    std::string text = decision.reason_id ? *decision.reason_id : decision.reason_text.value_or("");
    if (decision.remind_at) text += " (until " + decision.remind_at->substr(0, 10) + ")";
    return text;
}

std::string table_line(const HistoryEntry& entry) {
    constexpr std::size_t kIdColumns = 5;
    constexpr std::size_t kTimeColumns = 20;
    constexpr std::size_t kActionColumns = 6;
    constexpr std::size_t kEndingColumns = 13;
    constexpr std::size_t kWhoColumns = 24;
    return fit(std::to_string(entry.id), kIdColumns) + "  " + fit(when(entry), kTimeColumns) +
           "  " + fit(action(entry), kActionColumns) + "  " + fit(ending(entry), kEndingColumns) +
           "  " + fit(one_line(who(entry)), kWhoColumns) + "  " + one_line(why(entry));
}

/// On standard error, so that a pipe's reader sees nothing where there is nothing.
void tell_nothing_shown(const HistoryRequest& request, std::ostream& err) {
    if (request.json) return;
    err << (request.all ? "doorman: nothing seen yet that fits\n"
                        : "doorman: nothing decided yet that fits; --all shows what was seen and "
                          "not decided too\n");
}

int show(Journal& journal, const HistoryFilter& filter, const HistoryRequest& request,
         const Style& style, std::ostream& out, std::ostream& err) {
    std::size_t left = request.limit.value_or(SIZE_MAX);
    std::size_t shown = 0;
    std::string cursor;
    while (left > 0) {
        const auto page =
            journal.history(filter, cursor, std::min<std::size_t>(left, kMostHistoryEntries));
        if (!page) {
            complain(err, page.error());
            return finish(out, err, kFoundProblems);
        }
        for (const HistoryEntry& entry : page->entries) {
            const std::string line = request.json ? json_line(entry) : table_line(entry);
            out << (request.json || !style.width ? line : cut(line, *style.width)) << '\n';
        }
        shown += page->entries.size();
        left -= std::min(left, page->entries.size());
        cursor = page->next;
        if (cursor.empty()) break;
    }
    if (shown == 0) tell_nothing_shown(request, err);
    return finish(out, err, kDone);
}

}  // namespace

int show_history(const HistoryRequest& request, const Style& style, Locale locale,
                 std::ostream& out, std::ostream& err) {
    const auto filter = filter_of(request, locale);
    if (!filter) {
        complain(err, filter.error());
        return kWrongUse;
    }
    auto opened = open_journal();
    tell_set_aside(err);
    if (!opened) {
        complain(err, opened.error());
        return kFoundProblems;
    }
    if (!*opened) {
        tell_nothing_shown(request, err);
        return kDone;
    }
    return show(**opened, *filter, request, style, out, err);
}

}  // namespace doorman
