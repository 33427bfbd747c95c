/// A stranger's text wherever a card can hold one: there is a judgement, and its evidence lies
/// within the text.
#include <string>

#include "expect.h"
#include "settings/policy_file.h"
#include "signals/annotate.h"
#include "signals/campaign.h"
#include "text/utf8.h"

using namespace doorman;

namespace {

std::uint32_t utf16_length(std::string_view utf8) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const DecodedChar next = decode_utf8(utf8, at);
        at += next.bytes;
        units += next.code > 0xFFFF ? 2 : 1;
    }
    return units;
}

void check_folding(const std::string& text, std::uint32_t units) {
    const Folded folded = fold(text);
    EXPECT(folded.origin.empty() || folded.origin.size() == folded.text.size());
    EXPECT(folded.text.empty() || (folded.text.front() != ' ' && folded.text.back() != ' '));
    EXPECT(folded.text.find("  ") == std::string::npos);
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        const Span span = utf16_span(folded, i, i + 1);
        EXPECT(span.start < span.end && span.end <= units);
    }
    const WordText words = words_of(text, folded);
    for (std::size_t i = 0; i < words.words.size(); ++i) EXPECT(!words[i].empty());
    EXPECT(campaign_hashes(words, 7).size() <= 8);
}

Background background_of_everything() {
    Background background;
    background.schools = {"University of Iowa", "Politechnika Warszawska"};
    background.employers = {"Acme Events", "Orange"};
    background.groups = {"Rotary"};
    background.programmes = {"Erasmus"};
    background.industries = {"events"};
    background.region = "Iowa";
    return background;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Catalogue rules = Catalogue::built_in();
    static const Policy policy = preset_policy("balanced");
    static const Background background = background_of_everything();
    static const Options options;
    static const Judge judge(rules, policy, background, options, Locale::pl);

    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::uint32_t units = utf16_length(text);
    check_folding(text, units);

    Invitation invitation;
    invitation.key = "k";
    invitation.name = invitation.headline = text;
    invitation.note = Note{text, size % 2 == 0};
    invitation.insights = {text};
    invitation.mutual = Mutual{3, {text}};
    ProfileFacts& facts = invitation.profile_facts.emplace();
    facts.schools = facts.positions = {text};
    facts.company = facts.location = text;
    const Annotation annotation = annotate(judge, invitation, {});
    for (const Signal& signal : annotation.signals)
        for (const Evidence& evidence : signal.evidence)
            EXPECT(evidence.start < evidence.end && evidence.end <= units);
    return 0;
}
