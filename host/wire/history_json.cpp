#include "wire/history_json.h"

#include <nlohmann/json.hpp>

#include "wire/decision_json.h"
#include "wire/fields.h"
#include "wire/names.h"
#include "wire/utc_time.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::size_t kMaxTextBytes = 1000;
constexpr std::string_view kUndecided = "none";

std::vector<std::string> texts(Fields& in, std::string_view name) {
    std::optional<std::vector<std::string>> found;
    in.optional(name, found);
    return found ? *std::move(found) : std::vector<std::string>();
}

template <class E>
std::vector<E> words(Fields& in, std::string_view name, const std::vector<std::string>& given) {
    std::vector<E> known;
    for (const std::string& text : given) {
        const auto word = from_name<E>(text);
        if (!word) {
            in.fail(name, "\"" + text.substr(0, 40) + "\" is none of its words");
            return known;
        }
        known.push_back(*word);
    }
    return known;
}

void read_actions(Fields& in, HistoryFilter& filter) {
    std::vector<std::string> given = texts(in, "actions");
    filter.undecided = std::erase(given, kUndecided) > 0;
    filter.actions = words<Action>(in, "actions", given);
}

void read_list(Fields& in, HistoryFilter& filter) {
    if (!in.has("list")) return;
    HistoryList list{};
    in.required_word("list", list);
    filter.list = list;
}

void write_note(JsonWriter& out, const HistoryEntry& entry) {
    if (entry.note) {
        out.member("note", *entry.note);
    } else if (entry.note_known) {
        out.key("note").null();
    }
}

}  // namespace

Result<HistoryFilter> history_filter_from_json(const json& value, std::string path) {
    Fields in(value, std::move(path));
    HistoryFilter filter;
    in.with_default("text", filter.text);
    if (filter.text.size() > kMaxTextBytes)
        in.fail("text", "must be at most " + std::to_string(kMaxTextBytes) + " bytes");
    read_actions(in, filter);
    filter.verdicts = words<Verdict>(in, "verdicts", texts(in, "verdicts"));
    filter.reason_ids = texts(in, "reasonIds");
    filter.kinds = words<NoteKind>(in, "kinds", texts(in, "kinds"));
    read_list(in, filter);
    in.optional_time("since", filter.since);
    in.optional_time("until", filter.until);
    in.optional("profile", filter.profile);
    if (in.fault()) return *in.fault();
    return filter;
}

Result<DecisionChange> decision_change_from_json(const json& value) {
    Fields in(value);
    DecisionChange change;
    in.required("decisionId", change.decision_id);
    if (in.has("reasonId") || in.has("reasonText"))
        read_reason(in, change.reason_id, change.reason_text);
    // Null takes the reminder away, so that absence cannot.
    change.remind = value.contains("remindAt");
    in.optional_time("remindAt", change.remind_at);
    if (!change.remind && !change.reason_id && !change.reason_text)
        in.fail("reasonId", "give reasonId, reasonText or remindAt");
    if (in.fault()) return *in.fault();
    return change;
}

void write(JsonWriter& out, const HistoryDecision& one) {
    const Decision& decision = one.decision;
    out.begin_object();
    out.member("decisionId", decision.id);
    out.member("action", name_of(decision.action));
    out.member("reasonId", decision.reason_id);
    out.member("reasonText", decision.reason_text);
    out.member("verdictSeen", name_of(decision.verdict_seen));
    out.member("state", name_of(one.state));
    if (one.outcome) out.member("outcome", name_of(*one.outcome));
    out.member("decidedAt", one.decided_at);
    out.member("pressedAt", one.pressed_at);
    out.member("confirmedAt", one.confirmed_at);
    out.member("remindAt", decision.remind_at);
    out.member("changedAt", one.changed_at);
    out.member("firstReasonId", one.first_reason_id);
    out.member("firstReasonText", one.first_reason_text);
    out.end_object();
}

void write(JsonWriter& out, const HistoryEntry& entry) {
    out.begin_object();
    out.member("id", entry.id);
    out.member("key", entry.key);
    out.member("profile", entry.profile);
    out.member("name", entry.name);
    out.member("headline", entry.headline);
    write_note(out, entry);
    if (entry.note_kind) out.member("noteKind", name_of(*entry.note_kind));
    if (!entry.language.empty()) out.member("language", entry.language);
    if (entry.verdict) out.member("verdict", name_of(*entry.verdict));
    out.member("ruleId", entry.rule_id);
    out.member("source", name_of(entry.source));
    out.member("seenAt", entry.seen_at);
    if (entry.decision) write(out.key("decision"), *entry.decision);
    if (entry.answer) out.member("answer", name_of(*entry.answer));
    out.member("answeredAt", entry.answered_at);
    if (entry.pitched_after) out.member("pitchedAfter", true);
    if (entry.came_again > 0) out.member("cameAgain", entry.came_again);
    out.key("signals").begin_array();
    for (const Signal& signal : entry.signals) {
        out.begin_object().member("id", signal.id).member("group", signal.group);
        out.member("weight", signal.weight).end_object();
    }
    out.end_array();
    out.end_object();
}

}  // namespace doorman
