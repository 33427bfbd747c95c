// The strip's one line, for what policies_test.cpp does not show.

#include "signals/reason.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "card.h"
#include "catch.h"
#include "model/decision.h"

using doorman::Action;
using doorman::Comparison;
using doorman::Invitation;
using doorman::Locale;
using doorman::Op;
using doorman::Photo;
using doorman::Verdict;

namespace {

std::string text(const Invitation& invitation, const char* preset = "balanced",
                 Locale locale = Locale::en) {
    card::Setting setting;
    setting.policy = card::preset(preset);
    setting.locale = locale;
    return card::judge(invitation, setting).reason.text;
}

/// By the owner's only rule, which accepts.
std::string text_by(Comparison comparison, const Invitation& invitation) {
    card::Setting setting;
    setting.policy.rules = {{"mine", Verdict::accept, {std::move(comparison)}}};
    setting.policy.otherwise = Verdict::review;
    return card::judge(invitation, setting).reason.text;
}

Invitation nurse_without_note() {
    Invitation invitation = card::without_note();
    invitation.headline = "Nurse";
    invitation.mutual = doorman::Mutual{4, {}};
    return invitation;
}

}  // namespace

TEST_CASE("Where nothing decides, the line says what the card shows") {
    CHECK(text(nurse_without_note()) == "No note (usual) · 4 mutual · Nurse");
    CHECK(text(nurse_without_note(), "balanced", Locale::it) ==
          "Nessun messaggio (normale) · 4 contatti in comune · Nurse");
    CHECK(text(nurse_without_note(), "balanced", Locale::pl) ==
          "Bez wiadomości (jak zwykle) · 4 wspólne kontakty · Nurse");
}

TEST_CASE("A count that is not known is not shown as none") {
    Invitation invitation = card::without_note();
    invitation.headline = "Nurse";
    CHECK(text(invitation) == "No note (usual) · Nurse");
}

TEST_CASE("A note that could not be read is not said to be missing") {
    CHECK(text(card::with_headline("Nurse")) == "note not read · Nurse");
}

TEST_CASE("An empty profile says what is not known about it") {
    Invitation invitation = card::without_note();
    invitation.photo = Photo::placeholder;
    invitation.profile_facts.emplace();
    invitation.profile_facts->about = false;
    invitation.profile_facts->positions.emplace();
    CHECK(text(invitation) == "empty profile; contacts not known");
    invitation.profile_facts->connections = 12;
    CHECK(text(invitation) == "empty profile; 12 contacts");
}

TEST_CASE("A lower bound of contacts is shown as one") {
    Invitation invitation = card::without_note();
    invitation.photo = Photo::present;
    invitation.profile_facts.emplace();
    invitation.profile_facts->connections = 500;
    invitation.profile_facts->connections_at_least = true;
    CHECK(text(invitation, "photo-and-network") == "photo; 500+ contacts");
}

TEST_CASE("A recruiter who asks for a call is called a recruiter") {
    const auto note = card::with_note(
        "Hi, I am recruiting a Head of Events for a client in Chicago and your experience stood "
        "out. Would you be open to a confidential conversation about the role?");
    CHECK(text(note).starts_with("job offer: \""));
}

TEST_CASE("Behind a verdict the line has room for one fact") {
    Invitation generic = card::with_note("Hi, happy to connect with you!");
    generic.mutual = doorman::Mutual{4, {}};
    generic.headline = "Nurse";
    CHECK(text(generic) == "note says little · 4 mutual");
    generic.mutual.reset();
    CHECK(text(generic) == "note says little · Nurse");
}

TEST_CASE("A stock note is called usual, never a fault") {
    CHECK(text(card::with_note("I'd like to add you to my professional network on LinkedIn.")) ==
          "Stock note (usual)");
}

TEST_CASE("A school that only the note speaks of is a claim") {
    CHECK(text(card::with_note("Fellow Iowa alum here, go Hawks!")) ==
          "says same school: University of Iowa");
}

TEST_CASE("The page's filter is named as the source") {
    Invitation invitation = card::without_note();
    invitation.list = doorman::ListFilter::school;
    const auto annotation = card::judge(invitation);
    CHECK(annotation.reason.text == "same school, by LinkedIn's own filter");
    REQUIRE(card::signal(annotation, "commonGround"));
    CHECK(card::signal(annotation, "commonGround")->text ==
          "same school, by LinkedIn's own filter");
}

