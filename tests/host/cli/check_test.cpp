#include "cards.h"

TEST_CASE("check --json answers one annotation a line, in the order of the input") {
    CommandLine command;
    const Ending ending =
        command.run("check --json", std::string(kMet) + "\n" + kNothing + "\n" + kNoNote + "\n");
    CHECK(ending.code == 0);
    CHECK(ending.err.empty());
    const auto all = annotations(ending);
    REQUIRE(all.size() == 3);
    CHECK(all[0]["key"] == "urn:1");
    CHECK(all[1]["key"] == "urn:2");
    CHECK(all[2]["key"] == "urn:3");
    CHECK(all[0]["verdict"] == "accept");
    CHECK(all[1]["verdict"] == "review");
}

TEST_CASE("An array, a file and - are read alike") {
    CommandLine command;
    command.write("in.json", std::string("[") + kMet + "," + kNothing + "]");
    const std::string from_file = command.run("check in.json --json").out;
    CHECK(lines_of(from_file).size() == 2);
    CHECK(command.run("check - --json", command.read("in.json")).out == from_file);
    CHECK(command.run("check --json", command.read("in.json")).out == from_file);
}

TEST_CASE("Without --json it is a table with a line for each, and a count") {
    CommandLine command;
    const Ending ending = command.run("check", std::string(kMet) + "\n" + kNothing + "\n");
    CHECK(ending.code == 0);
    const auto lines = lines_of(ending.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].find("✓ Accept") == 0);
    CHECK(lines[0].find("Ann Lee") != std::string::npos);
    CHECK(lines[1].find("urn:2") != std::string::npos);
    CHECK(lines[2] == "✓ Accept 1 · ✕ Ignore 0 · ◇ Your call 1");
    CHECK(ending.out.find('\x1b') == std::string::npos);
}

TEST_CASE("The table speaks the language of the environment") {
    CommandLine command;
    command.language = "pl_PL.UTF-8";
    CHECK(command.run("check", kMet).out.find("✓ Przyjmij") == 0);
}

TEST_CASE("A name cannot paint the terminal") {
    CommandLine command;
    const Ending ending =
        command.run("check", R"({"key": "k", "name": "\u001b[2Jgone\u202e\nAnn"})");
    CHECK(ending.out.find('\x1b') == std::string::npos);
    CHECK(lines_of(ending.out).size() == 2);
}

TEST_CASE("A bad line ends it with file, line and field, after the good ones before it") {
    CommandLine command;
    command.write("in.jsonl", std::string(kMet) + "\n{\"key\": 7}\n" + kNothing + "\n");
    const Ending ending = command.run("check in.jsonl --json");
    CHECK(ending.code == 1);
    CHECK(lines_of(ending.out).size() == 1);
    CHECK(lines_of(ending.err).size() == 1);
    CHECK(ending.err.find("doorman: in.jsonl:2: key: ") == 0);
}

TEST_CASE("That a bad line ended the judging is said beside the count of those before it") {
    CommandLine command;
    const Ending ending =
        command.run("check", std::string(kNothing) + "\n{broken\n" + kNothing + "\n");
    CHECK(ending.code == 1);
    CHECK(ending.err == "doorman: stdin:2: byte 2: not valid JSON (judging ended there)\n");
    CHECK(lines_of(ending.out).back() == "✓ Accept 0 · ✕ Ignore 0 · ◇ Your call 1");
}

TEST_CASE("Complaints never hold what a stranger wrote") {
    CommandLine command;
    const Ending ending = command.run("check", "{\"key\": \"a\", \"note\": \"secret\" oops}");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("secret") == std::string::npos);
    CHECK(ending.err.find("doorman: stdin:1: ") == 0);
}

TEST_CASE("What is not there is wrong use") {
    CommandLine command;
    for (const auto* arguments :
         {"check nowhere.json", "check --policy nobody", "check --background nowhere.json",
          "check --colour", "check a b", "", "bogus", "rules", "evaluate"}) {
        INFO(arguments);
        const Ending ending = command.run(arguments, "");
        CHECK(ending.code == 2);
        CHECK(ending.out.empty());
        CHECK_FALSE(ending.err.empty());
    }
}

TEST_CASE("check writes nothing, not even a home") {
    CommandLine command;
    CHECK(command.run("check", kMet).code == 0);
    CHECK_FALSE(std::filesystem::exists(command.home()));
}

