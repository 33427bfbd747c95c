#pragma once

#include <filesystem>
#include <utility>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "service/service.h"

/// A service in a home of its own, spoken to in JSON.
class Desk {
public:
    explicit Desk(std::filesystem::path home) : service_(std::move(home)) {}

    /// What happens when nobody asks for anything else.
    enum class Then { everything, nothing };

    nlohmann::json call(const char* method, const nlohmann::json& params = nlohmann::json::object(),
                        Then then = Then::everything) {
        const nlohmann::json request{
            {"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}};
        const auto answer = service_.answer(request.dump());
        REQUIRE(answer);
        service_.finish_deferred();
        while (then == Then::everything && service_.go_on()) {
        }
        return nlohmann::json::parse(*answer);
    }
    bool go_on() { return service_.go_on(); }
    nlohmann::json annotate(const nlohmann::json& invitation) {
        return call(
            "annotate",
            {{"invitations", nlohmann::json::array({invitation})}})["result"]["annotations"][0];
    }

private:
    doorman::Service service_;
};

/// Of an answer that refuses.
inline int code_of(const nlohmann::json& answer) {
    return answer.at("error").at("code");
}
