#include "settings/settings.h"

#include <set>

#include <sys/wait.h>
#include <unistd.h>

#include "catch.h"
#include "policy/presets.h"
#include "settings/policy_file.h"
#include "temporary_folder.h"

using namespace doorman;
namespace fs = std::filesystem;

namespace {

std::int64_t revision_of(const SettingsChange& change) {
    REQUIRE(std::holds_alternative<std::int64_t>(change));
    return std::get<std::int64_t>(change);
}

SettingsRefusal refusal_of(const SettingsChange& change) {
    REQUIRE(std::holds_alternative<SettingsRefusal>(change));
    return std::get<SettingsRefusal>(change);
}

Background from_school(std::string school) {
    Background background;
    background.schools = {std::move(school)};
    return background;
}

std::string content_of(const fs::path& path) {
    return read_file(path, 1 << 20)->value_or("(none)");
}

using Contents = std::set<std::string>;

/// What the damaged files hold that lie in the folder.
Contents set_aside_in(const fs::path& folder) {
    Contents contents;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().find(".damaged") != std::string::npos)
            contents.insert(content_of(entry.path()));
    return contents;
}

}  // namespace

TEST_CASE("before anything is set, Doorman's own start holds and nothing is created") {
    const TemporaryFolder home;
    SettingsStore store(home / "doorman");
    const Settings& settings = store.current();
    CHECK(settings.policy.id == kDefaultPreset);
    CHECK(settings.options.undo_ignore_ms == 4000);
    CHECK(settings.background.schools.empty());
    CHECK(settings.revision == 1);
    CHECK(store.problems().empty());
    CHECK_FALSE(fs::exists(home / "doorman"));
}

TEST_CASE("what was set is there for the next process") {
    const TemporaryFolder home;
    Options options;
    options.undo_accept_ms.reset();
    options.groups_off = {"history"};
    SettingsStore writer(home.path());
    writer.current();
    revision_of(writer.set_policy(preset_policy("open-door"), options, 1));
    revision_of(writer.set_background(from_school("Iowa"), std::nullopt));

    SettingsStore reader(home.path());
    const Settings& settings = reader.current();
    CHECK(settings.policy.id == "open-door");
    CHECK_FALSE(settings.options.undo_accept_ms);
    CHECK(settings.options.groups_off == std::vector<std::string>{"history"});
    CHECK(settings.background.schools == std::vector<std::string>{"Iowa"});
    CHECK(settings.revision == 3);
}

TEST_CASE("a policy keeps its options, and options their policy") {
    const TemporaryFolder home;
    SettingsStore store(home.path());
    Options options;
    options.page_keys = true;
    revision_of(store.set_policy(std::nullopt, options, 1));
    revision_of(store.set_policy(preset_policy("close-circle"), std::nullopt, 2));
    CHECK(store.current().options.page_keys);
    CHECK(store.current().policy.id == "close-circle");
}

TEST_CASE("a change made by another browser's host is seen, and moves the revision") {
    const TemporaryFolder home;
    SettingsStore ours(home.path());
    SettingsStore theirs(home.path());
    const std::int64_t before = ours.current().revision;
    revision_of(theirs.set_policy(preset_policy("open-door"), std::nullopt, 1));
    CHECK(ours.current().policy.id == "open-door");
    CHECK(ours.current().revision > before);
    const std::int64_t between = ours.current().revision;
    revision_of(theirs.set_background(from_school("Iowa"), std::nullopt));
    CHECK(ours.current().revision > between);
}

TEST_CASE("a change that builds on an old revision is refused, and nothing is written") {
    const TemporaryFolder home;
    SettingsStore ours(home.path());
    SettingsStore theirs(home.path());
    ours.current();
    revision_of(theirs.set_background(from_school("Iowa"), std::nullopt));
    const SettingsRefusal refusal =
        refusal_of(ours.set_policy(preset_policy("open-door"), std::nullopt, 1));
    CHECK(refusal.kind == SettingsRefusal::Kind::conflict);
    CHECK(refusal.revision == 2);
    CHECK_FALSE(fs::exists(home / "policy.json"));
}

TEST_CASE("of several writers on one revision exactly one wins") {
    const TemporaryFolder home;
    constexpr int kWriters = 6;
    for (int writer = 0; writer < kWriters; ++writer) {
        if (::fork() != 0) continue;
        SettingsStore store(home.path());
        const auto change = store.set_policy(preset_policy("open-door"), std::nullopt, 1);
        ::_exit(std::holds_alternative<std::int64_t>(change) ? 1 : 0);
    }
    int winners = 0;
    for (int writer = 0; writer < kWriters; ++writer) {
        int status = 0;
        ::wait(&status);
        winners += WEXITSTATUS(status);
    }
    CHECK(winners == 1);
}

