// The table of policies.md: each row is an Invitation file in tests/policies, each column a preset.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "card.h"
#include "catch.h"
#include "policy/presets.h"
#include "wire/background_json.h"
#include "wire/invitation_json.h"
#include "wire/json_text.h"

namespace {

using Json = nlohmann::json;

Json file(const std::string& name) {
    std::ifstream in(DOORMAN_SOURCE_DIR "/tests/policies/" + name, std::ios::binary);
    REQUIRE(in);
    return *doorman::parse_json(std::string(std::istreambuf_iterator<char>(in), {}));
}

doorman::Invitation row(const std::string& name) {
    return *doorman::invitation_from_json(file(name).at(0));
}

std::string word(doorman::Verdict verdict) {
    return verdict == doorman::Verdict::accept   ? "accept"
           : verdict == doorman::Verdict::ignore ? "ignore"
                                                 : "review";
}

doorman::Annotation judge(const std::string& name, const std::string& preset) {
    card::Setting setting;
    setting.background = *doorman::background_from_json(file("background.json"));
    setting.policy = card::preset(preset);
    return card::judge(row(name), setting);
}

}  // namespace

TEST_CASE("Every row of the table of policies.md comes out as shown, under every preset") {
    const Json table = file("expected.json");
    REQUIRE(table.size() == 10);
    for (const auto& [name, columns] : table.items()) {
        REQUIRE(columns.size() == doorman::presets().size());
        for (const auto& [preset, allowed] : columns.items()) {
            const auto annotation = judge(name, preset);
            CAPTURE(name, preset, annotation.reason.id, annotation.reason.text);
            const auto words = allowed.get<std::vector<std::string>>();
            CHECK(std::find(words.begin(), words.end(), word(annotation.verdict)) != words.end());
        }
    }
}

TEST_CASE("The rows are as complete as the table says") {
    const auto completeness = [](const std::string& name) {
        return judge(name, "balanced").scores.completeness;
    };
    for (const char* name : {"row-01.json", "row-02.json", "row-03.json", "row-05.json",
                             "row-07.json", "row-10.json"}) {
        CAPTURE(name);
        REQUIRE(completeness(name));
        CHECK(*completeness(name) == Approx(0.9).margin(0.1));
    }
    REQUIRE(completeness("row-04.json"));
    CHECK(*completeness("row-04.json") == Approx(0.1).margin(0.1));
    for (const char* name : {"row-06.json", "row-08.json", "row-09.json"}) {
        CAPTURE(name);
        CHECK_FALSE(completeness(name).has_value());
    }
}

TEST_CASE("The strip's reasons are in the words of policies.md") {
    CHECK(judge("row-01.json", "balanced").reason.text ==
          "says you met: \"Acme Events get-together\"");
    CHECK(judge("row-07.json", "balanced").reason.text == "same school: University of Iowa");
    CHECK(judge("row-08.json", "balanced").reason.text == "14 mutual; photo");
    CHECK(judge("row-08.json", "photo-and-network").reason.text == "photo; contacts not checked");
    CHECK(judge("row-08.json", "common-ground").reason.text ==
          "No note (usual) · 14 mutual · Nurse");
    CHECK(judge("row-04.json", "photo-and-network").reason.text == "no photo; 4 contacts");
    CHECK(judge("row-05.json", "balanced").reason.text.starts_with("sales pitch: \""));
    CHECK(judge("row-10.json", "balanced").reason.text.starts_with("alum, but pitching: \""));
}

TEST_CASE("One click on the suggested button records the reason that was shown") {
    CHECK(judge("row-01.json", "balanced").reason.reason_id == "met");
    CHECK(judge("row-07.json", "balanced").reason.reason_id == "sameSchool");
    CHECK(judge("row-05.json", "balanced").reason.reason_id == "salesPitch");
    CHECK(judge("row-06.json", "balanced").reason.reason_id == "spam");
    CHECK(judge("row-08.json", "balanced").reason.reason_id == "mutual");
    CHECK(judge("row-04.json", "ninety-nine").reason.reason_id == "emptyProfile");
    CHECK(judge("row-08.json", "close-circle").reason.reason_id == "otherField");
    CHECK(judge("row-04.json", "open-door").reason.reason_id == "openDoor");
}
