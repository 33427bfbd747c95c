#include "archive/accepted.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "model/slug.h"

namespace doorman {
namespace {

/// An export names no time zone, and for connections only the day.
constexpr auto kSlack = std::chrono::hours(48);

bool could_precede(const ArchiveInvitation& invitation, const ArchiveContact& contact) {
    return invitation.sent_at.at < contact.connected_on->at + kSlack;
}

void accept(ArchiveInvitation& invitation, const ArchiveContact& contact) {
    invitation.accepted = true;
    invitation.connected_on = contact.connected_on;
    if (!invitation.profile) invitation.profile = contact.profile;
}

class Matcher {
public:
    Matcher(std::span<ArchiveInvitation> invitations, std::span<const ArchiveContact> contacts)
        : invitations_(invitations), contacts_(contacts), taken_(contacts.size(), false) {}

    void by_slug() {
        std::unordered_map<std::string, std::vector<ArchiveInvitation*>> invitations;
        for (ArchiveInvitation& invitation : invitations_)
            if (invitation.profile)
                invitations[slug_key(*invitation.profile)].push_back(&invitation);
        for (std::size_t i = 0; i < contacts_.size(); ++i) {
            if (!contacts_[i].profile) continue;
            const auto found = invitations.find(slug_key(*contacts_[i].profile));
            if (found == invitations.end()) continue;
            taken_[i] = true;
            if (ArchiveInvitation* last = last_before(found->second, contacts_[i]))
                accept(*last, contacts_[i]);
        }
    }

    void by_name() {
        std::unordered_map<std::string_view, std::vector<ArchiveInvitation*>> invitations;
        for (ArchiveInvitation& invitation : invitations_)
            if (!invitation.accepted && !invitation.name_key.empty())
                invitations[invitation.name_key].push_back(&invitation);
        for (const ArchiveContact* contact : untaken_by_date()) {
            const auto found = invitations.find(contact->name_key);
            if (found == invitations.end()) continue;
            if (ArchiveInvitation* only = only_before(found->second, *contact))
                accept(*only, *contact);
        }
    }

private:
    static ArchiveInvitation* last_before(std::span<ArchiveInvitation* const> candidates,
                                          const ArchiveContact& contact) {
        ArchiveInvitation* last = nullptr;
        for (ArchiveInvitation* each : candidates) {
            if (contact.connected_on && !could_precede(*each, contact)) continue;
            if (!last || each->sent_at.at > last->sent_at.at) last = each;
        }
        return last;
    }

    /// nullptr = none, or it cannot be told which.
    static ArchiveInvitation* only_before(std::span<ArchiveInvitation* const> candidates,
                                          const ArchiveContact& contact) {
        ArchiveInvitation* only = nullptr;
        for (ArchiveInvitation* each : candidates) {
            // Two slugs are two people, whatever they are called.
            const bool two_people = each->profile && contact.profile;
            if (each->accepted || two_people || !could_precede(*each, contact)) continue;
            if (only) return nullptr;
            only = each;
        }
        return only;
    }

    /// Those whom no slug has matched, earliest first: what they leave is clearer for the next.
    [[nodiscard]] std::vector<const ArchiveContact*> untaken_by_date() const {
        std::vector<const ArchiveContact*> untaken;
        for (std::size_t i = 0; i < contacts_.size(); ++i)
            if (!taken_[i] && contacts_[i].connected_on && !contacts_[i].name_key.empty())
                untaken.push_back(&contacts_[i]);
        std::stable_sort(untaken.begin(), untaken.end(),
                         [](const ArchiveContact* a, const ArchiveContact* b) {
                             return a->connected_on->at < b->connected_on->at;
                         });
        return untaken;
    }

    std::span<ArchiveInvitation> invitations_;
    std::span<const ArchiveContact> contacts_;
    std::vector<bool> taken_;
};

}  // namespace

void mark_accepted(std::span<ArchiveInvitation> invitations,
                   std::span<const ArchiveContact> contacts) {
    Matcher matcher(invitations, contacts);
    matcher.by_slug();
    matcher.by_name();
}

}  // namespace doorman
