#include "service/caller.h"

#include <string>
#include <vector>

#include "catch.h"
#include "model/extension_ids.h"

using namespace doorman;

namespace {

Caller caller(std::vector<std::string_view> arguments) {
    return caller_of(arguments);
}

}  // namespace

TEST_CASE("every pinned id is let in, in its browser's own form") {
    for (const std::string_view id : kChromiumIds) {
        const std::string origin = "chrome-extension://" + std::string(id) + "/";
        CHECK(caller({origin}) == Caller::extension);
        CHECK(caller({origin, "--parent-window=0"}) == Caller::extension);
    }
    for (const std::string_view id : kFirefoxIds) {
        CHECK(caller({"/any/where.json", id}) == Caller::extension);
    }
}

TEST_CASE("an id of one browser's family does not open the other's door") {
    const std::string add_on = "chrome-extension://" + std::string(kFirefoxIds[0]) + "/";
    CHECK(caller({add_on}) == Caller::stranger);
    const std::string extension = std::string(kChromiumIds[0]) + "@x";
    CHECK(caller({"/any/where.json", extension}) == Caller::stranger);
}

TEST_CASE("what a person types is the command line's") {
    CHECK(caller({}) == Caller::person);
    CHECK(caller({"--version"}) == Caller::person);
    CHECK(caller({"check", "cards.json"}) == Caller::person);
    CHECK(caller({"cards.json"}) == Caller::person);
    CHECK(caller({"rules", "explain", "chrome-extension://x/"}) == Caller::person);
    CHECK(caller({"evaluate", "notes.json", "--json"}) == Caller::person);
}

TEST_CASE("what looks like a browser is never the command line's") {
    CHECK(caller({"chrome-extension://", "check"}) == Caller::stranger);
    CHECK(caller({"moz-extension://x/"}) == Caller::stranger);
    CHECK(caller({"--parent-window=0", "check"}) == Caller::stranger);
    CHECK(caller({"/any/where.json", "{0-0-0}"}) == Caller::stranger);
}
