#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "model/decision.h"
#include "wire/frame.h"
#include "wire/json_text.h"
#include "wire/names.h"
#include "wire/rpc_error.h"

using namespace doorman;

namespace {

std::string protocol() {
    std::ifstream file(DOORMAN_SOURCE_DIR "/host/wire/PROTOCOL.md");
    std::stringstream text;
    text << file.rdbuf();
    REQUIRE_FALSE(text.str().empty());
    return text.str();
}

/// The rows of the table under the heading: the first two cells, without backticks.
std::vector<std::string> rows_under(const std::string& heading) {
    const std::string text = protocol();
    const std::size_t start = text.find("## " + heading + "\n");
    REQUIRE(start != std::string::npos);
    const std::string section = text.substr(start, text.find("\n## ", start) - start);
    const std::regex row(R"(\n\| `([^`]+)` \| `([^`]+)` \|)");
    std::vector<std::string> rows;
    for (std::sregex_iterator it(section.begin(), section.end(), row), end; it != end; ++it) {
        rows.push_back((*it)[1].str() + " " + (*it)[2].str());
    }
    return rows;
}

}  // namespace

TEST_CASE("PROTOCOL.md lists the error codes of the code, in order") {
    std::vector<std::string> expected;
    for (const auto& [code, name] : kRpcCodes) {
        expected.push_back(std::to_string(static_cast<int>(code)) + " " + std::string(name));
    }
    CHECK(rows_under("Error codes") == expected);
}

TEST_CASE("PROTOCOL.md lists the owner's reasons of the code, in order") {
    std::vector<std::string> expected;
    for (const auto& [id, action] : kOwnerReasons) {
        expected.push_back(std::string(id) + " " + std::string(name_of(action)));
    }
    CHECK(rows_under("Owner's reasons") == expected);
}

TEST_CASE("PROTOCOL.md states the limits of the code") {
    const std::string text = protocol();
    CHECK(text.find("1,048,576 bytes") != std::string::npos);
    CHECK(kMaxFrameBytes == 1'048'576);
    CHECK(text.find("deeper than " + std::to_string(kMaxJsonDepth)) != std::string::npos);
}