TEST_CASE("An open door says what the note brings, if it brings anything") {
    CHECK(text(card::without_note(), "open-door") == "open door");
    CHECK(text(card::with_headline("Student at University of Iowa"), "open-door") ==
          "same school: University of Iowa");
    CHECK(text(card::with_note("We help companies like yours 3x their pipeline. Open to a quick 15 "
                               "min call this week?"),
               "open-door")
              .starts_with("open door, though it pitches: \""));
}

TEST_CASE("An open door does not keep silent about a pitch by somebody who is known") {
    CHECK(text(card::with_note("Good to talk at the fair! Here is our price list, 15% off all "
                               "orders this month. Shall I book you a demo?"),
               "open-door")
              .starts_with("says you met, but pitching: \""));
    CHECK(text(card::with_note("Fellow Iowa alum here, go Hawks! We help firms like Brightline cut "
                               "travel costs by 30%, can I show you in a 15-minute demo?"),
               "open-door")
              .starts_with("alum, but pitching: \""));
}

TEST_CASE("A job offer by somebody who met the owner is called one too") {
    const auto note = card::with_note(
        "Lovely to meet you at the careers fair on Friday. The graduate vacancy I told you about "
        "is now live, shall I put your name forward?");
    CHECK(text(note).starts_with("says you met, and offers a job: \""));
    CHECK(text(note).find("vacancy") != std::string::npos);
    CHECK(text(card::with_note("It was lovely having you in our B&B! Come back in spring")) ==
          "says you met: \"It was lovely having you in our B&B\"");
}

TEST_CASE("What LinkedIn says is shared is named in its own words") {
    const auto shared = [](const char* insight) {
        return text(card::with_insight(insight), "common-ground");
    };
    CHECK(shared("Iowa City Runners common organization") == "same group: Iowa City Runners");
    CHECK(shared("Podróżnicy wspólna organizacja") == "same group: Podróżnicy");
    CHECK(shared("You both studied at Elm College") ==
          "same group: You both studied at Elm College");
    CHECK(shared("3 common organizations") == "same group: 3 common organizations");
}

TEST_CASE("A pitch that no preset would act on is one perhaps") {
    Invitation invitation = card::with_note("Good morning. Toner at half price");
    card::Setting setting;
    const doorman::Judge judge(card::built_in_rules(), setting.policy, setting.background,
                               setting.options, setting.locale);
    doorman::Findings findings = doorman::examine(judge, invitation);
    findings.facts.note = doorman::NoteKind::sales;
    const auto line = [&](double score, std::vector<doorman::Fact> decided_by) {
        findings.facts.scores.sales = score;
        const doorman::Ruling ruling{Verdict::ignore, "mine", std::move(decided_by), {}, false};
        return doorman::reason_for(ruling, findings, invitation, judge.owner(), Locale::en).text;
    };
    for (const doorman::Fact fact : {doorman::Fact::sales, doorman::Fact::note}) {
        CHECK(line(0.69, {fact}) == "perhaps a sales pitch: \"Toner at half price\"");
        CHECK(line(0.7, {fact}) == "sales pitch: \"Toner at half price\"");
    }
    const doorman::Ruling otherwise{Verdict::review, "otherwise", {}, {}, false};
    findings.facts.scores.sales = 0.6;
    CHECK(doorman::reason_for(otherwise, findings, invitation, judge.owner(), Locale::en).text ==
          "perhaps a sales pitch: \"Toner at half price\"");
}

TEST_CASE("A claim is a sentence in every language") {
    const Invitation alum = card::with_note("Fellow Iowa alum here, go Hawks!");
    CHECK(text(alum, "balanced", Locale::it) ==
          "dice di venire dalla stessa scuola: University of Iowa");
    CHECK(text(alum, "balanced", Locale::pl) ==
          "pisze, że jest z tej samej uczelni: University of Iowa");
}

TEST_CASE("A review suggests no button, and so no reason to record") {
    card::Setting setting;
    const auto annotation = card::judge(nurse_without_note(), setting);
    REQUIRE(annotation.verdict == Verdict::review);
    CHECK(annotation.reason.reason_id.empty());
}

