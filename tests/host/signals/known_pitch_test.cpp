#include "card.h"
#include "catch.h"

using doorman::Action;
using doorman::NoteKind;
using doorman::Verdict;

namespace {

/// No rule and no fit knows a word of it.
const std::string kText = "Zorple quunx vlimp, mimsy borogove";

card::Setting known_pitch() {
    card::Setting setting;
    setting.memory.known_pitch = true;
    return setting;
}

}  // namespace

TEST_CASE("A known pitch is a pitch, whatever its words are, and near-certain") {
    REQUIRE(card::judge(card::with_note(kText)).verdict != Verdict::ignore);
    const auto annotation = card::judge(card::with_note(kText), known_pitch());
    CHECK(annotation.note->kind == NoteKind::sales);
    CHECK(annotation.scores.sales.value_or(0) >= 0.9);
    CHECK(annotation.verdict == Verdict::ignore);
}

TEST_CASE("A known pitch is told in Why?, with the whole text as its evidence") {
    const auto annotation = card::judge(card::with_note(kText), known_pitch());
    const doorman::Signal* signal = card::signal(annotation, "sales");
    REQUIRE(signal);
    CHECK(signal->id == "history.knownPitch");
    REQUIRE(signal->evidence.size() == 1);
    CHECK(card::slice(kText, signal->evidence[0]) == kText);
}

TEST_CASE("The reason quotes a known pitch by its beginning where no rule knows its words") {
    const auto annotation = card::judge(card::with_note(kText), known_pitch());
    CHECK(annotation.reason.text.find("Zorple quunx vlimp") != std::string::npos);
    CHECK(annotation.reason.reason_id == "salesPitch");
}

TEST_CASE("Without a note there is no known pitch") {
    const auto annotation = card::judge(card::without_note(), known_pitch());
    CHECK(annotation.scores.sales == 0);
    CHECK_FALSE(card::signal(annotation, "sales"));
}

TEST_CASE("An owner who switched sales or history off is not told of known pitches") {
    for (const char* group : {"sales", "history"}) {
        card::Setting setting = known_pitch();
        setting.options.groups_off = {group};
        CHECK_FALSE(card::signal(card::judge(card::with_note(kText), setting), "sales"));
    }
}
