#include "signals/reason.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "model/decision.h"
#include "signals/contacts.h"
#include "signals/ground_name.h"
#include "signals/note_in_short.h"
#include "signals/quotes.h"
#include "signals/reason_words.h"
#include "signals/wording.h"

namespace doorman {
namespace {

using namespace reason_words;

/// A profile that says nothing (the threshold of the preset "ninety-nine").
constexpr double kEmptyBelow = 0.4;
/// None of the owner's reasons fits.
constexpr std::string_view kNone;

/// Makes the one line out of what was found. `text` and `reason_id` are filled together.
class Explanation {
public:
    Explanation(const Ruling& ruling, const Findings& findings, const Invitation& invitation,
                const Owner& owner, Locale locale)
        : ruling_(ruling),
          findings_(findings),
          facts_(findings.facts),
          invitation_(invitation),
          owner_(owner),
          locale_(locale) {}

    Reason take() {
        explain();
        return {ruling_.rule_id, std::move(text_), std::string(suggested_reason())};
    }

private:
    /// What was found to decide, if it is a reason for the suggested button: an owner may well
    /// ignore whom others accept.
    [[nodiscard]] std::string_view suggested_reason() const {
        if (ruling_.verdict == Verdict::review) return {};
        const bool accept = ruling_.verdict == Verdict::accept;
        const Action action = accept ? Action::accept : Action::ignore;
        for (const OwnerReason& reason : kOwnerReasons)
            if (reason.id == reason_id_ && reason.action == action) return reason.id;
        return accept ? "openDoor" : "noReason";
    }

    [[nodiscard]] bool decided(Fact fact) const {
        return std::find(ruling_.decided_by.begin(), ruling_.decided_by.end(), fact) !=
               ruling_.decided_by.end();
    }
    [[nodiscard]] bool reached(Fact fact, const std::optional<double>& score) const {
        return decided(fact) && score.value_or(0) >= kReached;
    }
    [[nodiscard]] bool decided_by_kind(NoteKind kind) const {
        return decided(Fact::note) && facts_.note == kind;
    }
    [[nodiscard]] bool is_empty_profile() const {
        return facts_.scores.completeness.value_or(1) < kEmptyBelow;
    }

    void explain() {
        if (ruling_.decided_by.empty()) return explain_otherwise();
        if (ruling_.softened) return explain_softened();
        const bool known = ground_decided() || met_decided();
        const bool sales = reached(Fact::sales, facts_.scores.sales);
        if (reached(Fact::spam, facts_.scores.spam))
            return quote_as(ruling_.verdict == Verdict::ignore ? kSpam : kLooksLikeSpam,
                            Group::spam, "spam");
        const std::int64_t people = facts_.same_text.value_or(0);
        if (decided(Fact::same_text) && people >= 2)
            return say(fill(kSameText, locale_, {counted(people, kPeople, locale_)}),
                       "massMessage");
        if (sales && known) return say_but_pitching(who(!ground_decided()), "salesPitch");
        if (sales) return quote_as(pitch_words(findings_), Group::sales, "salesPitch");
        if (known) return met_decided() ? explain_met() : explain_ground();
        if (decided_by_kind(NoteKind::sales))
            return quote_as(pitch_words(findings_), Group::sales, "salesPitch");
        if (decided_by_kind(NoteKind::spam)) return quote_as(kSpam, Group::spam, "spam");
        if (decided_by_kind(NoteKind::personal) || reached(Fact::personal, facts_.scores.personal))
            return quote_as(kPersonalNote, Group::personal, "personalNote");
        if (decided_by_kind(NoteKind::recruiting) ||
            reached(Fact::recruiting, facts_.scores.recruiting))
            return quote_as(kJobOffer, Group::recruiting, "recruiter");
        if (decided(Fact::same_industry)) return explain_industry();
        if (decided(Fact::completeness) && is_empty_profile())
            return say(profile_and_contacts(kEmptyProfile), "emptyProfile");
        if (reached(Fact::headline_sells, facts_.scores.headline_sells))
            return say_quoting(kHeadlineSells, quote_of_headline(findings_), "salesPitch");
        if (decided(Fact::automation) && facts_.automation.value_or(false))
            return say_quoting(kByTool, quote_of_placeholder(findings_), "massMessage");
        if (decided(Fact::mutual)) return explain_mutual();
        if (decided(Fact::photo)) return explain_photo();
        if (decided(Fact::connections)) return say(contacts(), "emptyProfile");
        explain_by_rule();
    }

