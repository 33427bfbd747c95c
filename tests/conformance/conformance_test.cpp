#include "catch.h"
#include "script.h"

using namespace doorman;

TEST_CASE("the host keeps to the protocol") {
    const auto cases = cases_in(DOORMAN_SOURCE_DIR "/tests/conformance");
    REQUIRE(cases.size() > 50);
    for (const Case& one : cases) {
        CAPTURE(one.file, one.name);
        CHECK(play(one) == "");
    }
}
