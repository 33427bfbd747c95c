#include <filesystem>

#include <nlohmann/json.hpp>

#include "journal/journal.h"
#include "run.h"

using nlohmann::json;

TEST_CASE("history tells each decision with how it ended, newest first, and makes no journal") {
    CommandLine command;
    CHECK(command.run("history --json").code == 0);
    CHECK(command.run("history --json").out.empty());
    CHECK(command.run("history --json").err.empty());
    CHECK(command.run("history").out.empty());
    CHECK(command.run("history").err.find("nothing decided yet") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(command.home()));

    command.make_home();
    {
        auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal.has_value());
        doorman::Decision decision = about_ann("first", "urn:1", doorman::Action::accept, "met");
        REQUIRE(journal->decide(decision).has_value());
        REQUIRE(journal->press("first").has_value());
        REQUIRE(journal->confirm("first", doorman::Outcome::done).has_value());
        decision.id = "second";
        decision.key = "urn:2";
        decision.profile.reset();
        decision.reason_id.reset();
        decision.reason_text = "my own\nwords";
        REQUIRE(journal->decide(decision).has_value());
    }
    const Ending ending = command.run("history --json");
    CHECK(ending.code == 0);
    const auto lines = lines_of(ending.out);
    REQUIRE(lines.size() == 2);
    const json second = json::parse(lines[0]);
    CHECK(second["decisionId"] == "second");
    CHECK(second["state"] == "decided");
    CHECK(second["reasonText"] == "my own\nwords");
    CHECK_FALSE(second.contains("outcome"));
    CHECK_FALSE(second.contains("profile"));
    const json first = json::parse(lines[1]);
    CHECK(first["state"] == "confirmed");
    CHECK(first["outcome"] == "done");
    CHECK(first["profile"] == "ann");
    CHECK(first.contains("decidedAt"));
    CHECK(first.contains("pressedAt"));
    CHECK(first.contains("confirmedAt"));

    const auto table = lines_of(command.run("history").out);
    REQUIRE(table.size() == 2);
    CHECK(table[0].find("not pressed") != std::string::npos);
    CHECK(table[1].find("done") != std::string::npos);
}

TEST_CASE("history searches and filters, in the words of the wire") {
    CommandLine command;
    command.make_home();
    {
        auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal.has_value());
        std::vector<doorman::Seen> batch(3);
        const char* names[] = {"Ann Łęcka", "Bob", "Cyd"};
        for (std::size_t i = 0; i < batch.size(); ++i) {
            batch[i].invitation.key = std::string("urn:") + names[i][0];
            batch[i].invitation.name = names[i];
        }
        REQUIRE(journal->remember(batch).has_value());
        doorman::Decision decision;
        decision.id = "a";
        decision.key = "urn:A";
        decision.action = doorman::Action::ignore;
        decision.reason_id = "salesPitch";
        REQUIRE(journal->decide(decision).has_value());
        decision.id = "b";
        decision.key = "urn:B";
        decision.action = doorman::Action::wait;
        decision.reason_id = "later";
        REQUIRE(journal->decide(decision).has_value());
    }
    const auto keys = [&](const std::string& options) {
        std::string found;
        for (const auto& line : lines_of(command.run("history --json " + options).out))
            found += json::parse(line)["key"].get<std::string>().back();
        return found;
    };
    CHECK(keys("").size() == 2);
    CHECK(keys("--all").size() == 3);
    CHECK(keys("--limit 1").size() == 1);
    CHECK(keys("lecka") == "A");
    CHECK(keys("sales pitch") == "A");
    CHECK(keys("--action wait") == "B");
    CHECK(keys("--action none") == "C");
    CHECK(keys("--reason salesPitch") == "A");
    CHECK(keys("--list waiting") == "B");
    CHECK(keys("--until 2020-01-01").empty());
    CHECK(keys("--since 2020-01-01").size() == 2);

    const Ending refused = command.run("history --action perhaps");
    CHECK(refused.code == 2);
    CHECK(refused.err.find("--action: \"perhaps\" is none of accept, ignore, wait") !=
          std::string::npos);
    CHECK(command.run("history --since yesterday").code == 2);
}

TEST_CASE("a reason is put right, everything exported, and a person forgotten") {
    CommandLine command;
    CHECK(command.run("history forget ann").code == 1);
    CHECK(json::parse(command.run("history export").out)["invitations"].empty());
    CHECK_FALSE(std::filesystem::exists(command.home()));
    command.make_home();
    {
        auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal.has_value());
        REQUIRE(journal->decide(about_ann("first", "urn:1", doorman::Action::ignore, "spam"))
                    .has_value());
    }
    const std::string id = lines_of(command.run("history").out).at(0).substr(0, 1);
    const auto decided = [&] { return json::parse(command.run("history --json").out); };
    CHECK(command.run("history reason " + id + " salesPitch").code == 0);
    CHECK(decided()["reasonId"] == "salesPitch");
    const Ending wrong = command.run("history reason " + id + " met");
    CHECK(wrong.code == 2);
    CHECK(wrong.err.find("\"met\" is none of salesPitch, spam, ") != std::string::npos);
    CHECK(command.run("history reason " + id + " --text 'Sold me a lift'").code == 0);
    CHECK(decided()["reasonText"] == "Sold me a lift");
    CHECK(command.run("history reason " + id).code == 2);
    CHECK(command.run("history reason 77 spam").code == 1);

    const json all = json::parse(command.run("history export").out);
    CHECK(all["invitations"][0]["decisions"][0]["firstReasonId"] == "spam");
    CHECK(command.run("history export --csv").out.find("id,source,") == 0);
    CHECK(command.run("history forget ann").out ==
          "Forgotten: 1 person, 1 invitation, 1 decision\n");
    CHECK(command.run("history --all").out.empty());
    CHECK(command.run("history forget ann").out ==
          "Forgotten: 0 people, 0 invitations, 0 decisions\n");
}

TEST_CASE("history forget takes the contact too that is known by name alone") {
    CommandLine command;
    command.make_home();
    {
        auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal);
        doorman::Contact contact;
        contact.name_key = "ann lee";
        contact.company_key = "acme";
        REQUIRE(journal->import_archive({"Basic.zip", {{contact}}, {}}, doorman::Rehearse::no));
        doorman::Seen seen;
        seen.invitation.key = "urn:1";
        seen.invitation.profile = "ann";
        seen.invitation.name = "Ann Lee, PhD";
        REQUIRE(journal->remember(std::vector{seen}));
    }
    CHECK(command.run("history forget ann").code == 0);
    auto journal = doorman::Journal::open(command.home() + "/journal.sqlite");
    REQUIRE(journal);
    CHECK(*journal->contacts_at("acme", {}) == 0);
}

TEST_CASE("history says that a damaged journal is damaged") {
    CommandLine command;
    command.make_home();
    command.write("home/journal.sqlite", std::string(9000, 'x'));
    const Ending ending = command.run("history");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("damaged") != std::string::npos);
}