    void explain_by_rule() { say(fill(kByYourRule, locale_, {ruling_.rule_id}), kNone); }

    /// The policy would have ignored, but for thin evidence.
    void explain_softened() {
        const bool spam = reached(Fact::spam, facts_.scores.spam);
        const bool sales =
            reached(Fact::sales, facts_.scores.sales) || facts_.note == NoteKind::sales;
        if (facts_.note == NoteKind::recruiting && !spam)
            return quote_as(kJobOffer, Group::recruiting, kNone);
        if (sales) return quote_as(kThinSales, Group::sales, kNone);
        quote_as(kThinSpam, Group::spam, kNone);
    }

    void explain_otherwise() {
        if (ruling_.verdict == Verdict::accept) return explain_open_door();
        const bool bare = facts_.note == NoteKind::none || facts_.note == NoteKind::default_;
        if (!bare) return say(note_and_one_fact(), kNone);
        say(is_empty_profile() ? profile_and_contacts(kEmptyProfile) : quiet_form(), kNone);
    }

    /// The policy accepts whatever none of its rules is against; what the note says is reason
    /// enough.
    void explain_open_door() {
        if (facts_.scores.met.value_or(0) >= kReached) return explain_met();
        if (!findings_.ground.shared.empty()) return explain_ground();
        switch (facts_.note.value_or(NoteKind::none)) {
            case NoteKind::personal:
                return quote_as(kPersonalNote, Group::personal, "personalNote");
            case NoteKind::recruiting:
                return quote_as(kJobOffer, Group::recruiting, "recruiter");
            case NoteKind::sales:
                return quote_as(kThoughPitching, Group::sales, "openDoor");
            default:
                return say(std::string(kOpenDoor.in(locale_)), "openDoor");
        }
    }

    void explain_met() {
        if (pitches()) return say_but_pitching(who(true), "met");
        if (offers_a_job())
            return say(
                fill(kAndOffersJob, locale_, {kSaysMetShort.in(locale_), quote(Group::recruiting)}),
                "met");
        say_quoting(kSaysMet, quote_of_meeting(findings_), "met");
    }

    void explain_ground() {
        const SharedGround& best = findings_.ground.shared.front();
        const std::string_view reason_id = best.source == GroundSource::contacts ? "commonGround"
                                           : best.kind == GroundKind::school     ? "sameSchool"
                                           : best.kind == GroundKind::employer   ? "sameEmployer"
                                                                                 : "commonGround";
        if (pitches()) return say_but_pitching(who(false), reason_id);
        if (best.source == GroundSource::contacts)
            return say(contacts_at_employer(findings_, locale_), reason_id);
        const Words& same =
            (best.source == GroundSource::note ? kSays
                                               : kSame)[static_cast<std::size_t>(best.kind)];
        say(std::string(same.in(locale_)) + which_ground(best, findings_, owner_, locale_),
            reason_id);
    }

    void explain_industry() {
        if (facts_.scores.same_industry.value_or(0) < kReached)
            return say(fill(kOtherField, locale_, {headline()}), "otherField");
        // Of somebody judged before, the headline or the owner's industries may be others by now.
        if (findings_.industry.same.value_or(0) < kReached) return explain_by_rule();
        std::string text = fill(kSameIndustry, locale_, {shared_industry()});
        if (pitches()) return say_but_pitching(text, "sameIndustry");
        if (decided(Fact::mutual)) append(text, mutual());
        say(std::move(text), "sameIndustry");
    }

    [[nodiscard]] std::string shared_industry() const {
        const IndustryComparison& industry = findings_.industry;
        if (!industry.own_word)
            return std::string(industries()[industry.hit.industry].name.in(locale_));
        const CardText& headline = *findings_.texts.headline;
        const Evidence word = headline.evidence(industry.hit.first_word, industry.hit.last_word);
        return excerpt(headline.original, word.start, word.end);
    }

    void explain_mutual() {
        std::string text = mutual();
        if (pitches()) return say_but_pitching(text, "mutual");
        if (decided(Fact::photo)) append(text, kPhoto.in(locale_));
        say(std::move(text), "mutual");
    }

