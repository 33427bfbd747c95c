#include <algorithm>
#include <string>
#include <vector>

#include "card.h"
#include "catch.h"

using doorman::Annotation;
using doorman::Invitation;
using doorman::NoteKind;
using doorman::Verdict;

namespace {

const std::string kPitch =
    "We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?";

bool is_unknown(const Annotation& annotation, std::string_view fact) {
    return std::find(annotation.unknown.begin(), annotation.unknown.end(), fact) !=
           annotation.unknown.end();
}

bool says_far(const char* own, const char* theirs) {
    card::Setting setting;
    setting.background.region = own;
    Invitation invitation = card::without_note();
    invitation.profile_facts.emplace();
    invitation.profile_facts->location = theirs;
    return card::signal(card::judge(invitation, setting), "region") != nullptr;
}

}  // namespace

TEST_CASE("A card of which nothing is known is left to the owner, and what is not known is named") {
    const auto annotation = card::judge(card::empty());
    CHECK(annotation.verdict == Verdict::review);
    CHECK(annotation.key == "urn:li:invitation:1");
    CHECK_FALSE(annotation.note.has_value());
    CHECK_FALSE(annotation.scores.sales.has_value());
    CHECK(annotation.unknown == std::vector<std::string>{"commonGround", "headlineSells", "met",
                                                         "mutual", "note", "photo", "sales",
                                                         "sameIndustry", "sameText", "spam"});
    CHECK(annotation.signals.empty());
}

TEST_CASE("A note seen to be none sells nothing and claims nothing") {
    const auto annotation = card::judge(card::without_note());
    REQUIRE(annotation.note);
    CHECK(annotation.note->kind == NoteKind::none);
    CHECK(annotation.scores.sales == 0.0);
    CHECK(annotation.scores.spam == 0.0);
    CHECK_FALSE(is_unknown(annotation, "sales"));
}

TEST_CASE("A note of blanks is none") {
    const std::string blanks = GENERATE("", "  \n\t ", "\u00a0\u200b\u3000");
    CHECK(card::judge(card::with_note(blanks)).note->kind == NoteKind::none);
}

TEST_CASE("A note that says nothing is generic") {
    const std::string note = GENERATE("Hi", "Hello, how are you?", "🙂", "Great name!", "ok");
    CAPTURE(note);
    CHECK(card::judge(card::with_note(note)).note->kind == NoteKind::generic_);
}

TEST_CASE("What stands in the rest of a note that is cut off is not known") {
    Invitation cut = card::with_note("It was great to meet you yesterday at the Acme Events");
    cut.note->truncated = true;
    const auto annotation = card::judge(cut);
    CHECK(annotation.scores.met.has_value());
    CHECK_FALSE(annotation.scores.sales.has_value());
    CHECK(is_unknown(annotation, "sales"));
    Invitation barely = card::with_note("Hi, I came across your profile and");
    barely.note->truncated = true;
    CHECK_FALSE(card::judge(barely).note.has_value());
}

TEST_CASE("A pitch in the part of a cut note that was seen is a pitch") {
    Invitation cut = card::with_note(kPitch);
    cut.note->truncated = true;
    CHECK(card::judge(cut).verdict == Verdict::ignore);
}

TEST_CASE("What a tool sent with a name left out proves no meeting and is not taken for personal") {
    const std::string note = "Hi {first_name}, it was great to meet you yesterday at the fair!";
    const auto annotation = card::judge(card::with_note(note));
    CHECK(annotation.verdict == Verdict::review);
    CHECK(annotation.reason.text == "sent by a tool: \"{first_name}\"");
    CHECK(is_unknown(annotation, "met"));
    CHECK(annotation.note->kind == NoteKind::personal);
    CHECK(card::judge(card::with_note("Hi Robin, it was great to meet you yesterday at the fair!"))
              .verdict == Verdict::accept);
}

TEST_CASE("A placeholder that a tool left unfilled is a signal of its own") {
    const Invitation invitation = card::with_note("Hi {firstName}, I came across your profile");
    const auto annotation = card::judge(invitation);
    const auto* signal = card::signal(annotation, "automation");
    REQUIRE(signal);
    REQUIRE(signal->evidence.size() == 1);
    CHECK(card::slice(*invitation.note->text, signal->evidence[0]) == "{firstName}");
}

TEST_CASE("Every signal of the rules names its rule, its weight, its words and where they stand") {
    const std::vector<std::string> notes{
        kPitch,
        "🙂🙂 ﻿Ｗｅ help companies like yours 3x their pipeline — open to a quick 15 min "
        "call?",
        "Earn $500 a day from home trading crypto, message me on WhatsApp +1 555 0100",
        "It was great to meet you yesterday at the Acme Events get-together!",
        "Zażółć! Miło było Cię poznać na konferencji w Łodzi",
        "We are hiring, send me your resume"};
    for (const std::string& note : notes) {
        const auto annotation = card::judge(card::with_note(note));
        CAPTURE(note);
        CHECK_FALSE(annotation.signals.empty());
        for (const auto& signal : annotation.signals) {
            CAPTURE(signal.id);
            CHECK_FALSE(signal.id.empty());
            CHECK_FALSE(signal.text.empty());
            CHECK(signal.weight >= 0);
            CHECK_FALSE(signal.evidence.empty());
            for (const auto& evidence : signal.evidence) {
                CHECK(evidence.field == "note");
                CHECK(evidence.start < evidence.end);
                CHECK(evidence.end <= card::utf16_length(note));
            }
        }
    }
}

