#include <algorithm>
#include <filesystem>
#include <fstream>

#include "catch.h"
#include "packs.h"
#include "rules/matcher.h"

namespace doorman {
namespace {

class Folder {
public:
    Folder() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const char* name, const std::string& json) const {
        std::ofstream(path / name) << json;
    }

    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / "doorman_owner_packs_test";
};

const Rule* active_rule(const Catalogue& catalogue, std::string_view id) {
    for (std::uint32_t i = 0; i < catalogue.rules().size(); ++i)
        if (catalogue.rules()[i].id == id && catalogue.active(i)) return &catalogue.rules()[i];
    return nullptr;
}

TEST_CASE("no folder and an empty folder leave the built-in rules") {
    const Folder folder;
    const std::size_t built_in = Catalogue::built_in().rules().size();
    CHECK(Catalogue::with_packs(folder.path).rules().size() == built_in);
    CHECK(Catalogue::with_packs(folder.path / "none").rules().size() == built_in);
    CHECK(Catalogue::with_packs(folder.path / "none").problems().empty());
}

TEST_CASE("an own rule is matched beside the built-in ones") {
    const Folder folder;
    folder.write("mine.json", pack_json({rule_json("mine.ducks", "rubber ducks", "rubber ducks")}));
    const Catalogue catalogue = Catalogue::with_packs(folder.path);
    CHECK(catalogue.problems().empty());
    CHECK(catalogue.packs().back().id == "try");
    const Matches matches = match(catalogue, Field::note, fold("Our Rubber Ducks!"));
    REQUIRE_FALSE(matches.hits.empty());
    CHECK(catalogue.rules()[matches.hits.back().rule].id == "mine.ducks");
}

TEST_CASE("a rule that cannot compile is named and left out, and the rest works") {
    const Folder folder;
    folder.write("mine.json", pack_json({rule_json("mine.bad", "(ducks", "ducks"),
                                         rule_json("mine.good", "ducks", "ducks")}));
    folder.write("torn.json", "{");
    const Catalogue catalogue = Catalogue::with_packs(folder.path);
    REQUIRE(catalogue.problems().size() == 2);
    const std::string file = (folder.path / "mine.json").string();
    CHECK(catalogue.problems()[0].message() ==
          file + ":2: mine.bad: RE2 refuses the pattern: missing ): (ducks");
    CHECK(active_rule(catalogue, "mine.bad") == nullptr);
    CHECK(active_rule(catalogue, "mine.good") != nullptr);
}

TEST_CASE("a pack that cannot be read is named without a line") {
    const Folder folder;
    std::filesystem::create_directory(folder.path / "dir.json");
    const Catalogue catalogue = Catalogue::with_packs(folder.path);
    REQUIRE(catalogue.problems().size() == 1);
    CHECK(catalogue.problems()[0].message() ==
          (folder.path / "dir.json").string() + ": cannot be read");
}

TEST_CASE("the first of two own rules of one id is taken, and the other named") {
    const Folder folder;
    folder.write("a.json", pack_json({rule_json("mine.x", "ducks", "ducks")}));
    folder.write("b.json", pack_json({rule_json("mine.x", "geese", "geese")}));
    const Catalogue catalogue = Catalogue::with_packs(folder.path);
    CHECK(catalogue.problems().size() == 1);
    CHECK(active_rule(catalogue, "mine.x")->pattern == "ducks");
}

TEST_CASE("an unknown rule in weights is named") {
    const Folder folder;
    folder.write("mine.json", pack_json({}, R"(, "weights": {"no.such": 1})"));
    REQUIRE(Catalogue::with_packs(folder.path).problems().size() == 1);
}

// What follows needs a built-in rule to change; any will do.
TEST_CASE("own rules and weights win over built-in ones") {
    const Catalogue built_in = Catalogue::built_in();
    if (built_in.rules().empty()) return;
    const std::string id(built_in.rules().front().id);
    const Folder folder;

    SECTION("a changed weight") {
        folder.write("mine.json", pack_json({}, R"(, "weights": {")" + id + R"(": 0.125})"));
        CHECK(active_rule(Catalogue::with_packs(folder.path), id)->weight == 0.125);
    }
    SECTION("a rule switched off") {
        folder.write("mine.json", pack_json({}, R"(, "off": [")" + id + R"("])"));
        CHECK(active_rule(Catalogue::with_packs(folder.path), id) == nullptr);
    }
    SECTION("a rule replaced") {
        folder.write("mine.json", pack_json({rule_json(id, "rubber ducks", "rubber ducks")}));
        const Catalogue catalogue = Catalogue::with_packs(folder.path);
        CHECK(catalogue.problems().empty());
        CHECK(active_rule(catalogue, id)->pattern == "rubber ducks");
    }
}

}  // namespace
}  // namespace doorman
