#include "wire/utc_time.h"

#include "catch.h"

using namespace doorman;

TEST_CASE("a time is read to the second, with or without a fraction") {
    CHECK(utc_time("2026-11-22T08:00:07Z") == "2026-11-22T08:00:07Z");
    CHECK(utc_time("2026-11-22T08:00:07.123Z") == "2026-11-22T08:00:07Z");
    CHECK(utc_time("2028-02-29T23:59:59Z").has_value());
}

TEST_CASE("what is no time in UTC is not read") {
    for (const char* text :
         {"", "Z", "yesterday", "2026-11-22", "2026-11-22T08:00:00", "2026-11-22T08:00:00+01:00",
          "2026-11-22T08:00:00.Z", "2026-11-22T08:00:00Zzz", "2026-11-22 08:00:00Z",
          "2026-02-29T08:00:00Z", "2026-13-01T08:00:00Z", "2026-11-22T24:00:00Z",
          "2026-11-22T08:60:00Z", "1969-12-31T23:59:59Z", "99999-01-01T00:00:00Z"}) {
        INFO(text);
        CHECK_FALSE(utc_time(text));
    }
}
