#include "settings/policy_file.h"

#include "catch.h"
#include "platform/file.h"
#include "policy/presets.h"
#include "temporary_folder.h"
#include "wire/policy_json.h"

using namespace doorman;

TEST_CASE("every preset is a policy that passes its own checks, under its own id") {
    REQUIRE(presets().size() == 7);
    for (const Preset& preset : presets()) {
        CAPTURE(preset.id);
        const auto policy = policy_from_text(std::string(preset.json));
        REQUIRE(policy);
        CHECK(policy->id == preset.id);
    }
}

TEST_CASE("every preset reads back as it is written") {
    for (const Preset& preset : presets()) {
        JsonWriter once;
        write(once, preset_policy(preset.id));
        JsonWriter twice;
        write(twice, *policy_from_text(once.text()));
        CHECK(once.text() == twice.text());
    }
}

TEST_CASE("a policy is named by its preset or its file") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "mine.json", R"({"id": "mine", "name": "M", "rules": []})"));
    CHECK(policy_by_name_or_file("open-door")->id == "open-door");
    CHECK(policy_by_name_or_file((home / "mine.json").string())->id == "mine");
}

TEST_CASE("a policy that cannot be used names the file and the field") {
    const TemporaryFolder home;
    const std::string path = (home / "p.json").string();
    REQUIRE(write_file(path, "{\n  \"id\": oops\n}"));
    CHECK(policy_by_name_or_file(path).error().message() == path + ":2: not valid JSON");

    REQUIRE(write_file(path, R"({"id": "p", "name": "P", "rules": [{"id": "r", "verdict": "accept",
        "when": {"any": [{"fact": "shoeSize", "op": "atLeast", "value": 1}]}}]})"));
    CHECK(policy_by_name_or_file(path).error().where == path + ": rules[0].when.any[0].fact");
}

TEST_CASE("an unknown policy is told with the presets that there are") {
    CHECK(policy_by_name_or_file("nobody").error().message().find(
              "no preset and no file is called \"nobody\"; presets: open-door, balanced, ") == 0);
    CHECK(policy_by_name_or_file("").error().message().find(
              "no preset and no file is called \"\"; presets: ") == 0);
}

TEST_CASE("a background is read from a file, or the file and the field are named") {
    const TemporaryFolder home;
    const std::string path = (home / "b.json").string();
    REQUIRE(write_file(path, R"({"schools": ["University of Iowa"]})"));
    std::vector<Error> remarks;
    CHECK(background_from_file(path, remarks)->schools.size() == 1);
    CHECK(remarks.empty());
    REQUIRE(write_file(path, R"({"schools": [1]})"));
    CHECK(background_from_file(path, remarks).error().message() ==
          path + ": schools[0]: must be a string");
    REQUIRE(write_file(path, "{\n"));
    CHECK(background_from_file(path, remarks).error().message() == path + ":2: not valid JSON");
}

TEST_CASE("a misspelt member of a background is told, and the rest is used") {
    const TemporaryFolder home;
    const std::string path = (home / "b.json").string();
    REQUIRE(write_file(path, R"({"school": ["Oxford"], "employers": ["Acme"], "revision": 2})"));
    std::vector<Error> remarks;
    CHECK(background_from_file(path, remarks)->employers.size() == 1);
    REQUIRE(remarks.size() == 1);
    CHECK(remarks[0].where == path + ": school");
}
