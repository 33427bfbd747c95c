#include <algorithm>

#include <nlohmann/json.hpp>

#include "journal/journal.h"
#include "run.h"

using nlohmann::json;

namespace {

constexpr const char* kMet =
    R"({"key": "urn:1", "profile": "ann", "name": "Ann Lee", "note": "It was great to meet you yesterday at the Acme Events get-together!", "headline": "Event manager"})";
constexpr const char* kNothing = R"({"key": "urn:2"})";
constexpr const char* kNoNote =
    R"({"key": "urn:3", "name": "Bob", "note": null, "photo": "present"})";

/// A pitch long enough to be known again, from the person of this number.
std::string pitch(int number) {
    const std::string n = std::to_string(number);
    return R"({"key": "urn:p)" + n + R"(", "profile": "seller)" + n +
           R"(", "note": "We help companies like yours double their pipeline within a quarter without any hiring. Would you be open to a quick 15 minute call this week?"})"
           "\n";
}

std::vector<json> annotations(const Ending& ending) {
    std::vector<json> all;
    for (const auto& line : lines_of(ending.out)) all.push_back(json::parse(line));
    return all;
}

bool has_signal(const json& annotation, const std::string& group) {
    const json& signals = annotation["signals"];
    return std::any_of(signals.begin(), signals.end(),
                       [&](const json& signal) { return signal["group"] == group; });
}

}  // namespace

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

TEST_CASE("--policy takes a preset's name or a policy file") {
    CommandLine command;
    const auto verdict = [&](const std::string& policy) {
        return annotations(command.run("check --json --policy " + policy, kNoNote))
            .at(0)["verdict"];
    };
    CHECK(verdict("balanced") == "review");
    CHECK(verdict("open-door") == "accept");
    command.write("mine.json",
                  R"({"id": "mine", "name": "Mine", "version": 1, "thresholds": {}, "rules": [],
                      "otherwise": "ignore"})");
    CHECK(verdict("mine.json") == "ignore");
}

TEST_CASE("A faulty policy file is named with its field") {
    CommandLine command;
    command.write("mine.json",
                  R"({"id": "mine", "name": "Mine", "version": 1, "thresholds": {}, "rules": [
                      {"id": "a", "verdict": "accept", "when": {"fact": "charm", "op": "atLeast", "value": 1}}],
                      "otherwise": "ignore"})");
    const Ending ending = command.run("check --policy mine.json", kNoNote);
    CHECK(ending.code == 1);
    CHECK(ending.out.empty());
    CHECK(ending.err.find("mine.json") != std::string::npos);
    CHECK(ending.err.find("rules[0].when.fact") != std::string::npos);
}

TEST_CASE("A file that an option names and that cannot be used is told with the option") {
    CommandLine command;
    command.write("cards.jsonl", std::string(kMet) + "\n" + kNothing + "\n");
    const auto complaint = [&](const std::string& arguments) {
        return command.run(arguments, kNoNote).err;
    };
    CHECK(complaint("check --policy cards.jsonl") ==
          "doorman: --policy: cards.jsonl:2: not valid JSON\n");
    CHECK(complaint("check --background cards.jsonl") ==
          "doorman: --background: cards.jsonl:2: not valid JSON\n");
    CHECK(complaint("preview --policy cards.jsonl") ==
          "doorman: --policy: cards.jsonl:2: not valid JSON\n");
}

TEST_CASE("--background says who the owner is") {
    CommandLine command;
    command.write("me.json", R"({"schools": ["University of Iowa"]})");
    const std::string alum =
        R"({"key": "k", "headline": "Student at University of Iowa", "note": "Hi, I saw you are a University of Iowa alum too. Would love to ask how you started."})";
    const auto ground = [&](const std::string& options) {
        return annotations(command.run("check --json " + options, alum))
            .at(0)["scores"]
            .value("commonGround", 0.0);
    };
    CHECK(ground("") < 0.5);
    CHECK(ground("--background me.json") >= 0.5);
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

TEST_CASE("A setting of the home that is not valid JSON is told, and judging goes on without it") {
    CommandLine command;
    command.make_home();
    command.write("home/policy.json", "{\n oops");
    command.write("home/background.json", "{");
    const Ending ending = command.run("check --json", kNoNote);
    CHECK(ending.code == 0);
    CHECK(annotations(ending).at(0)["verdict"] == "review");
    const auto notes = lines_of(ending.err);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].find("policy.json:2: not valid JSON") != std::string::npos);
    CHECK(notes[1].find("background.json:1: not valid JSON") != std::string::npos);
}

