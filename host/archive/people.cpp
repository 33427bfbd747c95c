#include "archive/people.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "archive/names.h"
#include "platform/clock.h"

namespace doorman {
namespace {

constexpr std::string_view kNoName = "has no name: the member closed the profile";

ArchiveError too_many(const Table& table) {
    return table.error("has more rows than LinkedIn can write");
}

/// The slug that most rows name as the owner's.
class OwnProfile {
public:
    void count(std::optional<std::string> slug) {
        if (slug) ++rows_[*std::move(slug)];
    }

    [[nodiscard]] std::optional<std::string> most_named() const {
        const auto most =
            std::max_element(rows_.begin(), rows_.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == rows_.end()) return {};
        return most->first;
    }

private:
    std::map<std::string, std::size_t> rows_;
};

/// Gives each invitation the key under which it is known in every era. Two people of one name may
/// have sent theirs in one minute.
class Keys {
public:
    std::string key_of(const ArchiveInvitation& invitation) {
        const std::string& who =
            invitation.name_key.empty() ? *invitation.profile : invitation.name_key;
        std::string key = "archive:" + iso8601(invitation.sent_at.at) + ":" + who;
        const int nth = ++seen_[key];
        if (nth > 1) key += "#" + std::to_string(nth);
        return key;
    }

private:
    std::unordered_map<std::string, int> seen_;
};

ArchiveInvitation received_in(const Table& table, const ArchiveTime& sent_at) {
    ArchiveInvitation invitation;
    invitation.profile = slug_in(table[Column::inviter]);
    invitation.name = table[Column::from];
    invitation.name_key = name_key(invitation.name);
    invitation.sent_at = sent_at;
    const std::string_view note = table[Column::message];
    if (!note.empty()) invitation.note = note;
    return invitation;
}

}  // namespace

ArchiveResult<std::vector<ArchiveContact>> read_connections(Table& table) {
    std::vector<ArchiveContact> contacts;
    while (true) {
        const auto row = table.next();
        if (!row) return row.error();
        if (!*row) return contacts;
        ArchiveContact contact;
        contact.first_name = table[Column::first_name];
        contact.last_name = table[Column::last_name];
        contact.profile = slug_in(table[Column::url]);
        contact.name_key = name_key(full_name(contact.first_name, contact.last_name));
        if (contact.name_key.empty() && !contact.profile) {
            table.skip(kNoName);
            continue;
        }
        contact.company = table[Column::company];
        contact.position = table[Column::position];
        const std::string_view connected_on = table[Column::connected_on];
        contact.connected_on = archive_time(connected_on);
        if (!contact.connected_on && !connected_on.empty()) {
            table.skip("has no date that can be read");
            continue;
        }
        if (contacts.size() == kMostContacts) return too_many(table);
        table.count_as_read();
        contacts.push_back(std::move(contact));
    }
}

ArchiveResult<Invitations> read_invitations(Table& table) {
    Invitations invitations;
    OwnProfile own;
    Keys keys;
    while (true) {
        const auto row = table.next();
        if (!row) return row.error();
        if (!*row) break;
        const std::string_view direction = table[Column::direction];
        const bool incoming = direction == "INCOMING";
        if (!incoming && direction != "OUTGOING") {
            table.skip("its direction is neither INCOMING nor OUTGOING");
            continue;
        }
        const auto sent_at = archive_time(table[Column::sent_at]);
        if (!sent_at) {
            table.skip("has no date that can be read");
            continue;
        }
        if (!incoming) {
            own.count(slug_in(table[Column::inviter]));
            table.count_as_read();
            continue;
        }
        own.count(slug_in(table[Column::invitee]));
        ArchiveInvitation invitation = received_in(table, *sent_at);
        if (invitation.name_key.empty() && !invitation.profile) {
            table.skip(kNoName);
            continue;
        }
        if (invitations.received.size() == kMostInvitations) return too_many(table);
        invitation.key = keys.key_of(invitation);
        table.count_as_read();
        invitations.received.push_back(std::move(invitation));
    }
    invitations.own_profile = own.most_named();
    return invitations;
}

}  // namespace doorman