TEST_CASE("The same text from three people is a campaign from the third on") {
    CommandLine command;
    const auto all = annotations(command.run("check --json", pitch(1) + pitch(2) + pitch(3)));
    REQUIRE(all.size() == 3);
    CHECK_FALSE(has_signal(all[0], "campaign"));
    CHECK(has_signal(all[2], "campaign"));
}

TEST_CASE("The same answers come from one thread and from many, in the order of the input") {
    CommandLine command;
    std::string input;
    for (int i = 0; i < 1500; ++i) {
        // Three texts that many people send, among people who write their own or nothing.
        const std::string n = std::to_string(i);
        input +=
            i % 5 == 0   ? pitch(i)
            : i % 5 == 1 ? R"({"key": "own)" + n + R"(", "note": "See you in hall )" + n + "\"}\n"
            : i % 5 == 2
                ? R"({"key": "profile:p)" + std::to_string(i % 7) +
                      R"(", "note": "Hello, I wanted to ask whether the choir that you sing in is still looking for a tenor, since I moved here last month."})"
                      "\n"
                : std::string(kNoNote) + "\n";
    }
    command.write("in.jsonl", input);
    const Ending one = command.run("check in.jsonl --json --jobs 1");
    CHECK(lines_of(one.out).size() == 1500);
    // Three hundred sent it; more than a hundred are not counted.
    CHECK(one.out.find("the 99th person") != std::string::npos);
    CHECK(one.out.find("at least 100 people sent this text") != std::string::npos);
    CHECK(one.out.find("the 100th person") == std::string::npos);
    CHECK(command.run("check in.jsonl --json --jobs 4").out == one.out);
    CHECK(command.run("check in.jsonl --jobs 4").out == command.run("check in.jsonl --jobs 1").out);

    command.write("in.jsonl", input + "nonsense\n" + input);
    const Ending bad = command.run("check in.jsonl --json --jobs 4");
    CHECK(bad.code == 1);
    CHECK(bad.out == one.out);
    CHECK(bad.err.find("doorman: in.jsonl:1501: ") == 0);
}

TEST_CASE("No number of threads outside the range is taken") {
    CommandLine command;
    for (const auto* jobs : {"0", "-1", "65", "many"}) {
        INFO(jobs);
        const Ending ending = command.run(std::string("check --jobs ") + jobs, kMet);
        CHECK(ending.code == 2);
        CHECK(ending.out.empty());
        CHECK(ending.err.find("--jobs") != std::string::npos);
        CHECK(ending.err.find("64") != std::string::npos);
    }
}

TEST_CASE("What is ready is shown before more is waited for") {
    CommandLine command;
    // The second invitation is sent when the first one's judgement has come.
    command.run(
        "--version; mkfifo back; "
        "(echo '{\"key\": \"a\"}'; head -n 1 back > seen; echo '{\"key\": \"b\"}')"
        " | DOORMAN_HOME=none timeout 20 " DOORMAN_BINARY " check --json | tee back > rows");
    CHECK(lines_of(command.read("seen")).size() == 1);
    CHECK(lines_of(command.read("rows")).size() == 2);
}

TEST_CASE("On a terminal there is a line of progress, and it goes away") {
    CommandLine command;
    std::string input;
    for (int i = 0; i < 2000; ++i) input += pitch(i);
    command.write("in.jsonl", input);
    // script(1) runs it on a terminal and writes down what that shows.
    command.run("--version; DOORMAN_HOME=none TERM=xterm script -qec '" DOORMAN_BINARY
                " check in.jsonl --json > rows' shown < /dev/null > /dev/null");
    const std::string shown = command.read("shown");
    CHECK(shown.find("%  ") != std::string::npos);
    CHECK(shown.rfind("\x1b[K") > shown.rfind("%  "));
    CHECK(lines_of(command.read("rows")).size() == 2000);
    CHECK(command.read("rows").find('\x1b') == std::string::npos);
}

TEST_CASE("--version and --help are answers") {
    CommandLine command;
    CHECK(command.run("--version").out.find("doorman ") == 0);
    CHECK(command.run("--version").code == 0);
    CHECK(command.run("--help").code == 0);
    CHECK(command.run("check --help").out.find("--policy") != std::string::npos);
}
