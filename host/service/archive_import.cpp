#include "service/archive_import.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "archive/names.h"
#include "policy/verdict.h"
#include "signals/annotate.h"
#include "signals/campaign.h"
#include "signals/employer.h"

namespace doorman {

namespace {

constexpr double kSalesPitch = 0.7;
constexpr double kSpam = 0.8;

std::int64_t milliseconds(std::chrono::sys_seconds when) {
    return std::chrono::milliseconds(when.time_since_epoch()).count();
}

/// The day: exports of some years tell the time too.
std::int64_t day(const ArchiveTime& when) {
    return milliseconds(std::chrono::floor<std::chrono::days>(when.at));
}

Contact contact_of(ArchiveContact&& from) {
    Contact contact;
    contact.profile = std::move(from.profile);
    contact.company_key = company_key(from.company);
    contact.industry = industry_of_contact(from.position, from.company);
    contact.first_name = std::move(from.first_name);
    contact.last_name = std::move(from.last_name);
    contact.name_key = std::move(from.name_key);
    contact.company = std::move(from.company);
    contact.position = std::move(from.position);
    if (from.connected_on) contact.connected_on = day(*from.connected_on);
    return contact;
}

bool is_pitch(const Facts& facts) {
    const bool sells = facts.scores.sales.value_or(0) >= kSalesPitch &&
                       facts.note != NoteKind::recruiting &&
                       !is_thin(facts.sales_evidence, facts.same_text);
    return sells || (facts.scores.spam.value_or(0) >= kSpam &&
                     !is_thin(facts.spam_evidence, facts.same_text));
}

/// Judges texts by the rules alone.
class TextJudge {
public:
    TextJudge(const Catalogue& rules, const Settings& settings, std::uint64_t salt)
        : judge_(rules, settings.policy, {}, settings.options, Locale::en), salt_(salt) {}

    [[nodiscard]] PastInvitation judged(ArchiveInvitation&& from) const {
        Invitation invitation;
        invitation.note = Note{from.note, false};
        const Findings findings = examine(judge_, invitation);
        PastInvitation past;
        past.facts = findings.facts;
        if (findings.note && past.facts.note != NoteKind::default_)
            past.campaign_hashes = campaign_hashes(findings.texts.note->words, salt_);
        if (from.accepted)
            past.accepted_at =
                from.connected_on ? day(*from.connected_on) : milliseconds(from.sent_at.at);
        const auto pitch =
            std::find_if(from.first_messages.begin(), from.first_messages.end(),
                         [&](const FirstMessage& each) { return is_pitch(facts_of(each.text)); });
        if (pitch != from.first_messages.end()) past.pitched_at = milliseconds(pitch->sent_at.at);
        past.sent_at = milliseconds(from.sent_at.at);
        past.key = std::move(from.key);
        past.profile = std::move(from.profile);
        past.name = std::move(from.name);
        past.note = std::move(from.note);
        return past;
    }

private:
    [[nodiscard]] Facts facts_of(const std::string& text) const {
        Invitation message;
        message.note = Note{text, false};
        return examine(judge_, message).facts;
    }

    Judge judge_;
    std::uint64_t salt_;
};

void sum_up(const ArchiveImport& archive, ImportSummary& summary) {
    if (archive.contacts) summary.contacts = static_cast<std::int64_t>(archive.contacts->size());
    summary.invitations = static_cast<std::int64_t>(archive.invitations.size());
    for (const PastInvitation& past : archive.invitations) {
        if (past.accepted_at) ++summary.accepted;
        if (past.pitched_at) ++summary.pitched_after;
    }
}

}  // namespace

ArchiveResult<PreparedImport> prepare_import(FileSet& files, std::string name,
                                             const Catalogue& rules, const Settings& settings,
                                             std::uint64_t salt, const ArchiveProgress& progress) {
    auto read = read_archive(files, progress);
    if (!read) return std::move(read).error();
    PreparedImport prepared;
    ArchiveImport& archive = prepared.archive;
    archive.name = std::move(name);
    // A file in which nobody could be read tells of nobody, and not that there is nobody.
    if (read->has_connections && !read->contacts.empty()) {
        archive.contacts.emplace();
        archive.contacts->reserve(read->contacts.size());
        for (ArchiveContact& contact : read->contacts)
            archive.contacts->push_back(contact_of(std::move(contact)));
    }
    const TextJudge judge(rules, settings, salt);
    archive.invitations.reserve(read->invitations.size());
    for (ArchiveInvitation& invitation : read->invitations)
        archive.invitations.push_back(judge.judged(std::move(invitation)));

    ImportSummary& summary = prepared.summary;
    summary.files = std::move(read->files);
    summary.unknown_files = std::move(read->unknown_files);
    summary.proposed = std::move(read->proposed);
    summary.own_profile = std::move(read->own_profile);
    sum_up(archive, summary);
    return prepared;
}

}  // namespace doorman
