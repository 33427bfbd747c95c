#include <chrono>
#include <random>
#include <thread>

#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/export.h"
#include "journal/journal.h"
#include "run.h"

using namespace doorman;
using build::Era;
using build::Export;
using build::Person;
using nlohmann::json;

namespace {

const Person kAnn{"ann-lee", "Ann", "Lee", "Acme GmbH", "Buyer"};
const Person kBob{"bob-ray", "Bob", "Ray", "Brightline", "Nurse"};

Export small() {
    Export all(Era::y2026);
    all.contact(kAnn, "07 Jan 2026").closed("08 Jan 2026");
    all.received(kAnn, "1/5/26, 2:37 PM").received(kBob, "1/6/26, 2:37 PM");
    return all;
}

void write_folder(const CommandLine& command, const std::string& name, const Export& from) {
    command.write_folder(name);
    for (const NamedText& file : from.files()) command.write(name + "/" + file.name, file.text);
}

}  // namespace

TEST_CASE("import tells what was read and what was skipped, by file and line") {
    CommandLine command;
    write_folder(command, "Basic", small());
    const Ending ending = command.run("import Basic");
    CHECK(ending.code == 0);
    CHECK(ending.err.empty());
    CHECK(ending.out.find("Connections.csv                   1 of 2 rows\n"
                          "    line 6 skipped: has no name: the member closed the profile\n") !=
          std::string::npos);
    CHECK(ending.out.find("Contacts: 1, of them new: 1\n") != std::string::npos);
    CHECK(ending.out.find("Invitations: 2, of them new: 2, accepted: 1, and then pitched: 0\n") !=
          std::string::npos);
}

TEST_CASE("what the archive says of the owner is merged only on their say") {
    CommandLine command;
    write_folder(command, "Basic", small());
    const Ending shown = command.run("import Basic");
    CHECK(shown.out.find("employers: Acme Events; Brightline") != std::string::npos);
    CHECK(command.read("home/background.json").empty());
    CHECK(command.run("import Basic --background").code == 0);
    const json background = json::parse(command.read("home/background.json"));
    CHECK(background["employers"] == json{"Acme Events", "Brightline"});
    CHECK(background["region"] == "Milan, Italy");
}

TEST_CASE("importing twice changes nothing") {
    CommandLine command;
    write_folder(command, "Basic", small());
    command.run("import Basic");
    const std::string before = command.read("home/journal.sqlite");
    const json again = json::parse(command.run("import Basic --json").out);
    CHECK(again["new"] == json{{"contacts", 0}, {"invitations", 0}});
    CHECK(command.read("home/journal.sqlite") == before);
}

TEST_CASE("a dry run tells the same and writes nothing") {
    CommandLine command;
    write_folder(command, "Basic", small());
    const json told = json::parse(command.run("import Basic --dry-run --background --json").out);
    CHECK(told["new"] == json{{"contacts", 1}, {"invitations", 2}});
    CHECK_FALSE(std::filesystem::exists(command.home()));
    CHECK(json::parse(command.run("import Basic --json").out)["new"] == told["new"]);
    const std::string before = command.read("home/journal.sqlite");
    const json again = json::parse(command.run("import Basic --dry-run --json").out);
    CHECK(again["new"] == json{{"contacts", 0}, {"invitations", 0}});
    CHECK(command.read("home/journal.sqlite") == before);
}

TEST_CASE("an import tells whom it removes, and one that reads nobody removes nobody") {
    CommandLine command;
    Export both(Era::y2026);
    both.contact(kAnn, "07 Jan 2026").contact(kBob, "08 Jan 2026");
    write_folder(command, "Both", both);
    write_folder(command, "One", small());
    write_folder(command, "Empty", Export(Era::y2026));
    Export unreadable(Era::y2026);
    unreadable.closed("07 Jan 2026").closed("08 Jan 2026");
    write_folder(command, "Unreadable", unreadable);
    command.run("import Both");
    for (const char* nobody : {"Empty", "Unreadable"}) {
        const json told = json::parse(command.run(std::string("import --json ") + nobody).out);
        CHECK(told["contacts"] == 0);
        CHECK(told["removed"]["contacts"] == 0);
    }
    const Ending one = command.run("import One --dry-run");
    CHECK(one.out.find("Contacts: 1, of them new: 0; no longer among them, and removed: 1\n") !=
          std::string::npos);
    CHECK(json::parse(command.run("import One --json").out)["removed"]["contacts"] == 1);
    CHECK(json::parse(command.run("import One --json").out)["removed"]["contacts"] == 0);
}

