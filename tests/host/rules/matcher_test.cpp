#include "rules/matcher.h"

#include <thread>

#include "catch.h"
#include "packs.h"

namespace doorman {
namespace {

TEST_CASE("a hit is the first match of a rule, in bytes of the folded text") {
    const Catalogue catalogue = catalogue_of({"call", "demo|call", "never"});
    const Matches matches = match(catalogue, Field::note, fold("A Call, a demo, a call"));
    REQUIRE(matches.hits.size() == 2);
    CHECK(matches.hits[0].rule == 0);
    CHECK(matches.hits[0].begin == 2);
    CHECK(matches.hits[0].end == 6);
    CHECK(matches.hits[1].rule == 1);
    CHECK(matches.hits[1].begin == 2);
    CHECK(matches.failed.empty());
}

TEST_CASE("a rule reads its own fields only") {
    const Catalogue catalogue = catalogue_of({"call"});
    CHECK(match(catalogue, Field::headline, fold("call")).hits.empty());
}

TEST_CASE("an expression that does not fit into memory is told, never taken for no match") {
    // fold_pattern refuses it; a catalogue that was made otherwise must not be blind to it.
    const Catalogue catalogue = catalogue_of({"call(?:[\\pL ]{1,900}){1,900}"});
    const Matches matches = match(catalogue, Field::note, fold("a call"));
    CHECK(matches.hits.empty());
    CHECK(matches.failed == std::vector<std::uint32_t>{0});
}

TEST_CASE("an automaton that outgrows its memory still answers rightly") {
    // Some thousand states for each position: RE2 gives up its DFA and goes the slow way.
    const Catalogue catalogue = catalogue_of({"a[ab]{300}c[abc]{200}d"});
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += (i * 7 + i / 3) % 5 < 2 ? 'a' : 'b';
    CHECK(match(catalogue, Field::note, fold(text)).hits.empty());
    text += "a" + std::string(300, 'b') + "c" + std::string(200, 'c') + "d";
    const Matches matches = match(catalogue, Field::note, fold(text));
    CHECK(matches.hits.size() + matches.failed.size() == 1);
    CHECK(matches.failed.empty());
}

TEST_CASE("one catalogue serves many threads from its first text on") {
    const Catalogue catalogue = catalogue_of({"call", "demo", "c.l+", "d[a-e]mo"});
    std::vector<std::size_t> counts(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < counts.size(); ++i)
        threads.emplace_back([&, i] {
            counts[i] = match(catalogue, Field::note, fold("a call and a demo")).hits.size();
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(counts == std::vector<std::size_t>(8, 4));
}

TEST_CASE("reading points at the sender's characters") {
    const Catalogue catalogue = catalogue_of({"quick call"});
    const Reading reading = read(catalogue, Field::note, "🚀 𝗤𝘂𝗶𝗰𝗸\nCall?");
    REQUIRE(reading.found.size() == 1);
    CHECK(reading.found[0].where == Span{3, 18});
}

TEST_CASE("a disguised word is read both ways") {
    const Catalogue catalogue = catalogue_of({"crypto", "о", "free"});
    // The last letter is Cyrillic.
    const Reading reading = read(catalogue, Field::note, "free cryptо");
    REQUIRE(reading.found.size() == 3);
    CHECK(reading.found[0].rule == 0);
    CHECK(reading.found[0].where == Span{5, 11});
    CHECK(reading.found[1].rule == 1);
    CHECK(reading.found[2].rule == 2);
}

TEST_CASE("a tool's placeholder is no word of the sender") {
    const Catalogue catalogue = catalogue_of({"company", "hi _+,"});
    const Reading reading = read(catalogue, Field::note, "Hi {company},");
    REQUIRE(reading.found.size() == 1);
    CHECK(reading.found[0].rule == 1);
    REQUIRE(reading.placeholders.size() == 1);
    CHECK(reading.placeholders[0] == Span{3, 12});
}

TEST_CASE("a megabyte of a rule's literals is read in one go") {
    const Catalogue catalogue = catalogue_of({"call.{0,30}demo", "call[^.]*offer"});
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "call ";
    CHECK(read(catalogue, Field::note, text).found.empty());
    CHECK(read(catalogue, Field::note, text + "demo offer").found.size() == 2);
}

}  // namespace
}  // namespace doorman
