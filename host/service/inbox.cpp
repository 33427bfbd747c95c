#include "service/inbox.h"

#include <algorithm>

#include "signals/campaign.h"

namespace doorman {

namespace {

/// As the journal names senders: by their profile where it is known, else by the invitation.
std::string sender_of(const Invitation& invitation) {
    if (invitation.profile && !invitation.profile->empty()) return *invitation.profile;
    const std::string& key = invitation.key;
    const bool names_profile = key.starts_with(kProfileKey) && key.size() > kProfileKey.size();
    return names_profile ? key.substr(kProfileKey.size()) : key;
}

/// What the card itself brings holds over what was seen before.
void fill(ProfileFacts& facts, const ProfileFacts& earlier) {
    if (!facts.connections) {
        facts.connections = earlier.connections;
        facts.connections_at_least = earlier.connections_at_least;
    }
    if (!facts.followers) facts.followers = earlier.followers;
    if (!facts.about) facts.about = earlier.about;
    if (!facts.positions) facts.positions = earlier.positions;
    if (!facts.schools) facts.schools = earlier.schools;
    if (!facts.location) facts.location = earlier.location;
    if (!facts.company) facts.company = earlier.company;
    if (!facts.seen_at) facts.seen_at = earlier.seen_at;
}

std::string names_and_versions(const Catalogue& rules) {
    std::string text;
    for (const PackInfo& pack : rules.packs()) {
        if (!text.empty()) text += ' ';
        text += std::string(pack.id) + ':' + std::to_string(pack.version);
    }
    return text;
}

void sort_unique(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

}  // namespace

Inbox::Inbox(const Catalogue& rules, const Settings& settings, Locale locale, Journal* journal)
    : judge_(rules, settings.policy, settings.background, settings.options, locale),
      journal_(journal),
      packs_(names_and_versions(rules)) {}

Seen Inbox::judge(Invitation invitation) {
    Seen seen;
    seen.packs = packs_;
    add_known_facts(invitation);
    if (invitation.note && invitation.note->text) {
        const std::uint64_t salt = journal_ ? journal_->salt() : 0;
        seen.campaign_hashes = campaign_hashes(*invitation.note->text, salt);
    }
    const Memory memory = recall(invitation, seen.campaign_hashes);
    seen.annotation = annotate(judge_, invitation, memory);
    // LinkedIn's own sentence comes from everybody.
    const auto& note = seen.annotation.note;
    if (note && note->kind == NoteKind::default_) seen.campaign_hashes.clear();
    remember_text(sender_of(invitation), seen.campaign_hashes);
    seen.invitation = std::move(invitation);
    return seen;
}

void Inbox::add_known_facts(Invitation& invitation) {
    if (!journal_ || !invitation.profile) return;
    const auto earlier = journal_->facts_of(*invitation.profile);
    if (!earlier) {
        failure_ = earlier.error();
    } else if (*earlier) {
        if (!invitation.profile_facts) invitation.profile_facts.emplace();
        fill(*invitation.profile_facts, **earlier);
    }
}

Memory Inbox::recall(const Invitation& invitation, const std::vector<std::uint64_t>& hashes) {
    Memory memory;
    if (journal_) {
        auto recalled = journal_->recall(invitation, hashes);
        if (recalled) {
            memory = *std::move(recalled);
        } else {
            failure_ = recalled.error();
        }
    }
    std::vector<std::string> senders = earlier_senders(hashes);
    if (senders.empty()) return memory;
    // The same people may be known from both sides, so they are counted by name.
    if (journal_ && memory.same_text_people > 0) {
        if (auto known = journal_->senders_of(hashes)) {
            senders.insert(senders.end(), known->begin(), known->end());
        }
    }
    sort_unique(senders);
    std::erase(senders, sender_of(invitation));
    memory.same_text_people =
        std::max(memory.same_text_people, static_cast<std::int64_t>(senders.size()));
    return memory;
}

std::vector<std::string> Inbox::earlier_senders(const std::vector<std::uint64_t>& hashes) const {
    std::vector<std::string> senders;
    for (const std::uint64_t hash : hashes) {
        const auto [begin, end] = senders_.equal_range(hash);
        for (auto it = begin; it != end; ++it) senders.push_back(it->second);
    }
    sort_unique(senders);
    return senders;
}

void Inbox::remember_text(std::string sender, std::vector<std::uint64_t> hashes) {
    if (hashes.empty()) return;
    for (const std::uint64_t hash : hashes) senders_.emplace(hash, sender);
    texts_.push_back({std::move(sender), std::move(hashes)});
    if (texts_.size() <= kTexts) return;
    const Text& oldest = texts_.front();
    for (const std::uint64_t hash : oldest.hashes) {
        const auto [begin, end] = senders_.equal_range(hash);
        const auto entry = std::find_if(
            begin, end, [&](const auto& candidate) { return candidate.second == oldest.sender; });
        if (entry != end) senders_.erase(entry);
    }
    texts_.pop_front();
}

}  // namespace doorman
