#include <filesystem>

#include "run.h"

TEST_CASE("A full disk is not success") {
    if (!std::filesystem::exists("/dev/full")) return;
    CommandLine command;
    CHECK(command.run("rules list > /dev/full").code == 1);
}

TEST_CASE("What cannot be read is wrong use, told in one line: a folder, a closed stdin") {
    CommandLine command;
    command.make_home();
    for (const auto* arguments :
         {"check - <&-", "check - < .", "check .", "check nowhere", "check - --policy . < stdin",
          "check - --background . < stdin", "evaluate - <&-", "evaluate - < .", "evaluate .",
          "evaluate nowhere", "rules test .", "rules test nowhere"}) {
        INFO(arguments);
        const Ending ending = command.run(arguments);
        CHECK(ending.code == 2);
        CHECK(ending.out.empty());
        CHECK(lines_of(ending.err).size() == 1);
        CHECK(ending.err.find("doorman: ") == 0);
    }
}

TEST_CASE("A mistake on the command line is told in one line that names it") {
    CommandLine command;
    const auto complaint = [&](const std::string& arguments) {
        const Ending ending = command.run(arguments);
        CHECK(ending.code == 2);
        CHECK(ending.out.empty());
        CHECK(lines_of(ending.err).size() == 1);
        return ending.err;
    };
    CHECK(complaint("--nope").find("doorman: no option is called \"--nope\"") == 0);
    CHECK(complaint("rules --nope").find("doorman: no option is called \"--nope\"") == 0);
    CHECK(complaint("check a b").find("doorman: \"b\" is one argument too many") == 0);
    CHECK(complaint("evaluate").find("doorman: ") == 0);
    CHECK(complaint("").find("doorman: ") == 0);
}

TEST_CASE("A reader that has seen enough ends it quietly") {
    CommandLine command;
    // More than a pipe holds, so that it is still writing when nobody reads any more.
    std::string cards;
    for (int i = 0; i < 4000; ++i) cards += "{\"key\": \"urn:" + std::to_string(i) + "\"}\n";
    command.write("many.jsonl", cards);
    command.run(
        "--version > version; (" DOORMAN_BINARY
        " check many.jsonl --json --no-journal; echo $? > code) 2> errors | head -n 1 > first");
    CHECK(lines_of(command.read("first")).size() == 1);
    CHECK(command.read("code") == "0\n");
    CHECK(command.read("errors").empty());
}
