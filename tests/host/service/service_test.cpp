#include "service/service.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <sys/stat.h>

#include "catch.h"
#include "desk.h"
#include "journal/journal.h"
#include "platform/file.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;

namespace {

json ignoring(const std::string& id, const std::string& key, const std::string& profile) {
    return {{"decisionId", id},    {"key", key},         {"profile", profile},
            {"action", "ignore"},  {"reasonId", "spam"}, {"verdictSeen", "review"},
            {"policyRevision", 1}, {"undoMs", 4000}};
}

bool was_ignored(const json& annotation) {
    for (const json& signal : annotation["signals"]) {
        if (signal["id"] == "history.ignored") return true;
    }
    return false;
}

/// While it lives, the system refuses every write to a file beyond its first bytes.
class NoRoomForFiles {
public:
    NoRoomForFiles() {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{16, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoomForFiles() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("a shorter time of keeping notes counts at once, not from the next start on") {
    const TemporaryFolder home;
    {
        JournalOptions ten_days_ago;
        ten_days_ago.now = [] {
            return std::chrono::system_clock::now() - std::chrono::hours(24 * 10);
        };
        auto journal = Journal::open(home / "journal.sqlite", ten_days_ago);
        REQUIRE(journal);
        Seen seen;
        seen.invitation.key = "old";
        seen.invitation.note = Note{"An old note", false};
        REQUIRE(journal->remember(std::span(&seen, 1)));
        Decision decided;
        decided.id = "d";
        decided.key = "old";
        decided.action = Action::wait;
        decided.reason_id = "later";
        REQUIRE(journal->decide(decided));
    }
    const auto note = [&] {
        auto journal = Journal::open(home / "journal.sqlite");
        REQUIRE(journal);
        HistoryFilter waiting;
        waiting.list = HistoryList::waiting;
        return journal->history(waiting, "", 1)->entries.at(0).note;
    };
    Desk desk(home.path());
    desk.annotate({{"key", "new"}});
    CHECK(note() == "An old note");
    desk.call("policy/set", {{"expectedRevision", 1}, {"options", {{"noteDays", 5}}}});
    CHECK_FALSE(note());
}

TEST_CASE("what is wrong with the owner's packs is told, and the rest judges") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "packs");
    REQUIRE(write_file(home / "packs" / "broken.json", "{"));
    Desk desk(home.path());
    const json told = desk.call("diagnostics")["result"];
    REQUIRE(told["packProblems"].size() == 1);
    CHECK(told["packProblems"][0].get<std::string>().find("broken.json:1") != std::string::npos);
    CHECK(desk.annotate({{"key", "k"}})["key"] == "k");
}

TEST_CASE("an answered invitation is remembered when the person comes back") {
    const TemporaryFolder home;
    Desk desk(home.path());
    desk.annotate({{"key", "urn:1"}, {"profile", "ann"}, {"name", "Ann"}});
    desk.call("decide", ignoring("d", "urn:1", "ann"));
    desk.call("press", {{"decisionId", "d"}});
    CHECK_FALSE(was_ignored(desk.annotate({{"key", "urn:2"}, {"profile", "ann"}})));
    desk.call("confirm", {{"decisionId", "d"}, {"outcome", "done"}});
    CHECK(was_ignored(desk.annotate({{"key", "urn:3"}, {"profile", "ann"}})));
}

TEST_CASE("what one browser's host learnt another's knows") {
    const TemporaryFolder home;
    Desk chromium(home.path());
    Desk firefox(home.path());
    firefox.annotate({{"key", "urn:0"}});
    chromium.annotate({{"key", "urn:1"}, {"profile", "ann"}});
    chromium.call("decide", ignoring("d", "urn:1", "ann"));
    chromium.call("press", {{"decisionId", "d"}});
    chromium.call("confirm", {{"decisionId", "d"}, {"outcome", "done"}});
    CHECK(was_ignored(firefox.annotate({{"key", "urn:2"}, {"profile", "ann"}})));
}

TEST_CASE("texts of the host are in the language of hello") {
    const TemporaryFolder home;
    const auto name_in = [&](const char* locale) {
        Desk desk(home.path());
        desk.call("hello", {{"protocol", 1}, {"client", {{"locale", locale}}}});
        return desk.call("policy/get")["result"]["presets"][0]["name"].get<std::string>();
    };
    CHECK(name_in("en-GB") != name_in("it"));
    CHECK(name_in("it") != name_in("pl-PL"));
    CHECK(name_in("sw") == name_in("en"));
}

TEST_CASE("a journal that cannot be opened stops no judgement, and says what to do") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "journal.sqlite");  // opens as nothing
    Desk desk(home.path());
    CHECK(desk.annotate({{"key", "k"}})["key"] == "k");
    const json refused = desk.call("decide", ignoring("d", "k", "ann"));
    CHECK(code_of(refused) == static_cast<int>(RpcCode::journal_unavailable));
    CHECK(refused["error"]["data"].contains("state"));
    CHECK(code_of(desk.call("press", {{"decisionId", "d"}})) ==
          static_cast<int>(RpcCode::journal_unavailable));
    const json journal = desk.call("diagnostics")["result"]["journal"];
    CHECK(journal["state"] != "ok");
    CHECK(journal.contains("what"));
}

