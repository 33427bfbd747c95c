#include <chrono>
#include <string>
#include <string_view>

#include "deciding.h"
#include "temporary_folder.h"

using namespace doorman;
using nlohmann::json;

namespace {

std::string base64(std::string_view bytes) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view some = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = bits << 8 | (k < some.size() ? static_cast<unsigned char>(some[k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= some.size() ? kDigits[bits >> (18 - 6 * k) & 63] : '=';
    }
    return text;
}

std::string yesterday() {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::chrono::year_month_day day(today - std::chrono::days(1));
    return std::to_string(static_cast<unsigned>(day.month())) + '/' +
           std::to_string(static_cast<unsigned>(day.day())) + '/' +
           std::to_string(static_cast<int>(day.year()) % 100);
}

/// That Ann sent an invitation yesterday.
std::string invitations() {
    return base64(
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        "Ann Lee,Kim Owner,\"" +
        yesterday() +
        ", 2:37 PM\",,INCOMING,https://www.linkedin.com/in/ann,"
        "https://www.linkedin.com/in/kim-owner\n");
}

}  // namespace

TEST_CASE("an archive meets the cards that were judged just before it came") {
    const TemporaryFolder home;
    Service service(home.path());
    // As a browser that never pauses: nothing is learnt between two requests.
    const auto ask = [&](const char* method, const json& params) {
        const json request{{"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}};
        return json::parse(*service.answer(request.dump())).at("result");
    };
    ask("annotate", {{"invitations", json::array({card("ann")})}});
    ask("archive/begin", {{"name", "Basic.zip"}});
    ask("archive/chunk", {{"importId", "1"},
                          {"file", "Invitations.csv"},
                          {"offset", 0},
                          {"data", invitations()},
                          {"last", true}});
    CHECK(ask("archive/commit", {{"importId", "1"}})["new"]["invitations"] == 0);
    CHECK(ask("history/list", json::object())["total"] == 1);
}
