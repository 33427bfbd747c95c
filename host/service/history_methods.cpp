#include "service/history_methods.h"

#include <algorithm>

#include "service/asked.h"
#include "service/forgetting.h"
#include "signals/history.h"
#include "signals/industry.h"
#include "wire/fields.h"
#include "wire/history_json.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::int64_t kMostAPage = 200;
constexpr std::int64_t kUsualPage = 50;

/// LinkedIn's own bound, and where it comes into sight.
constexpr std::int64_t kMostContacts = 30'000;
constexpr std::int64_t kManyContacts = 29'000;

std::string_view name_of_industry(std::string_view id, Locale locale) {
    const auto all = industries();
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const Industry& industry) { return industry.id == id; });
    return known == all.end() ? id : known->name.in(locale);
}

void write_contacts(JsonWriter& out, const HistoryOverview& overview, Locale locale) {
    out.key("contacts").begin_object();
    const std::int64_t contacts = overview.contacts + overview.accepted_since;
    out.member("count", contacts).member("limit", kMostContacts);
    out.member("acceptedSince", overview.accepted_since);
    out.member("notice", contacts >= kManyContacts);
    out.member("importedAt", overview.imported_at);
    out.key("industries").begin_array();
    for (const auto& [id, count] : overview.industries) {
        out.begin_object().member("id", id).member("text", name_of_industry(id, locale));
        out.member("count", count).end_object();
    }
    out.end_array();
    out.end_object();
}

void write_forgotten(JsonWriter& out, const Forgotten& forgotten) {
    out.begin_object().member("people", forgotten.people);
    out.member("invitations", forgotten.invitations);
    out.member("decisions", forgotten.decisions).end_object();
}

}  // namespace

Answer list_history(Session& session, const json& params) {
    Fields in(params);
    std::string cursor;
    in.with_default("cursor", cursor);
    std::int64_t limit = kUsualPage;
    in.with_default("limit", limit);
    if (limit < 1 || limit > kMostAPage) in.fail("limit", "must be 1 to 200");
    const json* given = in.object("filter");
    if (in.fault()) return invalid_params(*in.fault());
    HistoryFilter filter;
    if (given) {
        auto read = history_filter_from_json(*given, "filter");
        if (!read) return invalid_params(read.error());
        filter = *std::move(read);
    }
    filter.reason_texts = reason_texts(session.locale);

    const auto page = asked(session, [&](Journal& journal) {
        return journal.history(filter, cursor, static_cast<std::size_t>(limit));
    });
    if (!page) return list_error(page.error());
    JsonWriter out;
    out.begin_object().key("entries").begin_array();
    for (const HistoryEntry& entry : page->entries) write(out, entry);
    out.end_array();
    if (!page->next.empty()) out.member("next", page->next);
    out.member("total", page->total).end_object();
    return std::move(out).text();
}

Answer history_overview(Session& session, const json&) {
    const auto found = asked(session, [](Journal& journal) { return journal.overview(); });
    if (!found) return rpc_error(found.error());
    const HistoryOverview& overview = *found;
    JsonWriter out;
    out.begin_object();
    out.member("invitations", overview.invitations).member("people", overview.people);
    out.key("decisions").begin_object();
    out.member("accept", overview.accepted).member("ignore", overview.ignored);
    out.member("wait", overview.waiting.count).end_object();
    out.key("waiting").begin_object().member("count", overview.waiting.count);
    out.member("due", overview.waiting.due).member("oldest", overview.waiting_since).end_object();
    out.member("turnedAway", overview.ignored);
    write_contacts(out, overview, session.locale);
    out.end_object();
    return std::move(out).text();
}

Answer change_history(Session& session, const json& params) {
    const auto change = decision_change_from_json(params);
    if (!change) return invalid_params(change.error());
    const auto changed = asked(session, [&](Journal& journal) { return journal.change(*change); });
    if (!changed) return rpc_error(changed.error());
    return "{}";
}

Answer mark_history(Session& session, const json& params) {
    Fields in(params);
    std::int64_t id = 0;
    in.required("id", id);
    std::optional<bool> pitched_after;
    in.optional("pitchedAfter", pitched_after);
    if (!pitched_after) in.fail("pitchedAfter", "is missing");
    if (in.fault()) return invalid_params(*in.fault());
    const auto marked =
        asked(session, [&](Journal& journal) { return journal.mark_pitched(id, *pitched_after); });
    if (!marked) return rpc_error(marked.error());
    return "{}";
}

Answer forget_history(Session& session, const json& params) {
    Fields in(params);
    std::optional<std::string> profile;
    std::optional<std::int64_t> id;
    in.optional("profile", profile);
    in.optional("id", id);
    if (profile.has_value() == id.has_value()) in.fail("profile", "give either profile or id");
    if (in.fault()) return invalid_params(*in.fault());
    const auto forgotten = asked(session, [&](Journal& journal) {
        return profile ? forget_person(journal, *profile) : forget_person(journal, *id);
    });
    if (!forgotten) return rpc_error(forgotten.error());
    JsonWriter out;
    write_forgotten(out, *forgotten);
    return std::move(out).text();
}

}  // namespace doorman