TEST_CASE("Evidence points at the sender's own characters, emoji and wide letters included") {
    const std::string note =
        "🙂🙂 Ｅａｒｎ $500 a day from home, message me on WhatsApp +1 555 0100";
    const auto annotation = card::judge(card::with_note(note));
    bool found = false;
    for (const auto& signal : annotation.signals)
        for (const auto& evidence : signal.evidence)
            found = found || card::slice(note, evidence).find("WhatsApp") != std::string::npos;
    CHECK(found);
}

TEST_CASE("A family of evidence is shown once, by its heaviest rule") {
    const auto annotation = card::judge(card::with_note(kPitch));
    std::vector<std::string> ids;
    for (const auto& signal : annotation.signals) ids.push_back(signal.id);
    std::sort(ids.begin(), ids.end());
    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

TEST_CASE("A group that the owner switched off neither counts nor shows") {
    card::Setting setting;
    setting.options.groups_off = {"sales"};
    const auto annotation = card::judge(card::with_note(kPitch), setting);
    CHECK(annotation.scores.sales.value() < 0.5);
    CHECK(annotation.verdict != Verdict::ignore);
    CHECK(card::signal(annotation, "sales") == nullptr);
}

TEST_CASE("Common ground switched off is not known") {
    card::Setting setting;
    setting.options.groups_off = {"commonGround"};
    const auto annotation =
        card::judge(card::with_headline("Student at University of Iowa"), setting);
    CHECK_FALSE(annotation.scores.common_ground.has_value());
    CHECK(card::signal(annotation, "commonGround") == nullptr);
}

TEST_CASE("The sender's own headline is read for what it sells") {
    const auto selling =
        card::judge(card::with_headline("I help founders 10x their revenue. DM me GROW"));
    CHECK(selling.scores.headline_sells.value() >= 0.7);
    const auto plain = card::judge(card::with_headline("Nurse at Riverbend Clinic"));
    CHECK(plain.scores.headline_sells.value() < 0.5);
}

TEST_CASE("Two signs of selling in a headline are enough, in any of the languages") {
    const std::string headline = GENERATE(
        "Book a call to get 10 leads a week", "Ghostwriter for founders | I write, you close deals",
        "Fractional CMO | Scaling B2B SaaS to $10M ARR", "I build websites that sell | DM 'SITE'",
        "Più clienti senza pubblicità | Prenota una call",
        "Więcej klientów bez reklam | bezpłatna konsultacja",
        "Mehr Kunden für Handwerker | Kostenloses Erstgespräch",
        "Plus de clients sans prospection | Audit offert", "Más clientes sin anuncios | Escríbeme",
        "Mais clientes sem anúncios | Agende sua mentoria",
        "Meer klanten | Plan een gratis gesprek");
    CAPTURE(headline);
    CHECK(card::judge(card::with_headline(headline)).scores.headline_sells.value() >= 0.7);
}

TEST_CASE("A job, a book or a kind deed in a headline sells nothing") {
    const std::string headline =
        GENERATE("Author of 'Helping Teams Win' | Historian", "Closing deals @ Gong",
                 "Account Executive", "Sales Development Rep at ZoomInfo",
                 "Social worker helping people in crisis", "Raised $3M for cancer research",
                 "Customer service, 30 calls a day", "Ask me about my bees");
    CAPTURE(headline);
    CHECK(card::judge(card::with_headline(headline)).scores.headline_sells.value() < 0.5);
}

TEST_CASE("The history comes back as a signal") {
    card::Setting setting;
    setting.memory.last = doorman::PastDecision{
        doorman::Action::ignore, "2020-03-03T00:00:00Z", "salesPitch", std::nullopt, false, false};
    const auto annotation = card::judge(card::without_note(), setting);
    REQUIRE(card::signal(annotation, "history"));
    CHECK(card::signal(annotation, "history")->text == "Ignored 3 March 2020: sales pitch");
}

TEST_CASE("A place is not far from itself, however much of it is named") {
    const auto [own, theirs] = GENERATE(
        std::pair("Warsaw, Poland", "Warsaw, Mazowieckie, Poland"),
        std::pair("Greater Warsaw Area", "Warsaw, Poland"), std::pair("Warsaw", "Greater Warsaw"),
        std::pair("Poland", "Warsaw, Mazowieckie, Poland"), std::pair("Warsaw, Poland", "Poland"));
    CAPTURE(own, theirs);
    CHECK_FALSE(says_far(own, theirs));
}

TEST_CASE("Two places of one country are far from each other") {
    CHECK(says_far("Warsaw, Poland", "Kraków, Małopolskie, Poland"));
}

TEST_CASE("A region far from the owner's is shown as what it is, and weighs nothing") {
    card::Setting setting;
    setting.background.region = "Iowa";
    Invitation far = card::without_note();
    far.profile_facts.emplace();
    far.profile_facts->location = "Kraków, Polska";
    const auto annotation = card::judge(far, setting);
    REQUIRE(card::signal(annotation, "region"));
    CHECK(card::signal(annotation, "region")->weight == 0);
    CHECK_FALSE(says_far("Iowa", "Iowa City, Iowa, United States"));
}
