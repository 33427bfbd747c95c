#include "signals/telling_phrases.h"

#include <algorithm>

#include "catch.h"

using namespace doorman;

namespace {

class Notes {
public:
    Notes& ignored(std::string text) { return add(std::move(text), true); }
    Notes& accepted(std::string text) { return add(std::move(text), false); }

    [[nodiscard]] std::vector<TellingPhrase> phrases(std::size_t most = 50) const {
        std::vector<AnsweredNote> notes;
        for (const auto& [text, ignored] : texts_) notes.push_back({text, ignored});
        return telling_phrases(notes, most);
    }

private:
    Notes& add(std::string text, bool ignored) {
        texts_.emplace_back(std::move(text), ignored);
        return *this;
    }
    std::vector<std::pair<std::string, bool>> texts_;
};

Notes four_pitches() {
    Notes notes;
    notes.ignored("Ann here: may I show you our growth engine on Monday?")
        .ignored("Our growth engine doubles what you earn, says Bob.")
        .ignored("Read how Carol used our Growth Engine!")
        .ignored("Nothing of the sort, Dan.")
        .accepted("We met at the fair; lovely to see you there.")
        .accepted("Read your book on the growth of trees, thank you.");
    return notes;
}

bool has(const std::vector<TellingPhrase>& phrases, std::string_view phrase) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const TellingPhrase& each) { return each.phrase == phrase; });
}

}  // namespace

TEST_CASE("what stands in several ignored notes and in no accepted one is suggested") {
    const auto phrases = four_pitches().phrases();
    REQUIRE(phrases.size() == 1);
    CHECK(phrases[0].phrase == "our growth engine");
    CHECK(phrases[0].ignored == 3);
    CHECK(phrases[0].accepted == 0);
    CHECK(phrases[0].language == "en");
}

TEST_CASE("what accepted notes say as often tells nothing") {
    Notes notes = four_pitches();
    for (const char* whose : {"Eve", "Fay", "Gil"})
        notes.accepted(std::string(whose) + " and our growth engine of old");
    CHECK(notes.phrases().empty());
}

TEST_CASE("one text sent by many counts once") {
    Notes notes;
    for (int i = 0; i < 9; ++i) notes.ignored("Buy our growth engine");
    notes.accepted("hello there");
    CHECK(notes.phrases().empty());
}

TEST_CASE("phrases of stop words or numbers only are not suggested, nor any over a full stop") {
    Notes notes;
    for (const char* whose : {"Ann", "Bob", "Carol", "Dan"})
        notes.ignored("I would like you to be. Growth for 20 30, " + std::string(whose));
    notes.accepted("lovely weather");
    const auto phrases = notes.phrases();
    CHECK_FALSE(has(phrases, "would like you"));
    CHECK_FALSE(has(phrases, "20 30"));
    CHECK_FALSE(has(phrases, "be. growth"));
    CHECK(has(phrases, "growth for 20 30"));
}

TEST_CASE("one sentence that many send does not fill the list with windows on itself") {
    Notes notes;
    for (const char* whose : {"Ann", "Bob", "Carol", "Dan"})
        notes.ignored("agencies like yours double their monthly revenue within ninety days, " +
                      std::string(whose));
    for (const char* whose : {"Eve", "Fay", "Gil"})
        notes.ignored(std::string(whose) + " brings passive income home");
    for (const char* kind : {"lovely", "bad", "fine", "dry"})
        notes.accepted(std::string(kind) + " weather");
    const auto phrases = notes.phrases();
    CHECK(phrases.size() <= 4);
    CHECK(has(phrases, "brings passive income home"));
    for (const TellingPhrase& a : phrases)
        for (const TellingPhrase& b : phrases)
            if (&a != &b && a.ignored == b.ignored)
                CHECK(a.phrase.substr(a.phrase.rfind(' ') + 1) !=
                      b.phrase.substr(0, b.phrase.find(' ')));
}

TEST_CASE("no more are suggested than are asked for, the most telling first") {
    Notes notes = four_pitches();
    for (const char* whose : {"Eve", "Fay", "Gil", "Hal", "Ida"})
        notes.ignored(std::string(whose) + " brings passive income home");
    const auto phrases = notes.phrases(1);
    REQUIRE(phrases.size() == 1);
    CHECK(phrases[0].phrase == "brings passive income home");
}

TEST_CASE("hostile and empty texts are no phrases") {
    Notes notes;
    notes.ignored("").ignored("\xFF\xFE").ignored(std::string(100'000, 'a'));
    CHECK(notes.phrases().empty());
}