TEST_CASE("An unknown member of a background file is told") {
    CommandLine command;
    command.write("me.json", R"({"school": ["Oxford"]})");
    const Ending ending = command.run("check --json --background me.json", kNoNote);
    CHECK(ending.code == 0);
    CHECK(ending.err.find("doorman: me.json: school: ") == 0);
}

TEST_CASE("The owner's packs judge too, and what is left out of them is told") {
    CommandLine command;
    command.make_home();
    std::filesystem::create_directory(command.home() + "/packs");
    command.write("home/packs/mine.json",
                  R"({"id": "mine", "version": 1, "rules": [
                      {"id": "mine.llamas", "group": "sales", "family": "llamas", "language": "en",
                       "field": "note", "pattern": "our llamas", "weight": 5, "nearCertain": true,
                       "text": {"en": "Llamas", "it": "Lama", "pl": "Lamy"},
                       "match": ["buy our llamas"], "noMatch": ["your llamas"]}]})");
    command.write("home/packs/wrong.json", "{");
    const Ending ending =
        command.run("check --json", R"({"key": "k", "note": "Have a look at our llamas today"})");
    CHECK(ending.code == 0);
    CHECK(ending.out.find("mine.llamas") != std::string::npos);
    CHECK(ending.err.find("wrong.json:1") != std::string::npos);
    CHECK(command.run("rules list").out.find("mine.llamas") != std::string::npos);
    CHECK(command.run("rules explain 'see our llamas'").out.find("mine.llamas") !=
          std::string::npos);
}

TEST_CASE("check writes nothing, not even a home") {
    CommandLine command;
    CHECK(command.run("check", kMet).code == 0);
    CHECK_FALSE(std::filesystem::exists(command.home()));
}

TEST_CASE("The owner's policy and background are read from the home") {
    CommandLine command;
    command.make_home();
    command.write("home/policy.json",
                  R"({"id": "mine", "name": "Mine", "version": 1, "thresholds": {}, "rules": [],
                      "otherwise": "ignore"})");
    CHECK(annotations(command.run("check --json", kNoNote)).at(0)["verdict"] == "ignore");
}

TEST_CASE("Who was turned away before is recalled, unless told not to") {
    CommandLine command;
    command.make_home();
    {
        auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal.has_value());
        doorman::Decision decision;
        decision.id = "d";
        decision.key = "urn:0";
        decision.profile = "ann";
        decision.action = doorman::Action::ignore;
        decision.reason_id = "salesPitch";
        REQUIRE(journal->decide(decision).has_value());
        REQUIRE(journal->press("d").has_value());
        REQUIRE(journal->confirm("d", doorman::Outcome::done).has_value());
    }
    const auto recalled = [&](const std::string& options) {
        return has_signal(annotations(command.run("check --json " + options, kMet)).at(0),
                          "history");
    };
    const std::string before = command.read("home/journal.sqlite");
    CHECK(recalled(""));
    CHECK_FALSE(recalled("--no-journal"));
    CHECK(command.read("home/journal.sqlite") == before);
}

TEST_CASE("A damaged journal is told, and judging goes on") {
    CommandLine command;
    command.make_home();
    command.write("home/journal.sqlite", std::string(9000, 'x'));
    const Ending ending = command.run("check --json", kMet);
    CHECK(ending.code == 0);
    CHECK(lines_of(ending.out).size() == 1);
    CHECK(ending.err.find("damaged") != std::string::npos);
    CHECK(command.read("home/journal.sqlite") == std::string(9000, 'x'));
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
    CHECK(one.out.find("the 100th person") != std::string::npos);
    CHECK(one.out.find("the 101st person") == std::string::npos);
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
