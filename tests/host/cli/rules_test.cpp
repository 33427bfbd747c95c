#include <filesystem>
#include <fstream>

#include "run.h"

TEST_CASE("rules list names every rule") {
    CommandLine command;
    const Ending ending = command.run("rules list");
    CHECK(ending.code == 0);
    CHECK(lines_of(ending.out).size() > 50);
}

TEST_CASE("rules test runs the examples of the built-in packs") {
    CommandLine command;
    const Ending ending = command.run("rules test");
    CHECK(ending.code == 0);
    CHECK(ending.out.find(" 0 problems") != std::string::npos);
}

TEST_CASE("rules test runs the examples of the owner's packs too") {
    CommandLine command;
    command.make_home();
    std::filesystem::create_directory(command.home() + "/packs");
    std::ofstream(command.home() + "/packs/mine.json")
        << "{\"id\": \"mine\", \"version\": 1, \"rules\": [\n{\"id\": 7}]}";
    const Ending ending = command.run("rules test");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("mine.json:2") != std::string::npos);
}

TEST_CASE("rules test names what is wrong with a pack by file and line") {
    CommandLine command;
    command.write("bad.json", "{\"id\": \"mine\", \"version\": 1, \"rules\": [\n{\"id\": 7}]}");
    const Ending ending = command.run("rules test bad.json");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("bad.json:2") != std::string::npos);
}

TEST_CASE("rules explain shows which rule saw which words") {
    CommandLine command;
    const Ending ending = command.run(
        "rules explain 'Zażółć! We help companies like yours. Open to a quick 15 min call this "
        "week?'");
    CHECK(ending.code == 0);
    CHECK(ending.out.find("sales") == 0);
    CHECK(ending.out.find("call") != std::string::npos);
    CHECK(command.run("rules explain --headline 'I help founders 10x their revenue'")
              .out.find("headlineSells") != std::string::npos);
}

TEST_CASE("rules explain shows the right words behind bytes that are not UTF-8") {
    CommandLine command;
    const std::string out =
        command.run("rules explain \"$(printf '\\377\\376 easy passive income')\"").out;
    CAPTURE(out);
    CHECK(out.find("\"passive income\"") != std::string::npos);
}