    void explain_photo() {
        const bool present = facts_.photo == Photo::present;
        std::string text(present ? kPhoto.in(locale_) : kNoPhoto.in(locale_));
        append(text,
               facts_.connections
                   ? contacts()
                   : std::string((present ? kContactsNotChecked : kContactsNotKnown).in(locale_)));
        say(std::move(text), "emptyProfile");
    }

    [[nodiscard]] bool met_decided() const { return reached(Fact::met, facts_.scores.met); }
    [[nodiscard]] bool ground_decided() const {
        return decided(Fact::common_ground) && !findings_.ground.shared.empty();
    }

    /// Whatever speaks for the sender, that they want to sell something is never left unsaid.
    [[nodiscard]] bool pitches() const {
        return facts_.note == NoteKind::sales || facts_.scores.sales.value_or(0) >= kReached;
    }
    /// By words that a rule knows: a guess is not worth disturbing a meeting for.
    [[nodiscard]] bool offers_a_job() const {
        if (facts_.note != NoteKind::recruiting || !findings_.note) return false;
        const CountedRule* rule = findings_.note->rules.heaviest(Group::recruiting);
        return rule && !is_diction(*rule);
    }
    void say_but_pitching(std::string_view for_it, std::string_view reason_id) {
        say(fill(kButPitching, locale_, {for_it, quote(Group::sales)}), reason_id);
    }
    /// What a pitching acquaintance is to the owner.
    [[nodiscard]] std::string_view who(bool by_meeting) const {
        if (by_meeting) return kSaysMetShort.in(locale_);
        const SharedGround& best = findings_.ground.shared.front();
        if (best.source == GroundSource::contacts) return kShares.in(locale_);
        if (best.kind == GroundKind::school) return kAlum.in(locale_);
        return (best.kind == GroundKind::employer ? kColleague : kShares).in(locale_);
    }

    [[nodiscard]] std::string quote(Group group) const {
        return in_quotes(quote_of(findings_, group), locale_);
    }
    [[nodiscard]] std::string headline() const {
        return invitation_.headline ? excerpt(*invitation_.headline, 40) : "…";
    }
    [[nodiscard]] std::string mutual() const {
        return counted(facts_.mutual.value_or(0), kMutual, locale_);
    }

    [[nodiscard]] std::string contacts() const {
        if (!facts_.connections) return std::string(kContactsNotKnown.in(locale_));
        std::string text = counted(*facts_.connections, kContacts, locale_);
        if (facts_.connections_at_least) text.insert(text.find(' '), "+");
        return text;
    }
    [[nodiscard]] std::string profile_and_contacts(const Words& profile) const {
        std::string text(profile.in(locale_));
        append(text, contacts());
        return text;
    }

    /// For a strip without a verdict word: these words stand by themselves.
    [[nodiscard]] std::string quiet_form() const {
        std::string text = note_in_short(findings_, locale_);
        if (facts_.mutual) text += " · " + mutual();
        if (invitation_.headline && !invitation_.headline->empty()) text += " · " + headline();
        return text;
    }

    /// Behind a verdict word, where the strip has room for one fact; words quoted from the note are
    /// that fact.
    [[nodiscard]] std::string note_and_one_fact() const {
        std::string text = note_in_short(findings_, locale_);
        if (facts_.note.value_or(NoteKind::generic_) != NoteKind::generic_) return text;
        if (facts_.mutual) return text + " · " + mutual();
        if (invitation_.headline && !invitation_.headline->empty()) text += " · " + headline();
        return text;
    }

    static void append(std::string& text, std::string_view more) { text.append("; ").append(more); }

    void quote_as(const Words& words, Group group, std::string_view reason_id) {
        say(fill(words, locale_, {quote(group)}), reason_id);
    }
    void say_quoting(const Words& words, std::string_view quoted, std::string_view reason_id) {
        say(fill(words, locale_, {in_quotes(quoted, locale_)}), reason_id);
    }
    void say(std::string text, std::string_view reason_id) {
        text_ = std::move(text);
        reason_id_ = reason_id;
    }

    const Ruling& ruling_;
    const Findings& findings_;
    const Facts& facts_;
    const Invitation& invitation_;
    const Owner& owner_;
    Locale locale_;
    std::string text_;
    std::string_view reason_id_;
};

}  // namespace

Reason reason_for(const Ruling& ruling, const Findings& findings, const Invitation& invitation,
                  const Owner& owner, Locale locale) {
    return Explanation(ruling, findings, invitation, owner, locale).take();
}

}  // namespace doorman