TEST_CASE("a journal repaired while the host runs is used again") {
    const TemporaryFolder home;
    std::filesystem::create_directory(home / "journal.sqlite");
    Desk desk(home.path());
    desk.call("decide", ignoring("d", "k", "ann"));
    std::filesystem::remove(home / "journal.sqlite");
    CHECK(desk.call("decide", ignoring("d", "k", "ann")).contains("result"));
}

TEST_CASE("a damaged journal is set aside, and diagnostics says where") {
    const TemporaryFolder home;
    {
        Desk desk(home.path());
        desk.call("decide", ignoring("d", "k", "ann"));
    }
    std::string bytes = read_file(home / "journal.sqlite", 1 << 24)->value();
    for (std::size_t i = 100; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
    REQUIRE(write_file(home / "journal.sqlite", bytes));
    Desk desk(home.path());
    CHECK(desk.annotate({{"key", "k"}})["key"] == "k");
    const auto told = [](Desk& asked) {
        const json journal = asked.call("diagnostics")["result"]["journal"];
        CHECK(journal["state"] == "ok");
        REQUIRE(journal["setAside"].size() == 1);
        CHECK(journal["setAside"][0].get<std::string>().find("damaged-") != std::string::npos);
    };
    told(desk);
    // And by every later host, as long as the file lies there.
    Desk later(home.path());
    told(later);
}

TEST_CASE("a home that is not there yet is no trouble, and asking makes none") {
    const TemporaryFolder folder;
    Desk desk(folder / "not" / "yet");
    CHECK(desk.call("diagnostics")["result"]["journal"]["state"] == "ok");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a disk that takes nothing any more is told with each decision and by diagnostics") {
    const TemporaryFolder home;
    Desk desk(home.path());
    REQUIRE(desk.call("decide", ignoring("first", "k", "ann")).contains("result"));
    const auto state = [&] { return desk.call("diagnostics")["result"]["journal"]["state"]; };
    CHECK(state() == "ok");
    {
        const NoRoomForFiles full;
        const json refused = desk.call("decide", ignoring("second", "l", "bob"));
        CHECK(code_of(refused) == static_cast<int>(RpcCode::journal_unavailable));
        CHECK(refused["error"]["data"]["state"] == "failed");
        CHECK(state() == "failed");
        const json journal = desk.call("diagnostics")["result"]["journal"];
        const auto hint = journal["hint"].get<std::string>();
        CHECK(hint != "");
        // Both are shown, one beside the other.
        CHECK(journal["what"].get<std::string>().find(hint) == std::string::npos);
    }
    CHECK(state() == "ok");
    CHECK(desk.call("decide", ignoring("second", "l", "bob")).contains("result"));
}

TEST_CASE("a change of the background moves the revision and the judgement") {
    const TemporaryFolder home;
    Desk desk(home.path());
    const json card = {{"key", "k"}, {"headline", "Student at University of Iowa"}};
    CHECK_FALSE(desk.annotate(card)["scores"].value("commonGround", 0.0) >= 0.5);
    desk.call("background/set", {{"background", {{"schools", {"University of Iowa"}}}}});
    CHECK(desk.annotate(card)["scores"].value("commonGround", 0.0) >= 0.5);
}

TEST_CASE("a method that is not in PROTOCOL.md is not offered, and each that is, is") {
    std::ifstream file(DOORMAN_SOURCE_DIR "/host/wire/PROTOCOL.md");
    std::stringstream text;
    text << file.rdbuf();
    const std::string protocol = text.str();
    const std::string methods = protocol.substr(protocol.find("## Methods"));
    const std::regex heading(R"(\n### ([^\n]+))");
    const std::regex quoted(R"(`([^`]+)`)");
    const TemporaryFolder home;
    Desk desk(home.path());
    int count = 0;
    for (std::sregex_iterator it(methods.begin(), methods.end(), heading), end; it != end; ++it) {
        const std::string title = (*it)[1];
        for (std::sregex_iterator name(title.begin(), title.end(), quoted); name != end; ++name) {
            const json answer = desk.call((*name)[1].str().c_str());
            const bool offered = !answer.contains("error") ||
                                 code_of(answer) != static_cast<int>(RpcCode::method_not_found);
            CAPTURE(title);
            CHECK(offered);
            ++count;
        }
    }
    CHECK(count > 20);  // the headings were found
}

TEST_CASE("files of the home are the owner's alone") {
    const TemporaryFolder parent;
    Desk desk(parent / "home");
    desk.annotate({{"key", "k"}});
    desk.call("background/set", {{"background", json::object()}});
    for (const auto& entry : std::filesystem::directory_iterator(parent / "home")) {
        CAPTURE(entry.path().string());
        struct stat found {};
        REQUIRE(::stat(entry.path().c_str(), &found) == 0);
        CHECK((found.st_mode & 077) == 0);
    }
}
