#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <set>

#include "journal/people.h"
#include "journal/state.h"
#include "journal/times.h"
#include "journal/words.h"
#include "model/facts.h"

namespace doorman {
namespace {

/// Weeks since the one of 1 January 1970, which was a Thursday: week n holds day 7n, its Thursday,
/// by which ISO 8601 says whose year it belongs to.
#define DOORMAN_WEEK_OF(time) "((" time " / 86400000 + 3) / 7)"

std::string name_of_week(std::int64_t week) {
    using namespace std::chrono;
    const sys_days thursday{days{week * 7}};
    const year_month_day date(thursday);
    const auto day_of_year = (thursday - sys_days(date.year() / January / 1)).count();
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-W%02d", static_cast<int>(date.year()),
                  static_cast<int>(day_of_year / 7 + 1));
    return text.data();
}

std::vector<Statistics::Week> weeks(Database& database) {
    Query row = database.query(
        "SELECT " DOORMAN_WEEK_OF("coalesce(e.sent_at, i.first_seen)")
        " AS week, sum(e.verdict IS 'accept'), sum(e.verdict IS 'review'), "
        "sum(e.verdict IS 'ignore') FROM entry e JOIN invitation i ON i.id = e.invitation "
        "WHERE e.verdict IS NOT NULL GROUP BY week ORDER BY week");
    std::vector<Statistics::Week> weeks;
    while (row.step())
        weeks.push_back(
            {name_of_week(row.integer(0)), row.integer(1), row.integer(2), row.integer(3)});
    return weeks;
}

std::vector<Statistics::Kind> kinds(Database& database) {
    Query row = database.query(
        "SELECT note, count(*) AS n FROM entry WHERE note IS NOT NULL GROUP BY note "
        "ORDER BY n DESC, note");
    std::vector<Statistics::Kind> kinds;
    while (row.step()) kinds.push_back({note_kind_of(row.text(0)), row.integer(1)});
    return kinds;
}

std::vector<Statistics::Reason> reasons(Database& database) {
    Query row = database.query(
        "SELECT e.reason_id, e.action, count(*) AS n FROM entry e "
        "LEFT JOIN decision d ON d.id = e.decision WHERE e.action IS NOT NULL "
        "AND (e.reason_id IS NOT NULL OR d.reason_text IS NOT NULL) "
        "GROUP BY e.reason_id, e.action ORDER BY n DESC, e.reason_id");
    std::vector<Statistics::Reason> reasons;
    while (row.step())
        reasons.push_back({row.optional_text(0), action_of(row.text(1)), row.integer(2)});
    return reasons;
}

std::vector<Statistics::Agreed> agreement(Database& database) {
    Query row = database.query("SELECT " DOORMAN_WEEK_OF(
        "e.at") " AS week, sum(d.verdict_seen = e.action), count(*) FROM entry e "
                "JOIN decision d ON d.id = e.decision WHERE e.action IN ('accept', 'ignore') "
                "GROUP BY week ORDER BY week");
    std::vector<Statistics::Agreed> agreement;
    while (row.step())
        agreement.push_back({name_of_week(row.integer(0)), row.integer(1), row.integer(2)});
    return agreement;
}

/// Invitations that share a fingerprint, and those that share one with them.
class Campaigns {
public:
    explicit Campaigns(Database& database) {
        Query row = database.query(
            "SELECT c.hash, i.id, coalesce(i.person, -i.id) FROM campaign c "
            "JOIN invitation i ON i.id = c.invitation "
            "WHERE c.hash IN (SELECT hash FROM campaign GROUP BY hash HAVING count(*) >= 2) "
            "ORDER BY c.hash");
        std::optional<std::int64_t> hash;
        RowId first = 0;
        while (row.step()) {
            const RowId invitation = row.integer(1);
            senders_[invitation] = row.integer(2);
            leader_.emplace(invitation, invitation);
            if (hash == row.integer(0))
                join(first, invitation);
            else
                first = invitation;
            hash = row.integer(0);
        }
    }

    struct Group {
        std::set<std::int64_t> people;
        std::vector<RowId> invitations;
    };
    /// Of `kCampaignPeople` or more, most people first.
    std::vector<Group> largest() {
        std::map<RowId, Group> groups;
        for (const auto& [invitation, sender] : senders_) {
            Group& group = groups[leader(invitation)];
            group.people.insert(sender);
            group.invitations.push_back(invitation);
        }
        std::vector<Group> found;
        for (auto& [ignored, group] : groups)
            if (static_cast<std::int64_t>(group.people.size()) >= kCampaignPeople)
                found.push_back(std::move(group));
        std::stable_sort(found.begin(), found.end(), [](const Group& a, const Group& b) {
            return a.people.size() > b.people.size();
        });
        if (found.size() > kMostCampaigns) found.resize(kMostCampaigns);
        return found;
    }

private:
    RowId leader(RowId invitation) {
        RowId& up = leader_[invitation];
        return up == invitation ? invitation : up = leader(up);
    }
    void join(RowId a, RowId b) { leader_[leader(b)] = leader(a); }

    std::map<RowId, std::int64_t> senders_;
    std::map<RowId, RowId> leader_;
};

Statistics::Campaign campaign_of(Database& database, const Campaigns::Group& group) {
    Statistics::Campaign campaign;
    campaign.people = static_cast<std::int64_t>(group.people.size());
    std::int64_t last = 0;
    bool has_note = false;
    for (const RowId invitation : group.invitations) {
        Query row = database.query(
            "SELECT i.last_seen, i.note, e.note FROM invitation i "
            "JOIN entry e ON e.invitation = i.id WHERE i.id = ?1");
        row.bind(invitation);
        if (!row.step()) continue;
        const bool better = row.is_null(1) ? !has_note : !has_note || row.integer(0) >= last;
        last = std::max(last, row.integer(0));
        if (!better) continue;
        has_note = !row.is_null(1);
        campaign.note = row.optional_text(1);
        if (!row.is_null(2)) campaign.kind = note_kind_of(row.text(2));
    }
    campaign.last_seen = iso8601_of(last);
    return campaign;
}

}  // namespace

JournalResult<Statistics> Journal::statistics() {
    return state_->guarded([&] {
        Database& database = state_->database;
        Statistics statistics{
            weeks(database), kinds(database), reasons(database), agreement(database), {}};
        for (const auto& group : Campaigns(database).largest())
            statistics.campaigns.push_back(campaign_of(database, group));
        return statistics;
    });
}

#undef DOORMAN_WEEK_OF

}  // namespace doorman
