#include <string>

#include "catch.h"
#include "host_process.h"
#include "platform/file.h"
#include "temporary_folder.h"

using namespace doorman;
using nlohmann::json;

namespace {

constexpr const char* kPasted = "your mother told me about your illness";

json rule(const std::string& pattern) {
    return {{"id", "own.ducks"},
            {"group", "sales"},
            {"pattern", pattern},
            {"family", "ducks"},
            {"language", "en"},
            {"field", "note"},
            {"weight", 3},
            {"match", {kPasted}},
            {"text", {{"en", "a"}, {"it", "a"}, {"pl", "a"}}}};
}
json pack(const std::string& pattern) {
    return {{"id", "mine"}, {"version", 1}, {"rules", json::array({rule(pattern)})}};
}

/// What a host wrote to its log while `talk` was held with it.
template <class Talk>
std::string logged(const TemporaryFolder& home, Talk talk) {
    const std::string file = home / "log";
    HostProcess host({kOrigin}, home.path(), {{"DOORMAN_LOG", file}});
    talk(host);
    host.close_input();
    host.wait();
    auto text = read_file(file, 1 << 20);
    REQUIRE(text);
    return text->value_or("");
}

}  // namespace

TEST_CASE("the log names method, code and place of what was refused, and none of its words") {
    const TemporaryFolder home;
    const std::string log = logged(home, [](HostProcess& host) {
        const json refused = host.call("rules/save", {{"pack", pack("rubber ducks")}});
        // The owner, who wrote the example, is shown it.
        CHECK(refused["error"]["message"].get<std::string>().find(kPasted) != std::string::npos);
    });
    INFO(log);
    CHECK(log.find("rules/save: -32602 pack.rules[0]") != std::string::npos);
    CHECK(log.find(kPasted) == std::string::npos);
}

TEST_CASE("the log names file, line and rule of what was left out, and none of its words") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "mine.json", pack(std::string("(") + kPasted).dump()));
    const std::string log = logged(home, [](HostProcess&) {});
    INFO(log);
    CHECK(log.find("mine.json:1: own.ducks") != std::string::npos);
    CHECK(log.find(kPasted) == std::string::npos);
}