TEST_CASE("any policy or background file can be put in place by hand") {
    const TemporaryFolder home;
    SettingsStore store(home.path());
    store.current();
    REQUIRE(write_file(home / "policy.json", find_preset("ninety-nine")->json));
    REQUIRE(write_file(home / "background.json", R"({"schools": ["Iowa"]})"));
    CHECK(store.current().policy.id == "ninety-nine");
    CHECK(store.current().background.schools == std::vector<std::string>{"Iowa"});
    CHECK(store.problems().empty());
}

TEST_CASE("a damaged file is named, not used, and not overwritten by looking") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "policy.json", R"({"id": "mine", "name": "Mine"})"));
    REQUIRE(write_file(home / "background.json", "{"));
    SettingsStore store(home.path());
    CHECK(store.current().policy.id == kDefaultPreset);
    REQUIRE(store.problems().size() == 2);
    CHECK(store.problems()[0].where == (home / "policy.json").string() + ": rules");
    CHECK(store.problems()[1].what == "not valid JSON");
    CHECK(content_of(home / "background.json") == "{");
}

TEST_CASE("a change over a damaged file sets it aside") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "background.json", "{"));
    SettingsStore store(home.path());
    revision_of(store.set_background(from_school("Iowa"), store.current().revision));
    CHECK(store.problems().empty());
    CHECK(set_aside_in(home.path()) == Contents{"{"});
}

TEST_CASE("a second damaged file is set aside beside the first") {
    const TemporaryFolder home;
    SettingsStore store(home.path());
    for (const char* damaged : {"{ my first, by hand", "{ my second"}) {
        REQUIRE(write_file(home / "background.json", damaged));
        revision_of(store.set_background(from_school("Iowa"), std::nullopt));
    }
    CHECK(set_aside_in(home.path()) == Contents{"{ my first, by hand", "{ my second"});
}

TEST_CASE("a damaged file stays in its place where the change cannot be written") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "background.json", "{"));
    // Where the new file would be written before it takes the old one's place.
    fs::create_directory(home / ("background.json." + std::to_string(::getpid()) + ".tmp"));
    SettingsStore store(home.path());
    const auto refusal = refusal_of(store.set_background(from_school("Iowa"), std::nullopt));
    CHECK(refusal.kind == SettingsRefusal::Kind::unavailable);
    CHECK(content_of(home / "background.json") == "{");
    CHECK(set_aside_in(home.path()).empty());
}

TEST_CASE("settings over the bound are refused, and the file stays") {
    const TemporaryFolder home;
    SettingsStore store(home.path());
    revision_of(store.set_background(from_school("Iowa"), std::nullopt));
    const std::string before = content_of(home / "background.json");
    const auto refusal = refusal_of(
        store.set_background(from_school(std::string(kMaxSettingsBytes, 'x')), std::nullopt));
    CHECK(refusal.kind == SettingsRefusal::Kind::too_big);
    CHECK(refusal.error.where == "background");
    CHECK(content_of(home / "background.json") == before);
}

TEST_CASE("a policy and the options are bounded each by itself") {
    const TemporaryFolder home;
    SettingsStore store(home.path());
    Policy large = preset_policy("balanced");
    large.name = std::string(kMaxSettingsBytes / 2, 'x');
    Options wordy;
    for (int i = 0; i < 40; ++i)
        wordy.ready_words["w" + std::to_string(i)] = std::string(1000, 'x');
    const auto revision = revision_of(store.set_policy(large, wordy, 1));
    large.name += large.name;
    CHECK(refusal_of(store.set_policy(large, wordy, revision)).error.where == "policy");
    for (int i = 40; i < 80; ++i)
        wordy.ready_words["w" + std::to_string(i)] = std::string(1000, 'x');
    CHECK(refusal_of(store.set_policy(std::nullopt, wordy, revision)).error.where == "options");
}

TEST_CASE("settings that cannot be written say where") {
    const TemporaryFolder home;
    REQUIRE(write_file(home / "file", "x"));
    SettingsStore store(home / "file");
    const auto refusal = refusal_of(store.set_background({}, std::nullopt));
    CHECK(refusal.kind == SettingsRefusal::Kind::unavailable);
    CHECK(refusal.error.where == (home / "file").string());
}
