#include "signals/annotate.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "policy/verdict.h"
#include "signals/contacts.h"
#include "signals/history.h"
#include "signals/reason.h"
#include "signals/reversal_text.h"
#include "signals/signal_list.h"

namespace doorman {
namespace {

constexpr std::string_view kCommonGround = "commonGround";
constexpr std::string_view kIndustry = "industry";
constexpr std::string_view kHeadlineSells = "headlineSells";
constexpr std::string_view kCompleteness = "completeness";
constexpr std::string_view kCampaign = "campaign";
constexpr std::string_view kContacts = "contacts";

CardText read_text(const Judge& judge, Field field, const std::string& original) {
    CardText text;
    text.field = kFieldNames[static_cast<std::size_t>(field)];
    text.original = original;
    text.reading = read(judge.rules(), field, original);
    return text;
}

/// Insights are LinkedIn's own words: common ground is looked for, no rule is matched.
CardText read_insight(const std::string& original, std::size_t index) {
    CardText text;
    text.field = "insights/" + std::to_string(index);
    text.original = original;
    text.reading.folded = fold(original);
    return text;
}

void cut_into_words(CardText& text) {
    text.words = words_of(text.original, text.reading.folded);
}

CardTexts read_texts(const Judge& judge, const Invitation& invitation) {
    const Owner& owner = judge.owner();
    CardTexts texts;
    if (invitation.note && invitation.note->text) {
        CardText note = read_text(judge, Field::note, *invitation.note->text);
        // A note of blanks is no note: nobody can see it.
        if (!note.reading.folded.text.empty()) {
            cut_into_words(note);
            texts.note = std::move(note);
        }
    }
    if (invitation.headline) {
        texts.headline = read_text(judge, Field::headline, *invitation.headline);
        if (!owner.grounds().empty() || owner.has_industries()) cut_into_words(*texts.headline);
    }
    if (invitation.insights) {
        for (const std::string& insight : *invitation.insights) {
            texts.insights.push_back(read_insight(insight, texts.insights.size()));
            cut_into_words(texts.insights.back());
        }
    }
    return texts;
}

/// Of what a tool sent to many, names left out, no policy takes "great to meet you" for a meeting
/// or the whole for a personal note.
void count_on_nothing_personal(Facts& facts) {
    if (facts.scores.met.value_or(0) >= kReached) facts.scores.met.reset();
    if (facts.note == NoteKind::personal) facts.note.reset();
}

void judge_note(const Judge& judge, const Invitation& invitation, Findings& findings) {
    Facts& facts = findings.facts;
    if (!invitation.note) return;
    if (!findings.texts.note) {
        set_scores_of_no_note(facts.scores);
        facts.note = NoteKind::none;
        facts.automation = false;
        return;
    }
    findings.note = read_note(judge.rules(), *findings.texts.note, invitation.note->truncated,
                              judge.groups_off(), invitation.name.value_or(std::string()));
    const NoteReading& note = *findings.note;
    set_scores(facts.scores, note);
    if (note.judgement && !note.judgement->guess) facts.note = note.judgement->kind;
    facts.automation = note.automation && !judge.is_off("automation");
    if (*facts.automation && !findings.texts.note->reading.placeholders.empty())
        count_on_nothing_personal(facts);
    facts.sales_evidence = note.rules.strength(Group::sales);
    facts.spam_evidence = note.rules.strength(Group::spam);
}

/// The sender included; stock sentences never make a campaign.
std::optional<std::int64_t> people_with_this_text(const Judge& judge, const Findings& findings,
                                                  const Memory& memory) {
    if (judge.is_off(kCampaign)) return {};
    if (findings.facts.note == NoteKind::none) return 0;
    if (!findings.note || !findings.note->judgement) return {};
    if (findings.note->judgement->kind == NoteKind::default_) return 1;
    return 1 + std::max<std::int64_t>(0, memory.same_text_people);
}

void judge_person(const Judge& judge, const Invitation& invitation, Findings& findings) {
    Facts& facts = findings.facts;
    if (findings.texts.headline) {
        findings.headline =
            RuleScores(judge.rules(), findings.texts.headline->reading.found, judge.groups_off());
        facts.scores.headline_sells = findings.headline->score(Group::headline_sells);
    }
    if (!judge.is_off(kCommonGround)) {
        findings.ground = common_ground(judge.owner(), invitation, findings.texts);
        facts.scores.common_ground = findings.ground.score;
    }
    if (findings.texts.headline && !judge.is_off(kIndustry)) {
        const CardText& headline = *findings.texts.headline;
        const bool asks = judge.owner().has_industries() && !judge.is_off(kHeadlineSells);
        findings.industry =
            compare_industry(judge.owner(), headline,
                             asks ? audiences(judge.rules(), headline) : std::vector<WordRange>());
        facts.scores.same_industry = findings.industry.same;
    }
    if (!judge.is_off(kCompleteness)) {
        findings.profile = completeness(invitation);
        facts.scores.completeness = findings.profile.value;
    }
}

void copy_what_is_shown(const Invitation& invitation, Facts& facts) {
    if (invitation.mutual) facts.mutual = invitation.mutual->count;
    facts.photo = invitation.photo;
    facts.list = invitation.list;
    facts.follows = invitation.follows;
    if (invitation.profile_facts) {
        facts.connections = invitation.profile_facts->connections;
        facts.connections_at_least = invitation.profile_facts->connections_at_least;
        facts.followers = invitation.profile_facts->followers;
    }
}

int year_of_today() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<int>(std::chrono::year_month_day(today).year());
}

}  // namespace

Judge::Judge(const Catalogue& rules, const Policy& policy, const Background& background,
             const Options& options, Locale locale)
    : rules_(&rules),
      policy_(&policy),
      column_policy_(policy),
      options_(&options),
      owner_(background),
      locale_(locale),
      this_year_(year_of_today()) {}

bool Judge::is_off(std::string_view group) const {
    return std::find(options_->groups_off.begin(), options_->groups_off.end(), group) !=
           options_->groups_off.end();
}

Findings examine(const Judge& judge, const Invitation& invitation) {
    Findings findings;
    findings.texts = read_texts(judge, invitation);
    copy_what_is_shown(invitation, findings.facts);
    judge_note(judge, invitation, findings);
    judge_person(judge, invitation, findings);
    return findings;
}

Annotation conclude(const Judge& judge, const Invitation& invitation, const Memory& memory,
                    Findings& findings) {
    findings.facts.same_text = people_with_this_text(judge, findings, memory);
    count_known_pitch(judge, memory.known_pitch, findings);
    if (!judge.is_off(kContacts)) add_contacts(memory, !judge.is_off(kCommonGround), findings);
    Ruling ruling = rule(judge.policy(), findings.facts);
    Annotation annotation;
    annotation.key = invitation.key;
    annotation.verdict = ruling.verdict;
    annotation.reason = reason_for(ruling, findings, invitation, judge.owner(), judge.locale());
    if (findings.note)
        annotation.note = findings.note->judgement;
    else if (findings.facts.note)
        annotation.note = NoteJudgement{NoteKind::none, 1, {}};
    annotation.scores = findings.facts.scores;
    annotation.signals = signal_list(judge, invitation, memory, findings);
    annotation.unknown = std::move(ruling.unknown);
    add_reversal(judge, invitation, findings.facts, annotation);
    return annotation;
}

Annotation annotate(const Judge& judge, const Invitation& invitation, const Memory& memory) {
    Findings findings = examine(judge, invitation);
    return conclude(judge, invitation, memory, findings);
}

}  // namespace doorman
