#include "service/inbox.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <string_view>
#include <utility>

#include "archive/names.h"
#include "model/slug.h"
#include "signals/campaign.h"
#include "signals/employer.h"
#include "text/fnv.h"
#include "wire/background_json.h"

namespace doorman {

namespace {

/// As the journal names senders: by their profile where it is known, else by the invitation.
std::string sender_of(const Invitation& invitation) {
    if (invitation.profile && !invitation.profile->empty()) return slug_key(*invitation.profile);
    const std::string& key = invitation.key;
    if (!key.starts_with(kProfileKey) || key.size() == kProfileKey.size()) return key;
    return slug_key(std::string_view(key).substr(kProfileKey.size()));
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

void add_known_facts(Letter& letter, Journal& journal) {
    Invitation& invitation = letter.invitation;
    if (!invitation.profile) return;
    const auto earlier = journal.facts_of(*invitation.profile);
    if (!earlier) {
        letter.failure = earlier.error();
    } else if (*earlier) {
        if (!invitation.profile_facts) invitation.profile_facts.emplace();
        fill(*invitation.profile_facts, **earlier);
    }
}

void recall_sender(Letter& letter, Journal& journal) {
    auto recalled = journal.recall(letter.invitation, letter.campaign_hashes);
    if (!recalled) {
        letter.failure = recalled.error();
        return;
    }
    letter.memory = *std::move(recalled);
    const std::int64_t people = letter.memory.same_text_people;
    if (people == 0 || people == kMostSameText) return;
    const auto known = journal.senders_of(letter.campaign_hashes);
    if (!known) {
        letter.failure = known.error();
        return;
    }
    for (const std::string& name : *known) letter.known_senders.push_back(sender_id(name));
}

/// A card shows two or three.
constexpr std::size_t kMostMutualNames = 10;

/// The employer of the card at which the owner has contacts, and how many.
void find_colleagues(Letter& letter, Journal& journal) {
    for (Employer& employer : employers_of(letter.invitation, letter.findings.texts)) {
        const auto people = journal.contacts_at(employer.key, letter.invitation.profile);
        if (!people) {
            letter.failure = people.error();
            return;
        }
        if (*people == 0) continue;
        letter.memory.contacts.at_employer = *people;
        letter.findings.employer = std::move(employer);
        return;
    }
}

void find_known_mutuals(Letter& letter, Journal& journal) {
    if (!letter.invitation.mutual) return;
    const std::vector<std::string>& names = letter.invitation.mutual->names;
    for (std::size_t i = 0; i < std::min(names.size(), kMostMutualNames); ++i) {
        const std::string key = name_key(names[i]);
        if (key.empty()) continue;
        const auto company = journal.company_of(key);
        if (!company) {
            letter.failure = company.error();
            return;
        }
        if (*company) letter.memory.contacts.mutuals.push_back({i, **company});
    }
}

/// Asks until it fails; nothing of a letter that failed before.
void recall(Letter& letter, Journal& journal) {
    for (const auto ask : {recall_sender, find_colleagues, find_known_mutuals})
        if (!letter.failure) ask(letter, journal);
}

std::uint64_t salt_of(const Journal* journal) {
    return journal ? journal->salt() : 0;
}

/// LinkedIn's own sentence comes from everybody, so it has none.
std::vector<std::uint64_t> fingerprints(const Findings& findings, std::uint64_t salt) {
    const auto& note = findings.note;
    if (!note || (note->judgement && note->judgement->kind == NoteKind::default_)) return {};
    return campaign_hashes(findings.texts.note->words, salt);
}

/// The same for equal settings, in every process.
std::string fingerprint_of_owner(const Settings& settings) {
    JsonWriter background;
    write(background, settings.background);
    std::uint64_t hash = fnv1a(background.text());
    std::vector<std::string> off = settings.options.groups_off;
    std::sort(off.begin(), off.end());
    for (const std::string& group : off) hash = fnv1a(" " + group, hash);
    std::array<char, 16> hex{};
    const auto end = std::to_chars(hex.data(), hex.data() + hex.size(), hash, 16).ptr;
    return {hex.data(), end};
}

}  // namespace

std::string judged_by(const Catalogue& rules, const Settings& settings) {
    std::string text;
    for (const PackInfo& pack : rules.packs()) {
        if (!text.empty()) text += ' ';
        text += std::string(pack.id) + ':' + std::to_string(pack.version);
    }
    return text + " owner:" + fingerprint_of_owner(settings);
}

Inbox::Inbox(const Catalogue& rules, const Settings& settings, Locale locale, Journal* journal)
    : judge_(rules, settings.policy, settings.background, settings.options, locale),
      journal_(journal),
      packs_(judged_by(rules, settings)) {}

Seen Inbox::judge(Invitation invitation) {
    Letter letter(std::move(invitation));
    // Asked again, each letter would wait for it again.
    letter.failure = failure_;
    open(letter, journal_);
    compare(letter);
    return close(letter);
}

std::vector<Seen> Inbox::judge_all(std::vector<Invitation> invitations, Workers& helpers) {
    std::deque<Letter> letters;
    for (Invitation& invitation : invitations) {
        Letter& letter = letters.emplace_back(std::move(invitation));
        letter.failure = failure_;
        if (journal_ && !letter.failure) add_known_facts(letter, *journal_);
        failure_ = letter.failure;
    }
    const std::uint64_t salt = salt_of(journal_);
    helpers.share(letters.size(), [&](std::size_t i) { read(letters[i], salt); });
    for (Letter& letter : letters) {
        letter.failure = failure_;
        if (journal_) recall(letter, *journal_);
        compare(letter);
    }
    std::vector<Seen> seen(letters.size());
    helpers.share(letters.size(), [&](std::size_t i) { seen[i] = close(letters[i]); });
    return seen;
}

void Inbox::open(Letter& letter, Journal* journal) const {
    if (journal && !letter.failure) add_known_facts(letter, *journal);
    read(letter, salt_of(journal));
    if (journal) recall(letter, *journal);
}

void Inbox::read(Letter& letter, std::uint64_t salt) const {
    letter.findings = examine(judge_, letter.invitation);
    letter.campaign_hashes = fingerprints(letter.findings, salt);
}

void Inbox::compare(Letter& letter) {
    if (letter.failure) failure_ = letter.failure;
    if (letter.campaign_hashes.empty()) return;
    const SenderId sender = sender_id(sender_of(letter.invitation));
    senders_.clear();
    // With the sender, who may be among them.
    if (letter.memory.same_text_people < kMostSameText)
        recent_.senders_of(letter.campaign_hashes, kMostSameText + 1, senders_);
    recent_.add(sender, letter.campaign_hashes);
    if (senders_.empty()) return;
    // The same people may be known from both sides.
    senders_.insert(senders_.end(), letter.known_senders.begin(), letter.known_senders.end());
    std::sort(senders_.begin(), senders_.end());
    senders_.erase(std::unique(senders_.begin(), senders_.end()), senders_.end());
    std::erase(senders_, sender);
    letter.memory.same_text_people =
        std::clamp(std::ssize(senders_), letter.memory.same_text_people, kMostSameText);
}

Seen Inbox::close(Letter& letter) const {
    Seen seen;
    seen.annotation = conclude(judge_, letter.invitation, letter.memory, letter.findings);
    seen.invitation = std::move(letter.invitation);
    seen.campaign_hashes = std::move(letter.campaign_hashes);
    seen.facts = letter.findings.facts;
    seen.packs = packs_;
    return seen;
}

}  // namespace doorman
