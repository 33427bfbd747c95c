// Whatever the text holds, there is a judgement, and its evidence lies within the text.

#include <string>
#include <string_view>

#include "card.h"
#include "catch.h"
#include "signals/campaign.h"

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

/// Everywhere a sender's text can stand.
doorman::Invitation everywhere(const std::string& text) {
    doorman::Invitation invitation = card::with_note(text);
    invitation.name = invitation.headline = text;
    invitation.insights = {text, text};
    invitation.mutual = doorman::Mutual{-1, {text}};
    invitation.profile_facts.emplace();
    invitation.profile_facts->schools = {text};
    invitation.profile_facts->positions = {text};
    invitation.profile_facts->company = invitation.profile_facts->location = text;
    return invitation;
}

bool is_valid(const doorman::Annotation& annotation, std::size_t longest) {
    for (const auto& signal : annotation.signals)
        for (const auto& evidence : signal.evidence)
            if (evidence.start >= evidence.end || evidence.end > longest) return false;
    return annotation.reason.text.size() < 1'000;
}

}  // namespace

TEST_CASE("Hostile text gets a judgement like any other") {
    const std::string text =
        GENERATE(std::string("\xff\xfe\x80 quick call?"), std::string("\xed\xa0\xbd half an emoji"),
                 std::string("a\0b\0 demo", 9), std::string("\u202e gnikool rof sdael \u202c"),
                 repeated("\u0301", 100'000), "e" + repeated("\u0308", 100'000),
                 repeated("University of Iowa ", 5'000), repeated("quick 15 min call ", 20'000),
                 repeated("my brother Acme Events student ", 10'000), repeated("{", 100'000),
                 repeated("hiring event planners ", 20'000), repeated("Acme Events ", 20'000),
                 repeated("we help ", 100'000), repeated("for adverse events | dm me ", 20'000),
                 repeated("🙂", 50'000), repeated("|,.-@", 50'000), std::string(1'000'000, 'x'));
    CHECK(is_valid(card::judge(everywhere(text)), text.size()));
    CHECK(doorman::campaign_hashes(doorman::words_of(text, doorman::fold(text)), 7).size() <= 8);
}

TEST_CASE("A background of hostile names harms nobody") {
    card::Setting setting;
    setting.background.schools = {std::string(100'000, 'a'), " / / / ", "\xff",
                                  repeated("University of ", 1'000), ""};
    setting.background.employers = setting.background.schools;
    setting.background.industries = setting.background.schools;
    setting.background.region = "\xff";
    const auto annotation =
        card::judge(card::with_headline("Nurse at University of Iowa"), setting);
    CHECK_FALSE(annotation.scores.common_ground.has_value());
}

TEST_CASE("What steers the direction of text never reaches the reason") {
    const auto annotation = card::judge(card::with_headline("Nurse \u202e moc.live"));
    CHECK(annotation.reason.text.find("\u202e") == std::string::npos);
}
