#include "signals/note.h"

#include <algorithm>
#include <string>
#include <vector>

#include "card.h"
#include "catch.h"

namespace {

using doorman::Annotation;
using doorman::NoteKind;
using doorman::Verdict;

/// What nothing but words says, in log-odds by `kDictionGroups`.
doorman::NoteJudgement judged(double sales, double personal) {
    doorman::Speech speech;
    REQUIRE(doorman::kDictionGroups[0] == doorman::Group::sales);
    REQUIRE(doorman::kDictionGroups[3] == doorman::Group::personal);
    speech.sums = {sales, -2, -2, personal};
    return doorman::judge(doorman::RuleScores(card::built_in_rules(), {}, {}, "en", speech));
}

/// Notes of which many are of two kinds at once.
std::vector<std::string> mixed_notes() {
    const std::vector<std::string> openings{"Your name came up when we talked about the new site.",
                                            "I look after the clients of a small firm in Leeds.",
                                            "We are a young team and you know this trade.",
                                            "A friend told me that you like old trains.",
                                            "I read what you wrote about rivers.",
                                            "Our school has room for one more.",
                                            "I run a workshop and thought of you.",
                                            "You and I have both left banking."};
    const std::vector<std::string> closings{"Could we talk next week?",
                                            "Would it be of use to you?",
                                            "Are you happy where you are?",
                                            "I'd be glad to hear what you think.",
                                            "There may be something in it for both of us.",
                                            "Shall I tell you more?",
                                            "What would you say to a visit?",
                                            "It is paid, of course."};
    std::vector<std::string> notes;
    for (const std::string& opening : openings)
        for (const std::string& closing : closings) notes.push_back(opening + " " + closing);
    return notes;
}

}  // namespace

TEST_CASE("One word of another language than the note's is no evidence") {
    const auto of = [](const char* note) {
        card::Setting setting;
        std::vector<std::string> rules;
        for (const doorman::Signal& signal : card::judge(card::with_note(note), setting).signals)
            rules.push_back(signal.id);
        return rules;
    };
    const auto holds = [](const std::vector<std::string>& all, const char* one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    CHECK(holds(of("Hallo, ich habe eine Frage zu Ihrer Promotion an der Uni und wie es war"),
                "personal.advice.de"));
    CHECK_FALSE(holds(of("Bonjour, nous avons une promotion pour vous sur les chaises"),
                      "personal.advice.de"));
}

TEST_CASE("A meeting is heard in the sentence that tells it, whatever the others are after") {
    const auto annotation = card::judge(card::with_note(
        "Dave from the golf day, we were in the same fourball. We print banners and signs of every "
        "size at half price this month. Shall I send you a sample pack and our price list?"));
    CHECK(annotation.scores.met.value_or(0) >= 0.5);
    CHECK(annotation.verdict == Verdict::review);
}

TEST_CASE("Whom else the sender met is nobody to the owner") {
    const char* note = GENERATE("We met your colleague at the fair and she spoke well of you",
                                "My boss met you at the show in Leeds and was impressed",
                                "Did we meet at the Rome conference, or was that your twin?");
    CAPTURE(note);
    CHECK(card::judge(card::with_note(note)).scores.met.value_or(0) < 0.5);
}

TEST_CASE("A kind that is far ahead of the others is no guess") {
    const auto judgement = judged(5, 0);
    CHECK(judgement.kind == NoteKind::sales);
    CHECK_FALSE(judgement.guess);
}

TEST_CASE("No note is called personal whose sales score the presets act on") {
    const char* pitch = "We help companies like yours. Open to a quick 15 min call this week?";
    const auto found = doorman::read(card::built_in_rules(), doorman::Field::note, pitch).found;
    for (double personal = -2; personal < 6; personal += 0.1) {
        doorman::Speech speech;
        speech.sums = {1, -2, -2, personal};
        const doorman::RuleScores rules(card::built_in_rules(), found, {}, "en", speech);
        CAPTURE(personal, rules.score(doorman::Group::sales));
        if (rules.score(doorman::Group::sales) >= doorman::kPitchActedOn)
            CHECK(doorman::judge(rules).kind == NoteKind::sales);
    }
}

TEST_CASE("The louder of two kinds that are hardly apart is a guess") {
    const auto judgement = judged(3.9, 4);
    CHECK(judgement.kind == NoteKind::personal);
    CHECK(judgement.guess);
    CHECK(judgement.confidence == 0.5);
}

TEST_CASE("A note without a sign of any kind is surely generic, not a guess") {
    const auto judgement = judged(-4, -4);
    CHECK(judgement.kind == NoteKind::generic_);
    CHECK_FALSE(judgement.guess);
}

TEST_CASE("No policy counts on a guess, and no reason quotes what is not there") {
    int guesses = 0;
    for (const std::string& note : mixed_notes()) {
        CAPTURE(note);
        const Annotation annotation = card::judge(card::with_note(note));
        CHECK(annotation.reason.text.find("\"…\"") == std::string::npos);
        if (!annotation.note->guess) continue;
        ++guesses;
        CHECK(annotation.verdict == Verdict::review);
        CHECK(annotation.reason.text == "unclear what the note is after");
    }
    CHECK(guesses > 0);
}
