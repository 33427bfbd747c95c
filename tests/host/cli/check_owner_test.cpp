#include <filesystem>

#include "cards.h"
#include "journal/journal.h"

// What the owner's settings, packs and journal do to `check`.

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
        REQUIRE(journal->decide(about_ann("d", "urn:0", doorman::Action::ignore, "salesPitch"))
                    .has_value());
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