TEST_CASE("a damaged journal that an import sets aside is told, then and later") {
    CommandLine command;
    write_folder(command, "Basic", small());
    command.make_home();
    command.write("home/journal.sqlite", std::string(4096, 'x'));
    const Ending ending = command.run("import Basic");
    CHECK(ending.code == 0);
    CHECK(ending.err.find("journal.sqlite.damaged-") != std::string::npos);
    CHECK(command.run("history").err.find("journal.sqlite.damaged-") != std::string::npos);
}

TEST_CASE("a broken file is named with its line, and everything stays as it was") {
    CommandLine command;
    write_folder(command, "Basic", small());
    command.run("import Basic");
    const std::string before = command.read("home/journal.sqlite");
    command.write("Basic/Invitations.csv", "From,Sent At,Direction\nAnn,\"1/2/26,INCOMING\n");
    const Ending ending = command.run("import Basic");
    CHECK(ending.code == 1);
    CHECK(ending.out.empty());
    CHECK(ending.err.find("doorman: Invitations.csv:2: a quoted field does not end") == 0);
    CHECK(command.read("home/journal.sqlite") == before);
}

TEST_CASE("a path that is not there is wrong use; a file that is no zip is a problem") {
    CommandLine command;
    CHECK(command.run("import nowhere.zip").code == 2);
    CHECK(command.run("import").code == 2);
    command.write("photo.jpg", "not a zip");
    const Ending ending = command.run("import photo.jpg");
    CHECK(ending.code == 1);
    CHECK(ending.err.find("photo.jpg") != std::string::npos);
}

TEST_CASE("contacts of the archive show on the cards that check judges") {
    CommandLine command;
    write_folder(command, "Basic", small());
    command.run("import Basic");
    const Ending ending = command.run("check - --json",
                                      "{\"key\": \"a\", \"headline\": \"Buyer at Acme\", "
                                      "\"mutual\": {\"names\": [\"Ann Lee\"]}}");
    const json annotation = json::parse(ending.out);
    std::vector<std::string> texts;
    for (const json& signal : annotation["signals"])
        if (signal["group"] == "contacts") texts.push_back(signal["text"]);
    CHECK(texts ==
          std::vector<std::string>{"1 of your contacts works at Acme", "via Ann Lee, Acme GmbH"});
}

TEST_CASE("killed at any instant, an import has happened whole or not at all") {
    CommandLine command;
    write_folder(command, "Basic", small());
    Export large = small();
    for (int i = 0; i < 3000; ++i) {
        const std::string number = std::to_string(i);
        const Person person{"p-" + number, "Pat", "No" + number, "Nova", "Buyer"};
        large.contact(person, "07 Jan 2026").received(person, "1/5/26, 2:37 PM");
    }
    write_folder(command, "Large", large);
    std::mt19937 random(7);
    for (int round = 0; round < 12; ++round) {
        std::filesystem::remove_all(command.home());
        command.run("import Basic");
        const pid_t child = command.start("import Large");
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 120'000));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);

        auto journal = Journal::open(command.home() + "/journal.sqlite");
        REQUIRE(journal);
        const auto columns = journal->columns();
        const auto contacts = journal->contacts_at("nova", {});
        REQUIRE((columns && contacts));
        const bool nothing = columns->size() == 2 && *contacts == 0;
        const bool all = columns->size() == 3002 && *contacts == 3000;
        CHECK((nothing || all));
    }
}
