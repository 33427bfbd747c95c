#include <chrono>
#include <thread>

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "catch.h"
#include "desk.h"
#include "journal/journal.h"
#include "temporary_folder.h"
#include "wire/rpc_error.h"

using namespace doorman;
using nlohmann::json;
using std::chrono::milliseconds;

namespace {

/// Another program that holds the journal, so that nobody else reads or writes it.
class Holder {
public:
    explicit Holder(const std::filesystem::path& file) {
        REQUIRE(sqlite3_open(file.c_str(), &connection_) == SQLITE_OK);
        sqlite3_busy_timeout(connection_, 2000);
        REQUIRE(sqlite3_exec(connection_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) ==
                SQLITE_OK);
    }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;
    ~Holder() { sqlite3_close(connection_); }

private:
    sqlite3* connection_ = nullptr;
};

struct BusyHome {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "journal.sqlite";
    Desk desk{folder.path()};

    BusyHome() { desk.annotate({{"key", "urn:first"}, {"profile", "first"}}); }

    std::vector<HistoryEntry> entries() {
        auto journal = Journal::open(file);
        REQUIRE(journal);
        return journal->history({}, "", 500)->entries;
    }
};

json cards(int count, const std::string& name = "new") {
    json list = json::array();
    for (int i = 0; i < count; ++i) {
        const std::string number = name + std::to_string(i);
        list.push_back({{"key", "urn:" + number},
                        {"profile", number},
                        {"headline", "Buyer at Acme " + number},
                        {"note", "We help firms like yours to win more business, " + number},
                        {"mutual", {{"count", 2}, {"names", {"Ann Lee", "Bob Ray"}}}}});
    }
    return {{"invitations", list}};
}

json decision() {
    return {{"decisionId", "d"},   {"key", "urn:new0"},  {"profile", "new0"},
            {"action", "ignore"},  {"reasonId", "spam"}, {"verdictSeen", "review"},
            {"policyRevision", 1}, {"undoMs", 4000}};
}

template <class Work>
milliseconds took(Work work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begun);
}

}  // namespace

TEST_CASE_METHOD(BusyHome,
                 "a page full of cards waits once for a journal that another program holds") {
    const Holder holder(file);
    json answer;
    CHECK(took([&] { answer = desk.call("annotate", cards(25)); }) < milliseconds(2500));
    CHECK(answer["result"]["annotations"].size() == 25);
    // And the next page not at all.
    CHECK(took([&] { desk.call("annotate", cards(25, "more")); }) < milliseconds(600));
}

TEST_CASE_METHOD(BusyHome, "what was judged while the journal was held is learnt afterwards") {
    {
        const Holder holder(file);
        desk.call("annotate", cards(3));
        desk.call("annotate", cards(2, "more"));
        CHECK(desk.call("history/list")["error"]["data"]["state"] == "locked");
    }
    desk.annotate({{"key", "urn:last"}});
    CHECK(entries().size() == 7);
}

TEST_CASE_METHOD(BusyHome, "a decision waits longer for another program than a page does") {
    auto holder = std::make_unique<Holder>(file);
    desk.call("annotate", cards(1));
    std::thread let_go([&] {
        std::this_thread::sleep_for(milliseconds(1500));
        holder.reset();
    });
    const json decided = desk.call("decide", decision());
    let_go.join();
    CHECK(decided.contains("result"));
    // The card that was put off came first: the decision is about it.
    REQUIRE(entries().size() == 2);
    CHECK(entries().at(0).headline == "Buyer at Acme new0");
}

TEST_CASE_METHOD(BusyHome, "a decision that cannot be written in time says so") {
    const Holder holder(file);
    json decided;
    CHECK(took([&] { decided = desk.call("decide", decision()); }) < milliseconds(4500));
    CHECK(decided["error"]["code"] == static_cast<int>(RpcCode::journal_unavailable));
    CHECK(decided["error"]["data"]["state"] == "locked");
}

TEST_CASE("what is past its time goes once the journal is open, with no card in sight") {
    const TemporaryFolder home;
    {
        JournalOptions long_ago;
        long_ago.now = [] {
            return std::chrono::system_clock::now() - std::chrono::hours(24 * 200);
        };
        auto journal = Journal::open(home / "journal.sqlite", long_ago);
        REQUIRE(journal);
        Seen seen;
        seen.invitation.key = "old";
        REQUIRE(journal->remember(std::span(&seen, 1)));
    }
    Desk desk(home.path());
    CHECK(desk.call("history/overview")["result"]["invitations"] == 1);
    CHECK(desk.call("history/overview")["result"]["invitations"] == 0);
}
