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
    CHECK(policy_by_name_or_file(path).error().message() == path + ": there is no such file");

    REQUIRE(write_file(path, "{"));
    CHECK(policy_by_name_or_file(path).error().message() == path + ": byte 2: not valid JSON");

    REQUIRE(write_file(path, R"({"id": "p", "name": "P", "rules": [{"id": "r", "verdict": "accept",
        "when": {"any": [{"fact": "shoeSize", "op": "atLeast", "value": 1}]}}]})"));
    CHECK(policy_by_name_or_file(path).error().where == path + ": rules[0].when.any[0].fact");
}

TEST_CASE("a background is read from a file, or the file and the field are named") {
    const TemporaryFolder home;
    const std::string path = (home / "b.json").string();
    REQUIRE(write_file(path, R"({"schools": ["University of Iowa"]})"));
    CHECK(background_from_file(path)->schools.size() == 1);
    REQUIRE(write_file(path, R"({"schools": [1]})"));
    CHECK(background_from_file(path).error().message() == path + ": schools[0]: must be a string");
}
