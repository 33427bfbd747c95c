#include "signals/profile.h"

#include "card.h"
#include "catch.h"

using doorman::completeness;
using doorman::Photo;
using doorman::ProfileFacts;
using doorman::ProfilePart;

namespace {

ProfileFacts full_profile() {
    ProfileFacts facts;
    facts.about = true;
    facts.positions = {"Nurse", "Student nurse"};
    facts.schools = {"Rush University"};
    facts.location = "Chicago";
    facts.connections = 300;
    return facts;
}

ProfileFacts bare_profile() {
    ProfileFacts facts;
    facts.about = false;
    facts.positions.emplace();
    facts.schools.emplace();
    facts.connections = 4;
    return facts;
}

}  // namespace

TEST_CASE("A full profile is complete") {
    auto invitation = card::with_headline("Nurse");
    invitation.photo = Photo::present;
    invitation.profile_facts = full_profile();
    const auto result = completeness(invitation);
    REQUIRE(result.value);
    CHECK(*result.value == Approx(1));
    CHECK(result.missing.empty());
    CHECK(result.unknown.empty());
}

TEST_CASE("A profile that says nothing is near zero, and what it lacks is named") {
    auto invitation = card::empty();
    invitation.photo = Photo::placeholder;
    invitation.profile_facts = bare_profile();
    const auto result = completeness(invitation);
    REQUIRE(result.value);
    CHECK(*result.value < 0.1);
    CHECK(result.missing == std::vector{ProfilePart::photo, ProfilePart::about,
                                        ProfilePart::positions, ProfilePart::schools,
                                        ProfilePart::connections});
    CHECK(result.unknown == std::vector{ProfilePart::headline, ProfilePart::location});
}

TEST_CASE("A card alone shows too little to tell") {
    auto invitation = card::with_headline("Nurse");
    invitation.photo = Photo::present;
    CHECK_FALSE(completeness(invitation).value.has_value());
}

TEST_CASE("Unknown parts neither lift nor lower it") {
    auto invitation = card::empty();
    invitation.profile_facts = ProfileFacts{};
    invitation.profile_facts->about = true;
    CHECK(completeness(invitation).value == 1.0);
    invitation.profile_facts->about = false;
    CHECK(completeness(invitation).value == 0.0);
}

TEST_CASE("A profile of which nothing is known tells nothing") {
    auto invitation = card::empty();
    invitation.profile_facts = ProfileFacts{};
    CHECK_FALSE(completeness(invitation).value.has_value());
}

TEST_CASE("LinkedIn's dashes are no headline") {
    auto invitation = card::with_headline("--");
    invitation.profile_facts = full_profile();
    CHECK(completeness(invitation).missing == std::vector{ProfilePart::headline});
}

TEST_CASE("A profile is said to be complete only where every part was seen") {
    auto invitation = card::with_headline("Nurse");
    invitation.photo = Photo::present;
    invitation.profile_facts = full_profile();
    const auto complete = card::judge(invitation);
    REQUIRE(card::signal(complete, "completeness"));
    CHECK(card::signal(complete, "completeness")->text == "profile complete");
    invitation.profile_facts->schools.reset();
    CHECK(card::signal(card::judge(invitation), "completeness") == nullptr);
}

TEST_CASE("What is missing is said in the owner's language") {
    auto invitation = card::empty();
    invitation.photo = Photo::placeholder;
    invitation.profile_facts = full_profile();
    card::Setting setting;
    setting.locale = doorman::Locale::it;
    const auto annotation = card::judge(invitation, setting);
    REQUIRE(card::signal(annotation, "completeness"));
    CHECK(card::signal(annotation, "completeness")->text == "profilo senza foto");
}