TEST_CASE("The reason that one click records is one of the owner's, and fits the button") {
    for (const char* preset : {"open-door", "photo-and-network", "ninety-nine", "common-ground",
                               "met-or-industry", "close-circle", "balanced"}) {
        for (const char* note :
             {"", "It was great to meet you yesterday at the fair",
              "Fellow Iowa alum here, go Hawks!",
              "Earn $500 a day from home trading crypto, message me on WhatsApp +1 555 0100",
              "We are hiring nurses, send me your CV"}) {
            Invitation invitation = card::with_note(note);
            invitation.headline = "Nurse";
            invitation.photo = Photo::present;
            card::Setting setting;
            setting.policy = card::preset(preset);
            const auto annotation = card::judge(invitation, setting);
            if (annotation.verdict == Verdict::review) continue;
            const Action action =
                annotation.verdict == Verdict::accept ? Action::accept : Action::ignore;
            const auto known = std::find_if(
                doorman::kOwnerReasons.begin(), doorman::kOwnerReasons.end(),
                [&](const auto& reason) { return reason.id == annotation.reason.reason_id; });
            CAPTURE(preset, note, annotation.reason.reason_id);
            REQUIRE(known != doorman::kOwnerReasons.end());
            CHECK(known->action == action);
        }
    }
}

TEST_CASE("An owner's own rule that ignores alumni records no reason for accepting them") {
    card::Setting setting;
    setting.policy.rules = {{"noAlumni",
                             Verdict::ignore,
                             {doorman::Comparison{"commonGround", doorman::Op::at_least, 0.5}}}};
    const auto annotation =
        card::judge(card::with_headline("Student at University of Iowa"), setting);
    CHECK(annotation.verdict == Verdict::ignore);
    CHECK(annotation.reason.text == "same school: University of Iowa");
    CHECK(annotation.reason.reason_id == "noReason");
}

TEST_CASE("What a rule finds to be absent is not given as the reason") {
    Invitation invitation = card::with_note("Hello there, my garden is full of tulips this year");
    invitation.headline = "Nurse at a hospital";
    const std::string by_rule = "by your rule “mine”";
    CHECK(text_by({"automation", Op::is, false}, invitation) == by_rule);
    CHECK(text_by({"headlineSells", Op::below, 0.5}, invitation) == by_rule);
    CHECK(text_by({"personal", Op::below, 0.5}, card::without_note()) == by_rule);
    CHECK(text_by({"recruiting", Op::below, 0.5}, invitation) == by_rule);
    CHECK(text_by({"sameText", Op::below, 2.0}, invitation) == by_rule);
}

TEST_CASE("A profile that says something is not called empty") {
    Invitation invitation = card::without_note();
    invitation.profile_facts.emplace();
    invitation.profile_facts->about = true;
    CHECK(text_by({"completeness", Op::at_least, 0.7}, invitation) == "by your rule “mine”");
    invitation.profile_facts->about = false;
    CHECK(text_by({"completeness", Op::below, 0.4}, invitation) ==
          "empty profile; contacts not known");
}

TEST_CASE("What a rule finds to hold is the reason") {
    CHECK(text_by({"automation", Op::is, true}, card::with_note("Hi {firstName}, how are you?"))
              .starts_with("sent by a tool: "));
    CHECK(text_by({"headlineSells", Op::at_least, 0.5},
                  card::with_headline("I help founders 10x their revenue. DM me GROW"))
              .starts_with("headline sells: "));
}

TEST_CASE("The owner's own words for their industry are quoted whole, as the sender writes them") {
    card::Setting setting;
    setting.policy.rules = {
        {"mine", Verdict::accept, {Comparison{"sameIndustry", Op::at_least, 0.5}}}};
    setting.background.industries = {"widget forging"};
    CHECK(card::judge(card::with_headline("Head of Widget Forging"), setting).reason.text ==
          "same industry: Widget Forging");
}

TEST_CASE("An industry that the words do not show is not named") {
    card::Setting setting;
    const doorman::Judge judge(card::built_in_rules(), setting.policy, setting.background,
                               setting.options, setting.locale);
    const Invitation nurse = card::with_headline("Nurse");
    doorman::Findings findings = doorman::examine(judge, nurse);
    findings.facts.scores.same_industry = 1;
    const doorman::Ruling ruling{
        Verdict::accept, "mine", {doorman::Fact::same_industry}, {}, false};
    CHECK(doorman::reason_for(ruling, findings, nurse, judge.owner(), Locale::en).text ==
          "by your rule “mine”");
}

TEST_CASE("Reasons come in the owner's language") {
    Invitation invitation = card::without_note();
    invitation.photo = Photo::present;
    CHECK(text(invitation, "photo-and-network", Locale::it) == "foto; contatti non verificati");
    CHECK(text(invitation, "photo-and-network", Locale::pl) == "zdjęcie; kontakty niesprawdzone");
}

TEST_CASE("Of the same industry, that the note pitches is not left unsaid") {
    Invitation invitation = card::with_note(
        "We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?");
    invitation.headline = "Conference producer";
    CHECK(text_by({"sameIndustry", Op::at_least, 0.5}, invitation)
              .starts_with("same industry: Conference, but pitching: "));
}
