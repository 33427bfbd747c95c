#include "platform/home.h"

#include <map>

#include "catch.h"
#include "platform/clock.h"
#include "platform/executable.h"

using namespace doorman;

namespace {

Environment with(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("DOORMAN_HOME goes before the system's own folder") {
    const auto variables = with({{"DOORMAN_HOME", "/d"}, {"HOME", "/h"}, {"LOCALAPPDATA", "/l"}});
    CHECK(*home_folder(variables, System::linux_) == "/d");
    CHECK(*home_folder(variables, System::macos) == "/d");
    CHECK(*home_folder(variables, System::windows) == "/d");
}

TEST_CASE("each system's own folder") {
    const auto variables = with({{"HOME", "/h"}, {"LOCALAPPDATA", "/l"}});
    CHECK(*home_folder(variables, System::linux_) == "/h/.local/share/doorman");
    CHECK(*home_folder(variables, System::macos) == "/h/Library/Application Support/Doorman");
    CHECK(*home_folder(variables, System::windows) == "/l/Doorman");
}

TEST_CASE("XDG_DATA_HOME is followed where it is absolute, ignored where it is not") {
    CHECK(*home_folder(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "/x"}}), System::linux_) ==
          "/x/doorman");
    CHECK(*home_folder(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "x"}}), System::linux_) ==
          "/h/.local/share/doorman");
}

TEST_CASE("without a folder to be in, the variable to set is named") {
    const auto home = home_folder(with({}), System::linux_);
    REQUIRE_FALSE(home);
    CHECK(home.error().message() == "HOME is not set (set DOORMAN_HOME to a folder)");
}

TEST_CASE("times are ISO 8601 in UTC") {
    CHECK(iso8601(std::chrono::system_clock::from_time_t(0)) == "1970-01-01T00:00:00Z");
    CHECK(iso8601(std::chrono::system_clock::from_time_t(1'795'334'400)) == "2026-11-22T08:00:00Z");
}

TEST_CASE("the executable knows where it is") {
    const auto path = executable_path();
    REQUIRE(path);
    CHECK(path->is_absolute());
    CHECK(path->filename() == "platform_test");
}
