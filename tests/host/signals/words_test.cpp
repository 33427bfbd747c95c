#include "signals/words.h"

#include "catch.h"
#include "signals/phrases.h"

using doorman::fold;
using doorman::Gap;
using doorman::longest_phrase;
using doorman::Phrase;
using doorman::words_of;
using doorman::WordText;

namespace {

WordText cut(std::string_view text) {
    return words_of(text, fold(text));
}

}  // namespace

TEST_CASE("Words are folded, and punctuation ends a phrase") {
    CHECK(cut("Nurse | Chicago, Speaker").text == "nurse|chicago|speaker");
    CHECK(cut("Événementiel & Congrès").text == "evenementiel congres");
    CHECK(cut("ex-Acme (Events)").text == "ex acme|events");
}

TEST_CASE("A sentence ends with the full stop of its own script") {
    CHECK(cut("はじめまして。御社").words[5].after == Gap::sentence);
    CHECK(cut("नमस्ते। आप").words[0].after == Gap::sentence);
    CHECK(cut("مرحبا؟ نعم").words[0].after == Gap::sentence);
}

TEST_CASE("The period of an abbreviation does not end a phrase, that of a sentence does") {
    CHECK(cut("Univ. of Iowa").words[0].after == Gap::soft);
    CHECK(cut("I studied there. Of course").words[2].after == Gap::sentence);
    CHECK(cut("Glad of it. your post helped").words[2].after == Gap::sentence);
    CHECK(cut("Estuve en la UCI. Leí su hilo").words[3].after == Gap::sentence);
}

TEST_CASE("The period of a measure does not part a figure from what it counts") {
    CHECK(cut("zarabiam 5 tys. tygodniowo").words[2].after == Gap::soft);
    CHECK(cut("zarabiam 5 tys. Proszę o kontakt").words[2].after == Gap::sentence);
    CHECK(cut("w godz. popołudniowych").words[1].after == Gap::soft);
    CHECK(cut("über 3 Mio. Umsatz").words[2].after == Gap::soft);
    CHECK(cut("il libro è mio. Poi").words[3].after == Gap::sentence);
}

TEST_CASE("The period behind a measure ends a sentence before a capital") {
    CHECK(cut("rates from 9 USD/hr. Let me know").words[4].after == Gap::sentence);
    CHECK(cut("takes 15 min. Can I call").words[2].after == Gap::sentence);
    CHECK(cut("3 hrs. a week").words[1].after == Gap::soft);
    CHECK(cut("Geachte hr. Jansen").words[1].after == Gap::soft);
}

TEST_CASE("Some words are abbreviations only before a figure") {
    CHECK(cut("cofounder no. 2").words[1].after == Gap::soft);
    CHECK(cut("She said no. Then she left").words[2].after == Gap::sentence);
    CHECK(cut("firma ok. 30 osób").words[1].after == Gap::soft);
    CHECK(cut("Tuesday is ok. See you").words[2].after == Gap::sentence);
}

TEST_CASE("A figure's sign does not separate it from the words around it") {
    CHECK(cut("ušetříte 30 % nákladů").text == "usetrite 30 nakladu");
    CHECK(cut("gagner 300€ par jour").text == "gagner 300 par jour");
}

TEST_CASE("A dash between blanks separates, a hyphen does not") {
    CHECK(cut("Nurse - Chicago").words[0].after == Gap::comma);
    CHECK(cut("Milano-Bicocca").words[0].after == Gap::soft);
}

TEST_CASE("Capitals are told in any script that has them") {
    const WordText text = cut("łódź Łódź AGH Żółć Москва 北京");
    CHECK_FALSE(text.words[0].capital);
    CHECK(text.words[1].capital);
    CHECK_FALSE(text.words[1].all_capitals);
    CHECK(text.words[2].all_capitals);
    CHECK(text.words[3].capital);
    CHECK(text.words[4].capital);
    CHECK_FALSE(text.words[5].capital);
}

TEST_CASE("Where a script puts no blanks between words, each character is one") {
    CHECK(cut("在北京大学。你好ABC").text == "在 北 京 大 学|你 好 abc");
}

TEST_CASE("A word after @ is marked") {
    const WordText text = cut("Engineer @ Acme, @Orange");
    CHECK(text.words[1].after_at);
    CHECK(text.words[2].after_at);
    CHECK_FALSE(text.words[0].after_at);
}

TEST_CASE("Words lead back to the folded text") {
    const std::string original = "🙂 Uniwersytet ŁÓDZKI";
    const auto folded = fold(original);
    const WordText text = words_of(original, folded);
    REQUIRE(text.words.size() == 2);
    const auto span = utf16_span(folded, text.words[1].folded_begin, text.words[1].folded_end);
    CHECK(span.start == 15);
    CHECK(span.end == 21);
}

TEST_CASE("The longest phrase that ends with a word is found") {
    static constexpr Phrase kPhrases[] = {
        {"event", 1, false}, {"event manag", 2, true}, {"event manager", 3, false}};
    const WordText text = cut("Event managers, eventful event");
    CHECK(longest_phrase(kPhrases, text, 0)->phrase->value == 2);
    CHECK(longest_phrase(kPhrases, text, 0)->last == 1);
    CHECK_FALSE(longest_phrase(kPhrases, text, 2).has_value());
    CHECK(longest_phrase(kPhrases, text, 3)->phrase->value == 1);
    CHECK(longest_phrase(kPhrases, cut("event manager"), 0)->phrase->value == 3);
}

TEST_CASE("A phrase never crosses punctuation") {
    static constexpr Phrase kPhrases[] = {{"event manager", 1, false}};
    CHECK_FALSE(longest_phrase(kPhrases, cut("event, manager"), 0).has_value());
}
