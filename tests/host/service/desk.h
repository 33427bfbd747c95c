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

    nlohmann::json call(const char* method,
                        const nlohmann::json& params = nlohmann::json::object()) {
        const nlohmann::json request{
            {"jsonrpc", "2.0"}, {"id", 1}, {"method", method}, {"params", params}};
        const auto answer = service_.answer(request.dump());
        REQUIRE(answer);
        service_.finish_deferred();
        return nlohmann::json::parse(*answer);
    }
    nlohmann::json annotate(const nlohmann::json& invitation) {
        return call(
            "annotate",
            {{"invitations", nlohmann::json::array({invitation})}})["result"]["annotations"][0];
    }

private:
    doorman::Service service_;
};
