#include "signals/loudest_words.h"

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "text/fold.h"

namespace {

/// The loudest words of a text in which each word in `loud` weighs ten, by one feature, and every
/// other one nothing.
std::string loudest(std::string_view text, const std::vector<std::string_view>& loud,
                    double later = 1) {
    const doorman::WordText words = doorman::words_of(text, doorman::fold(text));
    std::vector<doorman::WordWeight> weights(words.words.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (const std::string_view word : loud)
            if (words[i] == word) weights[i] = {10, 1};
    const doorman::WordRange range = doorman::loudest_words(words, weights, 10, later);
    const auto begin = words.words[range.first].begin;
    return words.text.substr(begin, words.words[range.last].end - begin);
}

}  // namespace

TEST_CASE("Words that are loud together are louder than one") {
    CHECK(loudest("we sell. you may cut costs by half", {"sell", "cut", "half"}) ==
          "cut costs by half");
}

TEST_CASE("What is loud does not cross the end of a sentence") {
    CHECK(loudest("we sell. costs fall. so half", {"sell", "costs", "half"}) == "sell");
}

TEST_CASE("An earlier sentence is heard first where it is asked for") {
    const std::vector<std::string_view> loud{"met", "cut", "half"};
    CHECK(loudest("we met. you may cut it by half", loud) == "cut it by half");
    CHECK(loudest("we met. you may cut it by half", loud, 0.5) == "met");
}

TEST_CASE("A greeting is heard last") {
    CHECK(loudest("dear doctor, you healed me", {"doctor", "healed"}, 0.75) == "healed");
}
