#include "archive/csv.h"

#include <algorithm>

#include "catch.h"

using namespace doorman;

namespace {

struct Read {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines;
    std::optional<CsvFault> fault;
};

/// Brings a text in pieces of `piece` bytes.
class InPieces : public ByteSource {
public:
    InPieces(std::string_view text, std::size_t piece) : rest_(text), piece_(piece) {}
    Result<std::size_t> read(std::span<char> into) override {
        const std::size_t count = std::min({into.size(), piece_, rest_.size()});
        std::copy_n(rest_.data(), count, into.data());
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
    std::size_t piece_;
};

Read read(std::string_view text, std::size_t piece = 1 << 20) {
    InPieces source(text, piece);
    CsvReader reader(source);
    Read all;
    while (true) {
        const auto row = reader.next();
        if (!row) {
            all.fault = row.error();
            return all;
        }
        if (!*row) return all;
        all.rows.emplace_back((*row)->fields.begin(), (*row)->fields.end());
        all.lines.push_back((*row)->line);
    }
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("fields are cut at commas, rows at line breaks", "[csv]") {
    CHECK(read("a,b\nc,d\n").rows == Rows{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("the last row needs no line break", "[csv]") {
    CHECK(read("a,b\nc,d").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(read("a,\"b\"").rows == Rows{{"a", "b"}});
    CHECK(read("a,").rows == Rows{{"a", ""}});
}

TEST_CASE("CRLF ends a row as LF does", "[csv]") {
    CHECK(read("a,b\r\n\"c\",\"d\"\r\n").rows == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(read("a,\r\n,b\r").rows == Rows{{"a", ""}, {"", "b"}});
}

TEST_CASE("a carriage return in front of a comma is a part of its field", "[csv]") {
    CHECK(read("a\r,\nb,c\n").rows == Rows{{"a\r", ""}, {"b", "c"}});
}

TEST_CASE("a quoted field may hold commas, line breaks and doubled quotes", "[csv]") {
    CHECK(read("\"Lee, PhD\",\"two\nlines\",\"say \"\"hi\"\"\"\n").rows ==
          Rows{{"Lee, PhD", "two\nlines", "say \"hi\""}});
}

TEST_CASE("a quote inside an unquoted field is a character", "[csv]") {
    CHECK(read("Bob \"B\" Lee,x\n").rows == Rows{{"Bob \"B\" Lee", "x"}});
}

TEST_CASE("a byte order mark is no part of the first field", "[csv]") {
    CHECK(read("\xEF\xBB\xBF"
               "a,b\n")
              .rows == Rows{{"a", "b"}});
    CHECK(read("\xEF\xBB\xBF\"a\",b\n").rows == Rows{{"a", "b"}});
    CHECK(read("\xEF\xBB").rows == Rows{{"\xEF\xBB"}});
}

TEST_CASE("empty lines are no rows, but count as lines", "[csv]") {
    const Read all = read("\na\n\r\n\nb\n");
    CHECK(all.rows == Rows{{"a"}, {"b"}});
    CHECK(all.lines == std::vector<std::size_t>{2, 5});
}

TEST_CASE("a row's line counts the line breaks inside quoted fields", "[csv]") {
    CHECK(read("\"a\nb\nc\",x\nd,y\n").lines == std::vector<std::size_t>{1, 4});
}

TEST_CASE("what is read does not depend on how the bytes come", "[csv]") {
    const std::string text =
        "\xEF\xBB\xBFName,\"No\"\"te\"\r\n\"a\r\nb\",\r\n,\"\"\r\n\nlast,\"x\"";
    const Read whole = read(text);
    REQUIRE(whole.rows.size() == 4);
    for (std::size_t piece = 1; piece < 8; ++piece) {
        const Read parts = read(text, piece);
        CHECK(parts.rows == whole.rows);
        CHECK(parts.lines == whole.lines);
    }
}

TEST_CASE("a quoted field that does not end is a fault, named with the row's line", "[csv]") {
    const Read all = read("a,b\nc,\"d\n\n\n");
    CHECK(all.rows == Rows{{"a", "b"}});
    REQUIRE(all.fault);
    CHECK(all.fault->line == 2);
}

TEST_CASE("a closing quote in the middle of a field is a fault", "[csv]") {
    const Read all = read("a\nb\n\"c\"d,e\n");
    REQUIRE(all.fault);
    CHECK(all.fault->line == 3);
}

TEST_CASE("a field, a row and its number of fields are bounded", "[csv]") {
    CHECK(read(std::string(CsvReader::kMostFieldBytes, 'a')).rows.size() == 1);
    CHECK(read(std::string(CsvReader::kMostFieldBytes + 1, 'a')).fault);
    CHECK(read("\"" + std::string(CsvReader::kMostFieldBytes + 1, 'a') + "\"").fault);
    CHECK(read(std::string(CsvReader::kMostFields - 1, ',')).rows.front().size() ==
          CsvReader::kMostFields);
    CHECK(read(std::string(CsvReader::kMostFields, ',')).fault);
    std::string row;
    while (row.size() <= CsvReader::kMostRowBytes + CsvReader::kMostFieldBytes)
        row += std::string(CsvReader::kMostFieldBytes / 2, 'a') + ",";
    CHECK(read(row).fault);
}

TEST_CASE("a source that fails ends the file with its words", "[csv]") {
    class Broken : public ByteSource {
        Result<std::size_t> read(std::span<char>) override {
            return Error{"the disk is gone", {}, {}};
        }
    } source;
    CsvReader reader(source);
    const auto row = reader.next();
    REQUIRE_FALSE(row);
    CHECK(row.error().what == "the disk is gone");
}
