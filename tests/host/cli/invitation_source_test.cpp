#include "cli/invitation_source.h"

#include <sstream>

#include "catch.h"

using namespace doorman;
using namespace std::string_literals;

namespace {

/// The keys that were read, and the message that ended it.
struct Reading {
    std::vector<std::string> keys;
    std::string error;
};

Reading read(const std::string& written) {
    std::istringstream input(written);
    InvitationSource source(input, "in");
    Reading reading;
    while (true) {
        auto text = source.next();
        if (!text) {
            reading.error = text.error().message();
            CHECK(!source.next()->has_value());
            return reading;
        }
        if (!*text) {
            CHECK(source.bytes() == input.str().size());
            return reading;
        }
        auto invitation = source.parse(**std::move(text));
        if (!invitation) {
            reading.error = invitation.error().message();
            return reading;
        }
        reading.keys.push_back(invitation->key);
    }
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("JSON Lines and arrays read alike") {
    CHECK(read(R"({"key": "a"})"
               "\n"
               R"({"key": "b"})")
              .keys == Keys{"a", "b"});
    CHECK(read(R"([{"key": "a"}, {"key": "b"}])").keys == Keys{"a", "b"});
    CHECK(read("[\n  {\n    \"key\": \"a\"\n  }\n]\n").keys == Keys{"a"});
}

TEST_CASE("Nothing is no invitation, and no mistake") {
    for (const auto* text : {"", "\n\n", "\xEF\xBB\xBF", "[]", " [ ] \n"}) {
        INFO(text);
        CHECK(read(text).keys.empty());
        CHECK(read(text).error.empty());
    }
}

TEST_CASE("A byte order mark, blank lines and CR LF are passed over") {
    CHECK(read("\xEF\xBB\xBF{\"key\": \"a\"}\r\n\r\n{\"key\": \"b\"}\r\n").keys == Keys{"a", "b"});
    CHECK(read("\xEF\xBB\xBF\r\n[{\"key\": \"a\"}]\r\n").keys == Keys{"a"});
}

TEST_CASE("Brackets and quotes inside texts end nothing") {
    CHECK(read(R"([{"key": "}]\"{[", "name": "\\"}, {"key": "b"}])").keys == Keys{"}]\"{[", "b"});
}

TEST_CASE("A bad line ends it after the good ones, named by line and field") {
    const Reading reading = read(
        "{\"key\": \"a\"}\n\n{\"key\": \"b\", \"mutual\": {\"count\": \"x\"}}\n{\"key\": \"c\"}\n");
    CHECK(reading.keys == Keys{"a"});
    CHECK(reading.error.find("in:3: mutual.count: ") == 0);
}

TEST_CASE("In an array the line is the one that the invitation begins on") {
    const Reading reading = read("[\n{\"key\": \"a\"},\n{\n\"name\": \"b\"\n}\n]");
    CHECK(reading.keys == Keys{"a"});
    CHECK(reading.error.find("in:3: [1].key: ") == 0);
}

TEST_CASE("What is not JSON, or not an invitation, is told") {
    CHECK(read("nonsense").error.find("in:1: ") == 0);
    CHECK(read("{\"key\": \"a\"} {\"key\": \"b\"}").error.find("in:1: ") == 0);
    CHECK(read("[1]").error == "in:1: [0]: must be an object");
    CHECK(read("[{\"key\": \"a\"}, null]").error == "in:1: [1]: must be an object");
    CHECK(read("[{\"key\": \"a\"}, {\"key\": 7}]").error == "in:1: [1].key: must be a string");
    CHECK(read("[{\"key\": nothing}]").error.find("in:1: [0]: byte ") == 0);
    CHECK(read(R"([{"key": "a"},])").error == "in:1: a comma before the end of the array");
    CHECK(read(R"([{"key": "a"} {"key": "b"}])").error ==
          "in:1: a comma is missing between two invitations");
    CHECK(read(R"([{"key": "a"}] x)").error == "in:1: there is more behind the array");
    CHECK(read("[\n{\"key\": \"a\"}\n").error == "in:3: the array has no end");
    CHECK(read("[{\"key\": \"a\"").error == "in:1: the invitation has no end");
    CHECK(read("[{\"key\": \"a").error == "in:1: the invitation has no end");
    CHECK(read("[{\"key\": \"a\\").error == "in:1: the invitation has no end");
}

TEST_CASE("An object over several lines is told how lines and arrays are read") {
    CHECK(read("{\r\n  \"key\": \"a\"\r\n}\r\n").error ==
          "in:1: byte 3: not valid JSON (one line holds one object, unless all are in an array)");
    CHECK(read("{\"key\": \"a\"\n").error.find("one line") == std::string::npos);
}

TEST_CASE("A file in UTF-16 is called so, and how to write it is told") {
    const std::string little = "\xFF\xFE{\0}\0"s;
    for (const std::string& written : {little, "\xFE\xFF\0{\0}"s}) {
        const std::string error = read(written).error;
        CHECK(error.find("in: is UTF-16, not UTF-8 (") == 0);
        CHECK(error.find("-Encoding utf8") != std::string::npos);
    }
}

TEST_CASE("An invitation without end is refused before it fills the memory") {
    const std::string endless(kMaxInvitationBytes + 1, 'x');
    CHECK(read("{\"key\": \"" + endless).error == "in:1: longer than 1 MiB");
    CHECK(read("[{\"key\": \"" + endless).error == "in:1: longer than 1 MiB");
}

TEST_CASE("A tree too deep to walk is refused") {
    const std::string deep = std::string(5000, '[') + std::string(5000, ']');
    CHECK(read("{\"key\": \"a\", \"x\": " + deep + "}").error.find("in:1: ") == 0);
    CHECK(read("[{\"key\": \"a\", \"x\": " + deep + "}]").error.find("in:1: ") == 0);
}
