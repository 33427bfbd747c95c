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
        seen.invitation.name = "Person " + std::to_string(i);
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

TEST_CASE("preview names who turns over, keeps to a budget and suggests, as the wire does") {
    CommandLine command;
    make_journal(command);
    const json preview = json::parse(command
                                         .run("preview --set mutualAccept=5 --people 3 --at-most "
                                              "10 --for salesIgnore --suggest --json")
                                         .out);
    REQUIRE(preview["people"].size() == 3);
    CHECK(preview["people"][0]["from"] == "review");
    CHECK(preview["people"][0]["to"] == "accept");
    CHECK(preview["people"][0]["name"] == "Person 9");
    CHECK(preview["budget"] ==
          json::parse(R"({"value":0.01,"flagged":0,"accepted":10,"reached":true})"));
    REQUIRE(preview["suggestions"].size() == 1);
    CHECK(preview["suggestions"][0]["threshold"] == "mutualAccept");
    CHECK(preview["suggestions"][0]["value"] == 1);

    const Ending ending = command.run(
        "preview --set mutualAccept=5 --people 1 --at-most 10 --for salesIgnore --suggest");
    CHECK(ending.code == 0);
    CHECK(ending.out.find("Your call → ✓ Accept  Person 9 (you: ✓ Accept)") != std::string::npos);
    CHECK(ending.out.find("salesIgnore=0.01 is the strictest: of 10 whom you accepted it "
                          "ignores 0") != std::string::npos);
    CHECK(ending.out.find("mutualAccept=1 instead of 5 (4 change). It would have agreed with 9 of "
                          "your 10 decisions, instead of 5.") != std::string::npos);
}

TEST_CASE("preview speaks one language") {
    CommandLine command;
    make_journal(command);
    command.language = "pl_PL.UTF-8";
    const Ending polish = command.run("preview --set mutualAccept=5 --people 1 --suggest");
    for (const char* word : {"invitation", "turn over", "before", "agree", "accepted"})
        CHECK(polish.out.find(word) == std::string::npos);
    CHECK(polish.out.find("30 zaproszeń, w tym z decyzją: 10") == 0);
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
    refused("preview --set salesIgnore=70", "must be at most 1");
    refused("preview --people 101", "at most 100");
    refused("preview --at-most 10", "go together");
    refused("preview --at-most 2000 --for salesIgnore", "from 0 to 1000");
    refused("preview --at-most 10 --for charm", "they use commonGroundAccept");
    refused("preview --policy nobody", "no preset and no file");
}

TEST_CASE("preview writes nothing") {
    CommandLine command;
    command.run("preview");
    CHECK_FALSE(std::filesystem::exists(command.home()));
}
