#include "service/statistics_methods.h"

#include "service/asked.h"
#include "signals/wording.h"
#include "wire/json_writer.h"
#include "wire/names.h"

namespace doorman {

using nlohmann::json;

namespace {

/// Of a campaign's text.
constexpr std::size_t kSampleCharacters = 96;

void write_weeks(JsonWriter& out, const std::vector<Statistics::Week>& weeks) {
    out.key("weeks").begin_array();
    for (const auto& week : weeks) {
        out.begin_object().member("week", week.week).member("accept", week.accept);
        out.member("review", week.review).member("ignore", week.ignore).end_object();
    }
    out.end_array();
}

void write_reasons(JsonWriter& out, const std::vector<Statistics::Reason>& reasons) {
    out.key("reasons").begin_array();
    for (const auto& reason : reasons) {
        out.begin_object();
        if (reason.reason_id) out.member("reasonId", *reason.reason_id);
        out.member("action", name_of(reason.action)).member("count", reason.count).end_object();
    }
    out.end_array();
}

void write_agreement(JsonWriter& out, const std::vector<Statistics::Agreed>& weeks) {
    out.key("agreement").begin_array();
    for (const auto& week : weeks) {
        out.begin_object().member("week", week.week).member("same", week.same);
        out.member("of", week.of).end_object();
    }
    out.end_array();
}

void write_campaigns(JsonWriter& out, const std::vector<Statistics::Campaign>& campaigns) {
    out.key("campaigns").begin_array();
    for (const auto& campaign : campaigns) {
        out.begin_object().member("people", campaign.people);
        if (campaign.note) out.member("sample", excerpt(*campaign.note, kSampleCharacters));
        out.member("lastSeen", campaign.last_seen);
        if (campaign.kind) out.member("kind", name_of(*campaign.kind));
        out.end_object();
    }
    out.end_array();
}

}  // namespace

Answer statistics(Session& session, const json&) {
    const auto found = asked(session, [](Journal& journal) { return journal.statistics(); });
    if (!found) return rpc_error(found.error());
    JsonWriter out;
    out.begin_object();
    write_weeks(out, found->weeks);
    out.key("kinds").begin_object();
    for (const auto& kind : found->kinds) out.member(name_of(kind.kind), kind.count);
    out.end_object();
    write_reasons(out, found->reasons);
    write_agreement(out, found->agreement);
    write_campaigns(out, found->campaigns);
    out.end_object();
    return std::move(out).text();
}

}  // namespace doorman
