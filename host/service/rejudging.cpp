#include "service/rejudging.h"

#include <algorithm>

#include "service/inbox.h"
#include "service/session.h"
#include "signals/annotate.h"
#include "signals/history.h"

namespace doorman {

namespace {

/// A transaction's worth. What a request that comes meanwhile has to wait for.
constexpr std::size_t kAtOnce = 50;

Invitation invitation_of(const KeptText& text, const Facts& kept) {
    Invitation invitation;
    invitation.list = kept.list;
    invitation.profile_facts = text.profile_facts;
    invitation.name = text.name;
    invitation.headline = text.headline;
    if (text.note) invitation.note = Note{text.note, text.note_truncated};
    return invitation;
}

/// The card proved by more than what is kept of it.
std::optional<double> common_ground(const Judge& judge, std::optional<double> on_card,
                                    std::optional<double> now) {
    if (judge.is_off("commonGround")) return std::nullopt;
    if (!now || !on_card) return now ? now : on_card;
    return std::max(*now, *on_card);
}

/// What the words say now, in place of what they said to others.
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
    return facts;
}

void add_hits(const RuleScores& rules, bool headline, std::vector<std::string>& to) {
    for (const CountedRule& counted : rules.counted())
        if ((counted.rule->group == Group::headline_sells) == headline)
            to.emplace_back(counted.rule->id);
}

bool was_known_pitch(const KeptText& text) {
    return std::find(text.signals.begin(), text.signals.end(), kKnownPitchId) != text.signals.end();
}

JournalResult<Rejudged> rejudged(Journal& journal, const Judge& judge, const KeptText& text) {
    const auto kept = journal.facts_of_entry(text.id);
    if (!kept) return kept.error();
    const Invitation invitation = invitation_of(text, *kept);
    Findings findings = examine(judge, invitation);
    // As it was when the card was seen: what others with the same text did since is no part of it.
    count_known_pitch(judge, was_known_pitch(text), findings);
    Rejudged judged;
    judged.id = text.id;
    judged.facts = with_words_of(*kept, findings.facts, invitation);
    judged.facts.scores.common_ground =
        common_ground(judge, text.common_ground, findings.facts.scores.common_ground);
    if (findings.note) add_hits(findings.note->rules, false, judged.hits);
    if (findings.headline) add_hits(*findings.headline, true, judged.hits);
    return judged;
}

/// Where another program holds the journal it goes on later, after the next request; else only when
/// somebody looks again.
void give_up(Session& session, const JournalError& error) {
    session.journal.note_failure(error);
    if (error.kind != JournalErrorKind::locked) session.rejudging = {};
}

/// False: another judge is wanted than was at work, and what it has to do cannot be told.
bool begin(Session& session, Journal& journal, const Settings& settings) {
    std::string by = judged_by(session.rules.catalogue(), settings);
    if (session.rejudging.by == by) return true;
    const auto left = journal.count_judged_otherwise(by);
    if (!left) {
        session.journal.note_failure(left.error());
        return false;
    }
    session.rejudging = {true, std::move(by), std::numeric_limits<std::int64_t>::max(), *left};
    return true;
}

JournalResult<std::vector<Rejudged>> next_batch(Session& session, Journal& journal,
                                                const Settings& settings) {
    Rejudging& rejudging = session.rejudging;
    const auto texts = journal.judged_otherwise(rejudging.by, rejudging.before, kAtOnce);
    if (!texts) return texts.error();
    const Judge judge(session.rules.catalogue(), settings.policy, settings.background,
                      settings.options, session.locale);
    std::vector<Rejudged> batch;
    batch.reserve(texts->size());
    for (const KeptText& text : *texts) {
        auto judged = rejudged(journal, judge, text);
        if (!judged) return judged.error();
        batch.push_back(*std::move(judged));
    }
    return batch;
}

JournalResult<void> write(Session& session, Journal& journal, std::span<const Rejudged> batch) {
    const auto& rules = session.rules.catalogue().rules();
    std::vector<std::string_view> ids;
    ids.reserve(rules.size());
    for (const Rule& rule : rules) ids.push_back(rule.id);
    const auto before = journal.version();
    if (!before) return before.error();
    if (auto kept = journal.rejudge(batch, ids, session.rejudging.by); !kept) return kept.error();
    const auto after = journal.version();
    if (!after) return after.error();
    session.previews.take(*before, *after, batch);
    return {};
}

}  // namespace

void want_rejudging(Session& session) {
    session.rejudging.wanted = true;
    Journal* journal = session.journal.if_available_to_read();
    if (journal) (void)begin(session, *journal, session.settings.current());
}

bool rejudge_some(Session& session) {
    Rejudging& rejudging = session.rejudging;
    if (!rejudging.wanted) return false;
    Journal* journal = session.journal.if_available_to_read();
    const Settings& settings = session.settings.current();
    if (!journal || !begin(session, *journal, settings) || rejudging.left == 0) return false;
    const auto batch = next_batch(session, *journal, settings);
    if (!batch) {
        give_up(session, batch.error());
        return false;
    }
    if (batch->empty()) {
        rejudging.left = 0;
        return false;
    }
    if (const auto written = write(session, *journal, *batch); !written) {
        give_up(session, written.error());
        return false;
    }
    rejudging.before = batch->back().id;
    rejudging.left =
        std::max<std::int64_t>(0, rejudging.left - static_cast<std::int64_t>(batch->size()));
    return rejudging.left > 0;
}

}  // namespace doorman
