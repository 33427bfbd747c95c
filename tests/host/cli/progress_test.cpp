#include "cli/progress.h"

#include <sstream>

#include "catch.h"
#include "cli/terminal.h"

using namespace doorman;
using std::chrono::milliseconds;

TEST_CASE("A line of progress says how much is done, of what, and what is left") {
    CHECK(progress_line("620000", 50, 200, milliseconds(10'000), 60) ==
          "███████░░░░░░░░░░░░░░░░░░░░░░░  25%  620000  0:30");
    CHECK(progress_line("1000000", 200, 200, milliseconds(1000), 60).find("100%") !=
          std::string::npos);
}

TEST_CASE("Where the whole is not known there is no part of it") {
    CHECK(progress_line("620000", 50, 0, milliseconds(10'000), 60) == "620000");
}

TEST_CASE("A line of progress fits into its columns, whatever it is called") {
    for (std::size_t width = 1; width < 100; ++width) {
        INFO(width);
        CHECK(columns(progress_line("wiadomości\x1b[2J 消息.csv", 1, 3, milliseconds(5), width)) <=
              width);
    }
    CHECK(progress_line("\x1b[2J", 1, 3, milliseconds(5), 80).find('\x1b') == std::string::npos);
}

TEST_CASE("What is no terminal gets no progress") {
    std::ostringstream err;
    {
        ProgressBar bar(err, false);
        bar.show("a", 1, 2);
        CHECK_FALSE(bar.shown());
    }
    CHECK(err.str().empty());
}

TEST_CASE("The line is taken away in the end") {
    std::ostringstream err;
    {
        ProgressBar bar(err, true);
        bar.show("a", 1, 2);
        CHECK(bar.shown());
    }
    CHECK(err.str().find("50%") != std::string::npos);
    CHECK(err.str().ends_with("\r\x1b[K"));
}
