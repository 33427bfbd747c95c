#include "rules/prefix_trie.h"

#include <vector>

#include "catch.h"

using doorman::OwnedPrefixTrie;
using doorman::TrieText;

namespace {

const OwnedPrefixTrie& trie() {
    static const std::vector<OwnedPrefixTrie::Entry> entries{{1, {"ab", "c"}}, {2, {"abd"}}};
    static const OwnedPrefixTrie owned(entries);
    return owned;
}

std::vector<std::uint32_t> found(std::string_view text) {
    std::vector<std::uint32_t> outputs;
    trie().trie().walk(TrieText(text), 0, [&](std::uint32_t output) { outputs.push_back(output); });
    return outputs;
}

bool begins(std::string_view text) {
    return trie().trie().begins_at(TrieText(text), 0);
}

}  // namespace

TEST_CASE("A walk finds each expression of which a prefix stands there") {
    CHECK(found("abd") == std::vector<std::uint32_t>{1, 2});
    CHECK(found("abx") == std::vector<std::uint32_t>{1});
    CHECK(found("c") == std::vector<std::uint32_t>{1});
    CHECK(found("ax").empty());
}

TEST_CASE("Where the first two letters do not lead on, nothing has to be walked") {
    CHECK(begins("abz"));
    CHECK_FALSE(begins("az"));
    CHECK_FALSE(begins("zb"));
}

TEST_CASE("A prefix of one letter leads on before any other, and at the end of the text") {
    CHECK(begins("cz"));
    CHECK(begins("c"));
}

TEST_CASE("A trie without prefixes begins nowhere") {
    CHECK_FALSE(OwnedPrefixTrie({}).trie().begins_at(TrieText("a"), 0));
}

TEST_CASE("Figures in a row are read as one, from whichever of them on") {
    static const std::vector<OwnedPrefixTrie::Entry> entries{{1, {"0 min"}}};
    static const OwnedPrefixTrie figures(entries);
    const TrieText text("in 150 minutes");
    for (const std::size_t at : {3U, 4U, 5U}) {
        std::vector<std::uint32_t> outputs;
        CHECK(figures.trie().begins_at(text, at));
        figures.trie().walk(text, at, [&](std::uint32_t output) { outputs.push_back(output); });
        CHECK(outputs == std::vector<std::uint32_t>{1});
    }
}
