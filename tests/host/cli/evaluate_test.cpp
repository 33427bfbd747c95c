#include <nlohmann/json.hpp>

#include "run.h"

using nlohmann::json;

TEST_CASE("evaluate --json holds the figures for each kind and the confusion") {
    CommandLine command;
    command.write(
        "notes.jsonl",
        "{\"text\": \"I'd like to add you to my professional network on LinkedIn.\", "
        "\"label\": \"default\", \"lang\": \"en\"}\n"
        "\n"
        "{\"text\": \"Hi\", \"label\": \"sales\", \"lang\": \"en\", \"ambiguous\": true}\n");
    const Ending ending = command.run("evaluate notes.jsonl --json");
    CHECK(ending.code == 0);
    const json result = json::parse(ending.out);
    CHECK(result["n"] == 1);
    CHECK(result["macroF1"] == 1);
    for (const auto* kind : {"default", "generic", "personal", "recruiting", "sales", "spam"}) {
        for (const auto* figure : {"precision", "recall", "f1", "support"})
            CHECK(result["kinds"][kind].contains(figure));
        CHECK(result["confusion"].contains(kind));
    }
    CHECK(result["kinds"]["default"]["support"] == 1);
    CHECK(result["confusion"]["default"]["default"] == 1);
}

TEST_CASE("evaluate shows a table, and names a bad line") {
    CommandLine command;
    const std::string good = "{\"text\": \"Hi\", \"label\": \"generic\"}\n";
    CHECK(command.run("evaluate -", good).out.find("macro F1") != std::string::npos);
    const Ending ending =
        command.run("evaluate -", good + "{\"text\": \"Hi\", \"label\": \"rude\"}\n");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("doorman: stdin:2: label: ") == 0);
    CHECK(command.run("evaluate -", "{\"text\": \"Hi\", \"label\": \"none\"}").code == 1);
}

TEST_CASE("evaluate has no figures where there are no notes") {
    CommandLine command;
    for (const auto* arguments : {"evaluate -", "evaluate - --json"}) {
        INFO(arguments);
        const Ending empty = command.run(arguments, "\n\n");
        CHECK(empty.code == 1);
        CHECK(empty.out.empty());
        CHECK(empty.err == "doorman: stdin: holds no notes\n");
        const Ending ambiguous = command.run(
            arguments, "{\"text\": \"Hi\", \"label\": \"generic\", \"ambiguous\": true}\n");
        CHECK(ambiguous.code == 1);
        CHECK(ambiguous.out.empty());
        CHECK(ambiguous.err.find("ambiguous") != std::string::npos);
    }
}

TEST_CASE("evaluate calls a file in UTF-16 so") {
    CommandLine command;
    const Ending ending = command.run("evaluate -", "\xFF\xFE{");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("doorman: stdin: is UTF-16") == 0);
}
