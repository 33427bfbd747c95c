#include "wire/csv.h"

#include <array>

#include "catch.h"

namespace {

template <class... Cells>
std::string record(Cells... cells) {
    std::string out;
    const std::array<std::string_view, sizeof...(Cells)> all{cells...};
    doorman::append_csv_record(out, all);
    return out;
}

}  // namespace

TEST_CASE("CSV: cells are parted by commas, records end with CR LF") {
    CHECK(record("a", "", "c") == "a,,c\r\n");
}

TEST_CASE("CSV: what would part cells is quoted, quotes are doubled") {
    CHECK(record("a,b") == "\"a,b\"\r\n");
    CHECK(record("say \"hi\"") == "\"say \"\"hi\"\"\"\r\n");
    CHECK(record("one\ntwo", "x\ry") == "\"one\ntwo\",\"x\ry\"\r\n");
}

TEST_CASE("CSV: no cell is a formula") {
    CHECK(record("=1+1", "+1", "-1", "@sum", "\tx") == "'=1+1,'+1,'-1,'@sum,'\tx\r\n");
    CHECK(record("=a,b") == "\"'=a,b\"\r\n");
    CHECK(record("a=b", "2026-01-01") == "a=b,2026-01-01\r\n");
}
