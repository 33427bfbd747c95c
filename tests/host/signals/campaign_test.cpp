#include "signals/campaign.h"

#include <algorithm>
#include <string>
#include <vector>

#include "card.h"
#include "catch.h"

namespace {

constexpr std::uint64_t kSalt = 42;

std::vector<std::uint64_t> campaign_hashes(const std::string& note, std::uint64_t salt) {
    return doorman::campaign_hashes(doorman::words_of(note, doorman::fold(note)), salt);
}

bool same_text(const std::string& a, const std::string& b) {
    const auto one = campaign_hashes(a, kSalt);
    const auto other = campaign_hashes(b, kSalt);
    std::vector<std::uint64_t> shared;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(shared));
    return !shared.empty();
}

const std::string kCampaign =
    "Hi Ann, I came across Lakeside Clinics and noticed you are hiring 12 people. We built a "
    "scheduling tool that takes the "
    "pain out of shift planning and would love to show you how it works. Would you be open to a "
    "short chat next week?";

}  // namespace

TEST_CASE("The same text to another name, firm and number is the same text") {
    CHECK(same_text(kCampaign,
                    "Hi Roberto, I came across Brightline and noticed you are hiring 40 people. We "
                    "built a scheduling tool that "
                    "takes the pain out of shift planning and would love to show you how it works. "
                    "Would you be open to a short "
                    "chat next week?"));
}

TEST_CASE("A changed closing does not make it another text") {
    CHECK(same_text(kCampaign,
                    "Hi Ann, I came across Lakeside Clinics and noticed you are hiring 12 people. "
                    "We built a scheduling tool that "
                    "takes the pain out of shift planning and would love to show you how it works. "
                    "Worth a conversation?"));
}

TEST_CASE("Two pitches of the same trade are not the same text") {
    CHECK_FALSE(same_text(
        kCampaign,
        "Hi Ann, our platform helps hospitals plan rosters without spreadsheets, and I thought it "
        "could be "
        "useful to your team. Could I send you a two minute video and hear what you think of it?"));
}

TEST_CASE("Case, spacing and punctuation do not matter") {
    std::string shouted = kCampaign;
    std::replace(shouted.begin(), shouted.end(), '.', '!');
    CHECK(same_text(kCampaign, shouted + "  "));
}

TEST_CASE("German capitals do not mask the text away") {
    CHECK(
        same_text("Hallo Herr Weber, ich habe gesehen, dass Sie bei der Lindner AG die Logistik "
                  "leiten. Wir senken mit unserer "
                  "Software die Kosten im Lager deutlich und würden Ihnen das gerne in einem "
                  "kurzen Gespräch zeigen.",
                  "Hallo Frau Kaya, ich habe gesehen, dass Sie bei der Norder GmbH die Logistik "
                  "leiten. Wir senken mit unserer "
                  "Software die Kosten im Lager deutlich und würden Ihnen das gerne in einem "
                  "kurzen Gespräch zeigen."));
}

TEST_CASE("Stock sentences, greetings and single words are nobody's campaign") {
    const std::string note = GENERATE(
        "Hi", "Hello, how are you?", "I'd like to add you to my professional network on LinkedIn.",
        "Vorrei aggiungerti alla mia rete professionale su LinkedIn.", "", "🙂🙂🙂");
    CAPTURE(note);
    CHECK(campaign_hashes(note, kSalt).empty());
}

TEST_CASE("Another salt gives other fingerprints, the same salt the same") {
    CHECK(campaign_hashes(kCampaign, 1) == campaign_hashes(kCampaign, 1));
    CHECK(campaign_hashes(kCampaign, 1) != campaign_hashes(kCampaign, 2));
}

TEST_CASE("The fourth person with a text is named as that") {
    card::Setting setting;
    setting.memory.same_text_people = 3;
    const auto annotation = card::judge(card::with_note(kCampaign), setting);
    REQUIRE(card::signal(annotation, "campaign"));
    CHECK(card::signal(annotation, "campaign")->text == "the 4th person with this text");
}

TEST_CASE("Where people are not counted on, so many at least are named") {
    card::Setting setting;
    setting.memory.same_text_people = doorman::kMostSameText;
    const auto annotation = card::judge(card::with_note(kCampaign), setting);
    REQUIRE(card::signal(annotation, "campaign"));
    CHECK(card::signal(annotation, "campaign")->text == "at least 100 people sent this text");
}
