// Judgement never depends on a person's name, script, gender, region, or being open to work: cards
// that differ in nothing else get the same verdict, under every preset.

#include <string>
#include <string_view>
#include <vector>

#include "card.h"
#include "catch.h"
#include "policy/presets.h"

namespace {

using doorman::Badge;
using doorman::Invitation;
using doorman::Photo;

/// Names of many scripts and both genders, and those that are also words that rules look for.
const std::vector<std::string> kNames{
    "Anna Keller",     "Robin Shaw",        "Jamal Washington", "Priya Raghunathan",
    "Nguyễn Thị Hạnh", "Mohammed Al-Farsi", "Олена Шевченко",   "Дмитрий Соколов",
    "王小明",          "佐藤 花子",         "김민준",           "محمد الأحمد",
    "שרה כהן",         "प्रिया शर्मा",        "Γιώργος Παππάς",   "สมชาย ใจดี",
    "Łucja Żółć",      "Þórdís Jónsdóttir", "Will Price",       "Mark Sales",
    "Rich Banks",      "Bill Cash",         "Grace Offer",      "Joy Freeman",
    "Frank Deal",      "Penny Lane",        "Chance Love",      "Sunny Day",
    "Guru Prasad",     "Art Money",         "Prince Boateng",   "Angel Demos",
    "Forex Mbeki",     "Dr. Amara Okafor",  "José María Ruiz",  "Bot Nguyen"};

/// {} is the sender's name.
const std::vector<std::string> kNotes{
    "Hi, it was great to meet you yesterday at the Acme Events get-together! {}",
    "I'd like to add you to my professional network on LinkedIn. - {}",
    "We help companies like yours 3x their pipeline. Open to a quick 15 min call this week? Best, "
    "{}",
    "Earn $500 a day from home trading crypto, message me on WhatsApp +1 555 0100. {}",
    "Fellow Iowa alum here, go Hawks! Would love to ask how you started. {}",
    "We are hiring nurses in your area, are you open to a new role? {}, Talent team",
    "Hi, I came across your profile and would like to connect. {}",
    "Buongiorno, ci siamo conosciuti al convegno di Bologna, sarebbe bello restare in contatto. {}",
    "Dzień dobry, byłam na Twoim wykładzie w Krakowie i mam pytanie o studia. {}",
    "Hallo, ich würde Ihnen gern unsere Software in einer kurzen Demo zeigen. {}",
    "{}"};

const std::vector<std::string> kRegions{"Chicago, Illinois, United States",
                                        "Lagos, Nigeria",
                                        "Mumbai, Maharashtra, India",
                                        "Kraków, Polska",
                                        "深圳, 广东, 中国",
                                        "القاهرة، مصر"};

std::string with_name(std::string note, const std::string& name) {
    note.replace(note.find("{}"), 2, name);
    return note;
}

Invitation card_of(const std::string& note, const std::string& name) {
    Invitation invitation = card::with_note(with_name(note, name));
    invitation.name = name;
    invitation.headline = "Nurse";
    invitation.photo = Photo::present;
    invitation.mutual = doorman::Mutual{3, {}};
    return invitation;
}

/// One verdict for each preset, in a row: "accept" 'a', "review" 'r', "ignore" 'i'.
class Verdicts {
public:
    Verdicts() {
        for (const doorman::Preset& preset : doorman::presets())
            policies_.push_back(card::preset(preset.id));
        for (const doorman::Policy& policy : policies_)
            judges_.emplace_back(card::built_in_rules(), policy, background_, options_,
                                 doorman::Locale::en);
    }

    std::string operator()(const Invitation& invitation) const {
        std::string verdicts;
        for (const doorman::Judge& judge : judges_) {
            const auto verdict = doorman::annotate(judge, invitation, {}).verdict;
            verdicts += verdict == doorman::Verdict::accept   ? 'a'
                        : verdict == doorman::Verdict::ignore ? 'i'
                                                              : 'r';
        }
        return verdicts;
    }

private:
    doorman::Background background_ = card::owner();
    doorman::Options options_;
    std::vector<doorman::Policy> policies_;
    std::vector<doorman::Judge> judges_;
};

const Verdicts& verdicts() {
    static const Verdicts all;
    return all;
}

}  // namespace

