#include "archive/columns.h"

#include <algorithm>
#include <array>
#include <string>

namespace doorman {
namespace {

struct Header {
    FileKind kind;
    Column column;
    /// In lower case.
    std::string_view text;
};

using enum FileKind;

/// Every header of every era, as far as public exports of 2018 to 2026 show them.
constexpr std::array kHeaders{
    Header{connections, Column::first_name, "first name"},
    Header{connections, Column::last_name, "last name"},
    Header{connections, Column::url, "url"},  // from mid 2023
    Header{connections, Column::company, "company"},
    Header{connections, Column::position, "position"},
    Header{connections, Column::connected_on, "connected on"},
    // German headers were seen in a synthetic test only; that LinkedIn writes them is unproven.
    Header{connections, Column::first_name, "vorname"},
    Header{connections, Column::last_name, "nachname"},
    Header{connections, Column::company, "unternehmen"},
    Header{connections, Column::connected_on, "verbunden am"},

    Header{invitations, Column::from, "from"}, Header{invitations, Column::to, "to"},
    Header{invitations, Column::sent_at, "sent at"},
    Header{invitations, Column::message, "message"},
    Header{invitations, Column::direction, "direction"},
    // From late 2023. June to August 2023 had inviterProfileUrn and inviteeProfileUrn, whose member
    // numbers lead to nobody.
    Header{invitations, Column::inviter, "inviterprofileurl"},
    Header{invitations, Column::invitee, "inviteeprofileurl"},

    Header{profile, Column::first_name, "first name"},
    Header{profile, Column::last_name, "last name"}, Header{profile, Column::headline, "headline"},
    Header{profile, Column::industry, "industry"},
    Header{profile, Column::location, "geo location"},

    Header{positions, Column::company, "company name"},
    Header{positions, Column::position, "title"},
    Header{positions, Column::finished_on, "finished on"},

    Header{education, Column::school, "school name"},

    Header{skills, Column::skill, "name"},

    Header{messages, Column::from, "from"}, Header{messages, Column::to, "to"},
    Header{messages, Column::sent_at, "date"}, Header{messages, Column::message, "content"},
    Header{messages, Column::subject, "subject"},
    Header{messages, Column::direction, "direction"},  // 2018 only
    Header{messages, Column::conversation, "conversation id"},
    Header{messages, Column::sender, "sender profile url"},
    Header{messages, Column::recipients, "recipient profile urls"},  // from early 2023
    Header{messages, Column::is_draft, "is message draft"},          // comes and goes from 2024 on
};

constexpr std::array kConnectionsNeed{NeededColumn{Column::first_name, "First Name"},
                                      NeededColumn{Column::connected_on, "Connected On"}};
constexpr std::array kInvitationsNeed{NeededColumn{Column::from, "From"},
                                      NeededColumn{Column::sent_at, "Sent At"},
                                      NeededColumn{Column::direction, "Direction"}};
constexpr std::array kProfileNeeds{NeededColumn{Column::first_name, "First Name"},
                                   NeededColumn{Column::last_name, "Last Name"}};
constexpr std::array kPositionsNeed{NeededColumn{Column::company, "Company Name"}};
constexpr std::array kEducationNeeds{NeededColumn{Column::school, "School Name"}};
constexpr std::array kSkillsNeed{NeededColumn{Column::skill, "Name"}};
constexpr std::array kMessagesNeed{NeededColumn{Column::from, "FROM"},
                                   NeededColumn{Column::sent_at, "DATE"},
                                   NeededColumn{Column::message, "CONTENT"}};

std::string lower_and_trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return lower;
}

}  // namespace

std::optional<Column> column_of(FileKind kind, std::string_view header) {
    const std::string wanted = lower_and_trimmed(header);
    const auto known = std::find_if(kHeaders.begin(), kHeaders.end(), [&](const Header& each) {
        return each.kind == kind && each.text == wanted;
    });
    if (known == kHeaders.end()) return {};
    return known->column;
}

std::span<const NeededColumn> needed_columns(FileKind kind) {
    switch (kind) {
        case FileKind::profile:
            return kProfileNeeds;
        case FileKind::connections:
            return kConnectionsNeed;
        case FileKind::invitations:
            return kInvitationsNeed;
        case FileKind::positions:
            return kPositionsNeed;
        case FileKind::education:
            return kEducationNeeds;
        case FileKind::skills:
            return kSkillsNeed;
        case FileKind::messages:
            return kMessagesNeed;
    }
    return {};
}

}  // namespace doorman
