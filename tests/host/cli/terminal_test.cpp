#include "cli/terminal.h"

#include "catch.h"

using namespace doorman;

TEST_CASE("A stranger's text cannot move the cursor, change colours or turn the line round") {
    CHECK(one_line("a\x1b[31mb") == "a [31mb");
    CHECK(one_line("two\nlines\ttab\r") == "two lines tab ");
    CHECK(one_line("evil\u202Etxt.exe") == "evil txt.exe");
    CHECK(one_line("line\u2028separator") == "line separator");
    CHECK(one_line("\xC2\x9B"
                   "31m") == " 31m");
}

TEST_CASE("Other text stays, whatever its script") {
    CHECK(one_line("Zażółć gęślą jaźń") == "Zażółć gęślą jaźń");
    CHECK(one_line("می‌خواهم") == "می‌خواهم");
    CHECK(one_line("👩‍💻") == "👩‍💻");
}

TEST_CASE("Bytes that are not UTF-8 show as such") {
    CHECK(one_line("a\xFF"
                   "b") ==
          "a\uFFFD"
          "b");
    CHECK(one_line("\xE2\x82") == "\uFFFD\uFFFD");
}

TEST_CASE("Width counts columns, not bytes") {
    CHECK(columns("żółw") == 4);
    CHECK(columns("日本") == 4);
    CHECK(columns("") == 0);
}

TEST_CASE("Fitting cuts what is too wide and fills what is too narrow, to the column") {
    CHECK(fit("abc", 5) == "abc  ");
    CHECK(fit("abcdef", 5) == "abcd…");
    CHECK(fit("日本語", 5) == "日本…");
    CHECK(fit("日本語", 4) == "日… ");
    CHECK(cut("abc", 3) == "abc");
    CHECK(cut("abc", 0).empty());
    CHECK(cut("abc", 1) == "…");
}

TEST_CASE("Colours only where they are wanted") {
    CHECK(painted("x", Verdict::accept, Style{}) == "x");
    CHECK(painted("x", Verdict::accept, Style{true, {}}) == "\x1b[32mx\x1b[0m");
}
