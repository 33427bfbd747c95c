#include "settings/saved_policies.h"

#include <nlohmann/json.hpp>

#include "catch.h"
#include "platform/file.h"
#include "policy/presets.h"
#include "settings/policy_file.h"
#include "temporary_folder.h"
#include "wire/policy_json.h"

using namespace doorman;

namespace {

Policy own(std::string id) {
    Policy policy = preset_policy("balanced");
    policy.id = std::move(id);
    return policy;
}

std::string text_of(const Policy& policy) {
    JsonWriter out;
    write(out, policy);
    return out.text();
}

std::vector<std::string> ids(const SavedPolicies& saved) {
    std::vector<std::string> found;
    const auto all = saved.all();
    REQUIRE(all);
    for (const Policy& policy : *all) found.push_back(policy.id);
    return found;
}

}  // namespace

TEST_CASE("a home without saved policies has none, and reading makes no file") {
    const TemporaryFolder home;
    CHECK(ids(SavedPolicies(home.path())).empty());
    CHECK_FALSE(std::filesystem::exists(home / "policies.json"));
}

TEST_CASE("a saved policy is read back unchanged, by another host too") {
    const TemporaryFolder home;
    const Policy policy = own("mine");
    REQUIRE(SavedPolicies(home.path()).save(policy));
    const auto all = SavedPolicies(home.path()).all();
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    CHECK(text_of(all->front()) == text_of(policy));
}

TEST_CASE("a policy saved again takes its own place; a new one is the last") {
    const TemporaryFolder home;
    const SavedPolicies saved(home.path());
    REQUIRE(saved.save(own("a")));
    REQUIRE(saved.save(own("b")));
    Policy changed = own("a");
    changed.name = "Changed";
    REQUIRE(saved.save(changed));
    CHECK(ids(saved) == std::vector<std::string>{"a", "b"});
    CHECK(saved.all()->front().name == "Changed");
}

TEST_CASE("a deleted policy is gone, and only that one") {
    const TemporaryFolder home;
    const SavedPolicies saved(home.path());
    REQUIRE(saved.save(own("a")));
    REQUIRE(saved.save(own("b")));
    CHECK(*saved.remove("a"));
    CHECK_FALSE(*saved.remove("a"));
    CHECK(ids(saved) == std::vector<std::string>{"b"});
}

TEST_CASE("nobody's own policy takes a preset's name") {
    const TemporaryFolder home;
    for (const Preset& preset : presets()) {
        const auto refused = SavedPolicies(home.path()).save(own(std::string(preset.id)));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().where == "policy.id");
    }
}

TEST_CASE("so many are kept as fit into one answer") {
    const TemporaryFolder home;
    const SavedPolicies saved(home.path());
    for (std::size_t i = 0; i < kMaxSavedPolicies; ++i)
        REQUIRE(saved.save(own("p" + std::to_string(i))));
    const auto refused = saved.save(own("one-too-many"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "policy");
    CHECK(saved.save(own("p0")));
    CHECK(ids(saved).size() == kMaxSavedPolicies);
}

TEST_CASE("a policy that could not be put in force is not kept either") {
    const TemporaryFolder home;
    const SavedPolicies saved(home.path());
    Policy large = own("large");
    large.name = std::string(kMaxSettingsBytes, 'x');
    const auto refused = saved.save(large);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "policy");
    CHECK(ids(saved).empty());
}

TEST_CASE("a damaged file is named, and not overwritten") {
    const TemporaryFolder home;
    const SavedPolicies saved(home.path());
    const std::string damaged = "{\n\"policies\": [\n{\"id\"";
    REQUIRE(write_file(home / "policies.json", damaged));
    const auto all = saved.all();
    REQUIRE_FALSE(all);
    CHECK(all.error().where == (home / "policies.json").string() + ":3");
    CHECK_FALSE(saved.save(own("a")));
    CHECK(*read_file(home / "policies.json", 1000) == damaged);
}

TEST_CASE("a policy that means nothing is told by its place in the file") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "policies.json",
                       R"({"policies": [{"id": "a", "name": "A", "rules": [{"id": "r",
                       "verdict": "accept", "when": {"fact": "charm", "op": "atLeast", "value": 1}}]}]})"));
    const auto all = SavedPolicies(home.path()).all();
    REQUIRE_FALSE(all);
    CHECK(all.error().where.find("policies[0].rules[0].when.fact") != std::string::npos);
}
