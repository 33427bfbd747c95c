#include "service/recent_texts.h"

#include <algorithm>

#include "catch.h"

using namespace doorman;

namespace {

std::vector<SenderId> senders(const RecentTexts& texts, std::vector<std::uint64_t> fingerprints) {
    std::vector<SenderId> found;
    texts.senders_of(fingerprints, 10, found);
    std::sort(found.begin(), found.end());
    return found;
}

void add(RecentTexts& texts, std::string_view sender, std::vector<std::uint64_t> fingerprints) {
    texts.add(sender_id(sender), fingerprints);
}

}  // namespace

TEST_CASE("one shared fingerprint is enough") {
    RecentTexts texts;
    CHECK(senders(texts, {1, 2}).empty());
    add(texts, "ann", {1, 2});
    add(texts, "bob", {3, 4});
    CHECK(senders(texts, {2, 3}).size() == 2);
    CHECK(senders(texts, {4, 5}) == std::vector{sender_id("bob")});
    CHECK(senders(texts, {5}).empty());
}

TEST_CASE("fingerprints that fall into one slot are told apart") {
    RecentTexts texts;
    for (std::uint64_t i = 0; i < 100; ++i) texts.add(i, std::vector{i << 32});
    CHECK(senders(texts, {std::uint64_t{42} << 32}) == std::vector<SenderId>{42});
}

TEST_CASE("the oldest are forgotten, and only these") {
    RecentTexts texts;
    add(texts, "ann", {7});
    add(texts, "bob", {7});
    for (std::uint64_t i = 0; i + 1 < RecentTexts::kMost; ++i) texts.add(i, std::vector{1000 + i});
    CHECK(senders(texts, {7}) == std::vector{sender_id("bob")});
    add(texts, "carl", {7});
    CHECK(senders(texts, {7}) == std::vector{sender_id("carl")});
}

TEST_CASE("each sender is named once, and of many only as many as are asked for") {
    RecentTexts texts;
    for (int i = 0; i < 30; ++i) add(texts, "ann", {7, 8});
    CHECK(senders(texts, {7, 8}) == std::vector{sender_id("ann")});
    for (std::uint64_t i = 0; i < 30; ++i) texts.add(i, std::vector<std::uint64_t>{7, 8});
    CHECK(senders(texts, {7, 8}).size() == 10);
}
