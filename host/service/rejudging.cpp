#include "service/rejudging.h"

#include <algorithm>

#include "service/inbox.h"
#include "signals/annotate.h"

namespace doorman {

namespace {

/// A transaction's worth: some milliseconds.
constexpr std::size_t kAtOnce = 100;

Invitation invitation_of(const KeptText& text) {
    Invitation invitation;
    invitation.name = text.name;
    invitation.headline = text.headline;
    if (text.note) invitation.note = Note{text.note, text.note_truncated};
    return invitation;
}

/// What the words say now, in place of what they said to other rules.
Facts with_words_of(const Facts& kept, const Facts& now, const Invitation& invitation) {
    Facts facts = kept;
    if (invitation.note) {
        facts.note = now.note;
        facts.automation = now.automation;
        facts.scores.sales = now.scores.sales;
        facts.scores.spam = now.scores.spam;
        facts.scores.recruiting = now.scores.recruiting;
        facts.scores.personal = now.scores.personal;
        facts.scores.met = now.scores.met;
        facts.sales_evidence = now.sales_evidence;
        facts.spam_evidence = now.spam_evidence;
    }
    if (invitation.headline) {
        facts.scores.headline_sells = now.scores.headline_sells;
        facts.scores.same_industry = now.scores.same_industry;
    }
    // The card may have proven more than its words.
    if (now.scores.common_ground)
        facts.scores.common_ground =
            std::max(facts.scores.common_ground.value_or(0), *now.scores.common_ground);
    return facts;
}

void add_hits(const RuleScores& rules, bool headline, std::vector<std::string>& to) {
    for (const CountedRule& counted : rules.counted())
        if ((counted.rule->group == Group::headline_sells) == headline)
            to.emplace_back(counted.rule->id);
}

JournalResult<Rejudged> rejudged(Journal& journal, const Judge& judge, const KeptText& text) {
    const auto kept = journal.facts_of_entry(text.id);
    if (!kept) return kept.error();
    const Invitation invitation = invitation_of(text);
    const Findings findings = examine(judge, invitation);
    Rejudged judged;
    judged.id = text.id;
    judged.facts = with_words_of(*kept, findings.facts, invitation);
    if (findings.note) add_hits(findings.note->rules, false, judged.hits);
    if (findings.headline) add_hits(*findings.headline, true, judged.hits);
    return judged;
}

/// How many; 0 = none is left.
JournalResult<std::size_t> rejudge_batch(Session& session, Journal& journal, const Judge& judge) {
    const Catalogue& rules = session.rules.catalogue();
    const std::string packs = names_and_versions(rules);
    const auto texts = journal.judged_before(packs, kAtOnce);
    if (!texts) return texts.error();
    std::vector<Rejudged> batch;
    for (const KeptText& text : *texts) {
        auto judged = rejudged(journal, judge, text);
        if (!judged) return judged.error();
        batch.push_back(*std::move(judged));
    }
    if (batch.empty()) return std::size_t{0};
    std::vector<std::string_view> ids;
    for (const Rule& rule : rules.rules()) ids.push_back(rule.id);
    if (const auto kept = journal.rejudge(batch, ids, packs); !kept) return kept.error();
    return batch.size();
}

}  // namespace

bool rejudge_some(Session& session, std::chrono::milliseconds patience) {
    Journal* journal = session.journal.if_available_to_read();
    if (!journal) return false;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    const Settings& settings = session.settings.current();
    const Judge judge(session.rules.catalogue(), settings.policy, settings.background,
                      settings.options, session.locale);
    do {
        const auto done = rejudge_batch(session, *journal, judge);
        if (!done) session.journal.note_failure(done.error());
        if (!done) return done.error().kind == JournalErrorKind::locked;
        if (*done == 0) return false;
    } while (std::chrono::steady_clock::now() < deadline);
    return true;
}

}  // namespace doorman
