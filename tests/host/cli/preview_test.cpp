#include <nlohmann/json.hpp>

#include "journal/journal.h"
#include "run.h"

using nlohmann::json;

namespace {

/// A journal of thirty people with 0, 1, 2, … mutual connections, the first ten accepted.
void make_journal(const CommandLine& command) {
    command.make_home();
    auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
    REQUIRE(journal);
    for (int i = 0; i < 30; ++i) {
        doorman::Seen seen;
        seen.invitation.key = "urn:" + std::to_string(i);
        seen.facts.mutual = i;
        seen.facts.photo = doorman::Photo::present;
        REQUIRE(journal->remember(std::span(&seen, 1)));
        if (i >= 10) continue;
        doorman::Decision decision;
        decision.id = "d" + std::to_string(i);
        decision.key = seen.invitation.key;
        decision.action = doorman::Action::accept;
        decision.reason_id = "mutual";
        REQUIRE(journal->decide(decision));
        REQUIRE(journal->press(decision.id));
        REQUIRE(journal->confirm(decision.id, doorman::Outcome::done));
    }
}

}  // namespace

TEST_CASE("preview shows what turns over, how far it agrees, and the histogram with its line") {
    CommandLine command;
    make_journal(command);
    const Ending ending = command.run("preview --set mutualAccept=5");
    CHECK(ending.code == 0);
    CHECK(ending.err.empty());
    CHECK(ending.out.find("30 invitations, 10 decided") == 0);
    CHECK(ending.out.find("5 turn over: ◇ Your call → ✓ Accept") != std::string::npos);
    CHECK(ending.out.find("agrees with what you did on 5 of 10 (before: 0)") != std::string::npos);
    CHECK(ending.out.find("--- 5 ---") != std::string::npos);
}

TEST_CASE("preview --json is what the wire answers") {
    CommandLine command;
    make_journal(command);
    const json preview = json::parse(command.run("preview --set mutualAccept=5 --json").out);
    CHECK(preview["total"] == 30);
    CHECK(preview["sample"] == false);
    CHECK(preview["flips"] == json::parse(R"([{"from":"review","to":"accept","count":5}])"));
    CHECK(preview["histogram"]["fact"] == "mutual");
}

TEST_CASE("preview compares a preset with the owner's own policy, over the sample inbox at first") {
    CommandLine command;
    const json preview = json::parse(command.run("preview --policy open-door --json").out);
    CHECK(preview["sample"] == true);
    CHECK(preview["before"]["ignore"] > 0);
    CHECK(preview["verdicts"]["ignore"] == 0);
    CHECK_FALSE(preview.contains("histogram"));
}

TEST_CASE("preview says what was typed wrong") {
    CommandLine command;
    const auto refused = [&](const char* arguments, const char* words) {
        const Ending ending = command.run(arguments);
        CHECK(ending.code == 2);
        CHECK(lines_of(ending.err).size() == 1);
        CHECK(ending.err.find(words) != std::string::npos);
    };
    refused("preview --set charm=1", "no threshold \"charm\"; it has commonGroundAccept");
    refused("preview --set mutualAccept=many", "mutualAccept=NUMBER");
    refused("preview --set mutualAccept", "mutualAccept=NUMBER");
    refused("preview --policy nobody", "no preset and no file");
}

TEST_CASE("preview writes nothing") {
    CommandLine command;
    command.run("preview");
    CHECK_FALSE(std::filesystem::exists(command.home()));
}