TEST_CASE("A person's name, in whatever script, never changes a verdict") {
    for (const std::string& note : kNotes) {
        const std::string expected = verdicts()(card_of(note, kNames.front()));
        for (const std::string& name : kNames) {
            CAPTURE(note, name);
            // A note of nothing but a name is compared among names alone.
            CHECK(verdicts()(card_of(note, name)) == expected);
        }
    }
}

TEST_CASE("The owner's name in the greeting never changes a verdict") {
    for (const std::string& note : kNotes) {
        std::string expected;
        for (const std::string& name : kNames) {
            const auto first = name.substr(0, name.find(' '));
            const auto found = verdicts()(card_of("Hi " + first + ", " + note, "Anna Keller"));
            if (expected.empty()) expected = found;
            CAPTURE(note, first);
            CHECK(found == expected);
        }
    }
}

TEST_CASE("Neither does how many words a name has, in a note of whatever length") {
    const std::string text =
        "I run the small bakery behind the station and have often seen your posts about bread on "
        "my way to work in the "
        "morning so I thought I would say hello and thank you for them";
    for (std::size_t end = text.find(' '); end != std::string::npos;
         end = text.find(' ', end + 1)) {
        const std::string note = text.substr(0, end);
        CAPTURE(note);
        CHECK(verdicts()(card_of("Hello Ana, " + note + ". {}", "Ana")) ==
              verdicts()(card_of("Hello Dr. Ana Maria de la Cruz, " + note + ". {}",
                                 "Dr. Ana Maria de la Cruz")));
    }
}

TEST_CASE("Being open to work, verified or premium never changes a verdict") {
    for (const std::string& note : kNotes) {
        Invitation plain = card_of(note, kNames.front());
        Invitation badged = plain;
        badged.badges = {Badge::open_to_work, Badge::verified, Badge::premium};
        CAPTURE(note);
        CHECK(verdicts()(badged) == verdicts()(plain));
    }
}

TEST_CASE("A region never changes a verdict") {
    for (const std::string& note : kNotes) {
        Invitation invitation = card_of(note, kNames.front());
        invitation.profile_facts.emplace();
        invitation.profile_facts->location = kRegions.front();
        const std::string expected = verdicts()(invitation);
        for (const std::string& region : kRegions) {
            invitation.profile_facts->location = region;
            CAPTURE(note, region);
            CHECK(verdicts()(invitation) == expected);
        }
    }
}

TEST_CASE("Gendered words for the same thing get the same verdict") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"Sono laureato alla University of Iowa, un saluto",
         "Sono laureata alla University of Iowa, un saluto"},
        {"Jestem absolwentem i pracowałem w Brightline",
         "Jestem absolwentką i pracowałam w Brightline"},
        {"Ich war Werkstudent bei Brightline", "Ich war Werkstudentin bei Brightline"},
        {"Fui alumno tuyo en el curso de eventos", "Fui alumna tuya en el curso de eventos"},
        {"Nous étions camarades, je suis étudiant en droit",
         "Nous étions camarades, je suis étudiante en droit"}};
    for (const auto& [his, hers] : pairs) {
        CAPTURE(his, hers);
        CHECK(verdicts()(card::with_note(his)) == verdicts()(card::with_note(hers)));
    }
    const std::vector<std::pair<std::string, std::string>> headlines{
        {"Infermiere", "Infermiera"},
        {"Krankenpfleger", "Krankenpflegerin"},
        {"Pielęgniarz", "Pielęgniarka"},
        {"Enfermeiro", "Enfermeira"},
        {"Organizator wydarzeń", "Organizatorka wydarzeń"}};
    for (const auto& [his, hers] : headlines) {
        CAPTURE(his, hers);
        CHECK(verdicts()(card::with_headline(his)) == verdicts()(card::with_headline(hers)));
    }
}
