#include "signals/contacts.h"

#include "card.h"
#include "catch.h"

using namespace doorman;

namespace {

/// A card of somebody at Acme, where the owner has so many contacts.
Annotation judged(std::int64_t contacts, card::Setting setting = {}) {
    const Invitation invitation = card::with_headline("Nurse at Acme GmbH");
    Memory memory;
    memory.contacts.at_employer = contacts;
    const auto policy = card::preset("balanced");
    const Judge judge(card::built_in_rules(), policy, setting.background, setting.options,
                      setting.locale);
    Findings findings = examine(judge, invitation);
    findings.employer = employers_of(invitation, findings.texts).front();
    return conclude(judge, invitation, memory, findings);
}

std::string text_of(const Annotation& annotation) {
    const Signal* signal = card::signal(annotation, "contacts");
    return signal ? signal->text : "none";
}

card::Setting in(Locale locale) {
    card::Setting setting;
    setting.locale = locale;
    return setting;
}

}  // namespace

TEST_CASE("the owner's contacts at the employer are counted in words", "[contacts]") {
    CHECK(text_of(judged(0)) == "none");
    CHECK(text_of(judged(1)) == "1 of your contacts works at Acme GmbH");
    CHECK(text_of(judged(3)) == "3 of your contacts work at Acme GmbH");
    CHECK(text_of(judged(3, in(Locale::it))) == "3 dei tuoi contatti lavorano presso Acme GmbH");
    CHECK(text_of(judged(1, in(Locale::pl))) == "1 z twoich kontaktów pracuje w Acme GmbH");
    CHECK(text_of(judged(3, in(Locale::pl))) == "3 z twoich kontaktów pracują w Acme GmbH");
    CHECK(text_of(judged(5, in(Locale::pl))) == "5 z twoich kontaktów pracuje w Acme GmbH");
}

TEST_CASE("the signal weighs nothing and shows the employer's characters", "[contacts]") {
    const Annotation annotation = judged(3);
    const Signal* signal = card::signal(annotation, "contacts");
    REQUIRE(signal);
    CHECK(signal->id == "contacts.atEmployer");
    CHECK(signal->weight == 0);
    REQUIRE(signal->evidence.size() == 1);
    CHECK(card::slice("Nurse at Acme GmbH", signal->evidence.front()) == "Acme GmbH");
}

TEST_CASE("contacts at the employer prove common ground, without any they disprove nothing",
          "[contacts]") {
    CHECK(judged(1).scores.common_ground == Approx(kGroundByContacts));
    CHECK_FALSE(judged(0).scores.common_ground);
}

TEST_CASE("what decides is named", "[contacts]") {
    const Annotation annotation = judged(3);
    CHECK(annotation.verdict == Verdict::accept);
    CHECK(annotation.reason.text == "3 of your contacts work at Acme GmbH");
    CHECK(annotation.reason.reason_id == "commonGround");
}

TEST_CASE("a group that the owner switched off neither shows nor proves", "[contacts]") {
    card::Setting off;
    off.options.groups_off = {"contacts"};
    CHECK(text_of(judged(3, off)) == "none");
    CHECK_FALSE(judged(3, off).scores.common_ground);

    card::Setting no_ground;
    no_ground.options.groups_off = {"commonGround"};
    CHECK(text_of(judged(3, no_ground)) == "3 of your contacts work at Acme GmbH");
    CHECK_FALSE(judged(3, no_ground).scores.common_ground);
}

TEST_CASE("a mutual connection whom the owner's export knows is named with their employer",
          "[contacts]") {
    Invitation invitation = card::empty();
    invitation.mutual = Mutual{3, {"Zoë Fox", "Ann Lee"}};
    card::Setting setting;
    setting.memory.contacts.mutuals = {{1, "Brightline"}};
    const Annotation annotation = card::judge(invitation, setting);
    const Signal* signal = card::signal(annotation, "contacts");
    REQUIRE(signal);
    CHECK(signal->id == "contacts.via");
    CHECK(signal->text == "via Ann Lee, Brightline");
    REQUIRE(signal->evidence.size() == 1);
    CHECK(signal->evidence.front().field == "mutual/names/1");
    CHECK(card::slice("Ann Lee", signal->evidence.front()) == "Ann Lee");
    CHECK(card::signal(annotation, "commonGround") == nullptr);
}

TEST_CASE("a mutual connection without an employer is named alone", "[contacts]") {
    Invitation invitation = card::empty();
    invitation.mutual = Mutual{1, {"Ann Lee"}};
    card::Setting setting;
    setting.memory.contacts.mutuals = {{0, ""}};
    CHECK(text_of(card::judge(invitation, setting)) == "via Ann Lee");
}
