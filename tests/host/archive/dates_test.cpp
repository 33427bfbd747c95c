#include "archive/dates.h"

#include <string>

#include "archive/names.h"
#include "catch.h"
#include "platform/clock.h"

using namespace doorman;

namespace {

/// "2026-01-29T14:37:00Z", or "none".
std::string time_in(std::string_view text) {
    const auto time = archive_time(text);
    return time ? iso8601(time->at) : "none";
}

}  // namespace

TEST_CASE("dates of every era are read", "[dates]") {
    CHECK(time_in("1/29/26, 2:37 PM") == "2026-01-29T14:37:00Z");
    CHECK(time_in("12/1/18, 12:05 AM") == "2018-12-01T00:05:00Z");
    CHECK(time_in("12/1/18, 12:05 PM") == "2018-12-01T12:05:00Z");
    CHECK(time_in("1/29/26, 2:37\xE2\x80\xAFPM") == "2026-01-29T14:37:00Z");
    CHECK(time_in("08 Feb 2026") == "2026-02-08T00:00:00Z");
    CHECK(time_in("2026-03-01 09:08:07 UTC") == "2026-03-01T09:08:07Z");
    CHECK(time_in("Jan 2024") == "2024-01-01T00:00:00Z");
    CHECK(time_in("2014") == "2014-01-01T00:00:00Z");
}

TEST_CASE("dates that a spreadsheet wrote are read", "[dates]") {
    CHECK(time_in("08-Feb-26") == "2026-02-08T00:00:00Z");
    CHECK(time_in("8/9/23") == "2023-08-09T00:00:00Z");
    CHECK(time_in("Aug 9 2023") == "2023-08-09T00:00:00Z");
    CHECK(time_in("8/9/2023") == "2023-08-09T00:00:00Z");
    CHECK(time_in("2023-08-09") == "2023-08-09T00:00:00Z");
}

TEST_CASE("a date says whether it has a time", "[dates]") {
    CHECK(archive_time("1/29/26, 2:37 PM")->has_time);
    CHECK_FALSE(archive_time("08 Feb 2026")->has_time);
}

TEST_CASE("what is no date is none", "[dates]") {
    for (const char* text : {"", "soon", "30 Feb 2026", "13/1/26, 2:37 PM", "1/29/26, 14:37 PM",
                             "08 Foo 2026", "08 Feb 2026 x", "2026-03-01 24:00:00 UTC", "202"})
        CHECK(time_in(text) == "none");
}

TEST_CASE("a slug is the address's part behind /in/, percent-decoded", "[names]") {
    CHECK(slug_in("https://www.linkedin.com/in/jordan-pike") == "jordan-pike");
    CHECK(slug_in("https://it.linkedin.com/in/fl%C3%B3ra-8/?x=1") == "flóra-8");
    CHECK(slug_in("www.linkedin.com/in/100%") == "100%");
    CHECK(slug_in("www.linkedin.com/in/a%FFb") == "a%FFb");
    CHECK(slug_in("www.linkedin.com/in/a%EF%BF%BDb") == "a\uFFFDb");
    CHECK(slug_in("https://www.linkedin.com/in/a%FFb") == "a%FFb");
}

TEST_CASE("an address of anything else has no slug", "[names]") {
    for (const char* address : {"", "urn:li:member:12", "https://www.linkedin.com/company/acme",
                                "https://notlinkedin.com/in/x", "https://www.linkedin.com/in/"})
        CHECK_FALSE(slug_in(address));
}

TEST_CASE("two spellings of a name have one key", "[names]") {
    CHECK(name_key("Łucja  NOWAK") == name_key("lucja nowak"));
    CHECK(name_key("Ann Lee, PhD") == name_key("Ann Lee"));
    CHECK(name_key("Ann Lee") != name_key("Anna Lee"));
}
