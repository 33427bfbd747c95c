#include "archive/messages.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "archive/names.h"
#include "model/slug.h"
#include "text/fold.h"

namespace doorman {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array kEntities{Entity{"&amp;", "&"},   Entity{"&lt;", "<"},  Entity{"&gt;", ">"},
                               Entity{"&quot;", "\""}, Entity{"&#39;", "'"}, Entity{"&nbsp;", " "}};

/// "<p" or "</p", but not the "<" of "2 < 3".
bool begins_tag(std::string_view rest) {
    const char next = rest.size() > 1 ? rest[1] : ' ';
    return next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

const Entity* entity_at(std::string_view rest) {
    for (const Entity& entity : kEntities)
        if (rest.starts_with(entity.name)) return &entity;
    return nullptr;
}

bool is_true(std::string_view word) {
    return word == "Yes" || word == "yes" || word == "true" || word == "TRUE";
}

/// Several addresses, or several names without addresses.
bool is_to_several(const Table& table) {
    const std::string_view recipients = table[Column::recipients];
    if (recipients.empty()) return false;
    return recipients.find_first_of(",;") != std::string_view::npos;
}

/// Who wrote a message.
class Senders {
public:
    explicit Senders(std::span<ArchiveInvitation> invitations) {
        for (ArchiveInvitation& invitation : invitations) {
            if (!invitation.accepted) continue;
            if (invitation.profile) by_slug_[slug_key(*invitation.profile)] = &invitation;
            // A name of two people leads to nobody.
            const auto [entry, is_new] = by_name_.emplace(invitation.name_key, &invitation);
            if (!is_new) entry->second = nullptr;
        }
    }

    [[nodiscard]] ArchiveInvitation* of(const Table& table) const {
        const auto slug = slug_in(table[Column::sender]);
        if (slug) {
            const auto found = by_slug_.find(slug_key(*slug));
            if (found != by_slug_.end()) return found->second;
        }
        const auto found = by_name_.find(name_key(table[Column::from]));
        if (found == by_name_.end() || !found->second) return nullptr;
        return slug && found->second->profile ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string, ArchiveInvitation*> by_slug_;
    std::unordered_map<std::string, ArchiveInvitation*> by_name_;
};

bool is_since_they_connected(const ArchiveInvitation& invitation, const ArchiveTime& sent_at) {
    const ArchiveTime& from =
        invitation.connected_on ? *invitation.connected_on : invitation.sent_at;
    return sent_at.at >= from.at;
}

bool repeats_the_note(const ArchiveInvitation& invitation, std::string_view text) {
    return invitation.note && fold(*invitation.note).text == fold(text).text;
}

void take_if_first(ArchiveInvitation& invitation, const ArchiveTime& sent_at,
                   std::string_view content) {
    std::vector<FirstMessage>& first = invitation.first_messages;
    if (!is_since_they_connected(invitation, sent_at)) return;
    const bool full = first.size() == kFirstMessages;
    if (full && first.back().sent_at.at <= sent_at.at) return;
    std::string text = without_markup(content);
    if (text.find_first_not_of(" \r\n\t") == std::string::npos) return;
    if (repeats_the_note(invitation, text)) return;
    if (text.size() > kMostMessageBytes) text.resize(kMostMessageBytes);
    if (full) first.pop_back();
    const auto later = std::find_if(first.begin(), first.end(), [&](const FirstMessage& each) {
        return each.sent_at.at > sent_at.at;
    });
    first.insert(later, FirstMessage{std::move(text), sent_at});
}

}  // namespace

std::string without_markup(std::string_view content) {
    // What no ">" follows is no tag; asked once, or "<a<a<a…" would be searched again and again.
    const std::size_t last_end = content.rfind('>');
    std::string text;
    text.reserve(content.size());
    for (std::size_t at = 0; at < content.size(); ++at) {
        const std::string_view rest = content.substr(at);
        const Entity* entity = rest.front() == '&' ? entity_at(rest) : nullptr;
        if (entity) {
            text += entity->text;
            at += entity->name.size() - 1;
        } else if (rest.front() == '<' && last_end != std::string_view::npos && at < last_end &&
                   begins_tag(rest)) {
            text += ' ';
            at = content.find('>', at);
        } else {
            text += rest.front();
        }
    }
    return text;
}

ArchiveResult<void> read_first_messages(Table& table, std::span<ArchiveInvitation> invitations) {
    const Senders senders(invitations);
    while (true) {
        const auto row = table.next();
        if (!row) return row.error();
        if (!*row) return {};
        const auto sent_at = archive_time(table[Column::sent_at]);
        if (!sent_at) {
            table.skip("has no date that can be read");
            continue;
        }
        table.count_as_read();
        if (is_true(table[Column::is_draft]) || is_to_several(table)) continue;
        if (table[Column::direction] == "OUTGOING") continue;
        if (ArchiveInvitation* invitation = senders.of(table))
            take_if_first(*invitation, *sent_at, table[Column::message]);
    }
}

}  // namespace doorman
