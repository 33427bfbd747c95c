#include "signals/diction.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "text/fold.h"

namespace {

using doorman::Diction;
using doorman::Stem;

doorman::WordText words(std::string_view note) {
    return doorman::words_of(note, doorman::fold(note));
}

std::vector<std::string> stems(std::string_view note, std::string_view sender = {}) {
    const doorman::WordText text = words(note);
    std::vector<std::string> all;
    for (const Stem& stem : doorman::stems_of(text, sender)) all.emplace_back(stem.text);
    return all;
}

std::vector<std::string> concepts(std::string_view word) {
    const doorman::WordText text = words(word);
    std::vector<std::string> all;
    for (const Stem& stem : doorman::stems_of(text, {}))
        for (const auto about : stem.about()) all.emplace_back(doorman::name_of_concept(about));
    return all;
}

bool holds(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

double sum(std::string_view note, doorman::Group group, std::string_view sender = {}) {
    const Diction diction = doorman::diction_of(words(note), doorman::marks_of(note), sender);
    const auto at =
        std::find(doorman::kDictionGroups.begin(), doorman::kDictionGroups.end(), group);
    return diction.sums[static_cast<std::size_t>(at - doorman::kDictionGroups.begin())];
}

}  // namespace

TEST_CASE("A stem is the first five letters of a word, and 0 any number") {
    CHECK(stems("manufacturers since 1987") == std::vector<std::string>{"manuf", "since", "0"});
}

TEST_CASE("The name that is greeted does not count, however many words it has") {
    CHECK(stems("Hi Rich Banks, nice weather") == stems("Hi Ana, nice weather"));
    CHECK(stems("Guten Tag Frau Kredit, schön hier") == stems("Guten Tag Ana, schön hier"));
}

TEST_CASE("Words of the sender's name do not count where it is signed") {
    CHECK(stems("nice weather. Bill Cash", "Bill Cash") == stems("nice weather."));
    CHECK(stems("nice bill. Bill Cash", "Bill Cash") == stems("nice bill."));
}

TEST_CASE("A word of the note counts whoever is called like it") {
    CHECK(stems("I retire in June and would love to talk", "June Weber") ==
          stems("I retire in June and would love to talk", "Anna Weber"));
}

TEST_CASE("A name of any length costs no more than its note") {
    std::string name;
    std::string note;
    for (int i = 0; i < 40'000; ++i) {
        name += "zz ";
        note += "Ab, ";
    }
    CHECK(stems(note, name).size() == 40'000);
}

TEST_CASE("The sender's whole name does not count, in scripts without capitals either") {
    CHECK(stems("我是王小明", "王小明") == stems("我是"));
    CHECK(stems("我是小王", "王小明") == std::vector<std::string>{"我", "是", "小", "王"});
}

TEST_CASE("Words of many languages are about the same thing") {
    for (const char* word :
         {"company", "azienda", "firma", "entreprise", "Unternehmen", "empresa"}) {
        CAPTURE(word);
        CHECK(holds(concepts(word), "company"));
    }
}

TEST_CASE("A concept's word may have any ending where its line says so") {
    CHECK(holds(concepts("certificato consulenze"), "expert"));
    CHECK(concepts("zzyzx").empty());
}

TEST_CASE("A longer word counts by itself, beside its stem") {
    const doorman::WordText text = words("manufacturers team 1987000");
    const std::vector<Stem> all = doorman::stems_of(text, {});
    REQUIRE(all.size() == 3);
    CHECK(all[0].rest == "acturers");
    CHECK(all[1].rest.empty());
    CHECK(all[2].rest.empty());
}

TEST_CASE("A word that is not known is heard by its pieces") {
    CHECK(sum("and what about the qqinvestmentqq", doorman::Group::sales) !=
          sum("and what about the qqwrtz", doorman::Group::sales));
    CHECK(sum("그리고 채용담당자입니다", doorman::Group::recruiting) >
          sum("그리고", doorman::Group::recruiting));
}

TEST_CASE("A word that is written like a name is not taken to pieces") {
    CHECK(sum("and what about the Qqinvestmentqq", doorman::Group::sales) ==
          sum("and what about the Qqwrtz", doorman::Group::sales));
}

TEST_CASE("A note is marked by what is written besides words") {
    const auto marked = [](std::string_view note) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < doorman::kMarks.size(); ++i)
            if ((doorman::marks_of(note) & 1U << i) != 0)
                names.emplace_back(doorman::kMarks[i].name);
        return names;
    };
    CHECK(marked("hello there").empty());
    CHECK(marked("Free?\nSee https://x.example for 5% off, $9…") ==
          std::vector<std::string>{"question", "lines", "link", "money", "percent", "dots"});
    CHECK(marked("me@x.example!") == std::vector<std::string>{"exclamation", "address"});
}

TEST_CASE("Of a note with no known word nothing is said") {
    for (const double said : doorman::diction_of(words("zzyzx qwrtz"), 0, {}).sums)
        CHECK(said == 0);
    for (const double said : doorman::diction_of(words(""), 0, {}).sums) CHECK(said == 0);
}

TEST_CASE("A pitch without a word that any rule knows still sounds like one") {
    using doorman::Group;
    const std::string_view pitch = "our customers tripled their sales with our platform";
    CHECK(sum(pitch, Group::sales) > sum(pitch, Group::personal));
    const std::string_view letter = "my mother and your grandmother went to school together";
    CHECK(sum(letter, Group::personal) > sum(letter, Group::sales));
}
