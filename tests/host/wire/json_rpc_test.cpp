#include "wire/json_rpc.h"

#include "catch.h"
#include "wire/frame.h"

using namespace doorman;

namespace {

Request request_of(const char* text) {
    auto parsed = parse_request(text);
    REQUIRE(std::holds_alternative<Request>(parsed));
    return std::get<Request>(std::move(parsed));
}

void check_refused(const std::string& text, RpcCode code, const std::string& id) {
    CAPTURE(text);
    const auto parsed = parse_request(text);
    REQUIRE(std::holds_alternative<Refusal>(parsed));
    CHECK(std::get<Refusal>(parsed).error.code == code);
    CHECK(std::get<Refusal>(parsed).id.json == id);
}

}  // namespace

TEST_CASE("a request by the book") {
    const Request request =
        request_of(R"({"jsonrpc": "2.0", "method": "subtract", "params": {"a": 42}, "id": 3})");
    CHECK(request.method == "subtract");
    CHECK(request.params.at("a") == 42);
    CHECK(request.id.json == "3");
    CHECK_FALSE(request.is_notification);
}

TEST_CASE("ids are strings, integers or null, and come back as they were") {
    const auto id = [](const std::string& json) {
        return request_of((R"({"jsonrpc":"2.0","method":"m","id":)" + json + "}").c_str()).id.json;
    };
    CHECK(id("\"a\\\"b\"") == "\"a\\\"b\"");
    CHECK(id("-7") == "-7");
    CHECK(id("18446744073709551615") == "18446744073709551615");
    CHECK(id("null") == "null");
}

TEST_CASE("a request without an id is a notification; one with a null id is not") {
    CHECK(request_of(R"({"jsonrpc":"2.0","method":"m"})").is_notification);
    CHECK_FALSE(request_of(R"({"jsonrpc":"2.0","method":"m","id":null})").is_notification);
}

TEST_CASE("params may be left out") {
    CHECK(request_of(R"({"jsonrpc":"2.0","method":"m","id":1})").params.empty());
}

TEST_CASE("unknown members of a request are ignored") {
    CHECK(request_of(R"({"jsonrpc":"2.0","method":"m","id":1,"trace":[]})").method == "m");
}

TEST_CASE("what is no request is refused with the id that could be read") {
    check_refused("", RpcCode::parse_error, "null");
    check_refused("{", RpcCode::parse_error, "null");
    check_refused(std::string(33, '[') + std::string(33, ']'), RpcCode::parse_error, "null");
    check_refused("[]", RpcCode::invalid_request, "null");
    check_refused(R"([{"jsonrpc":"2.0","method":"m","id":1}])", RpcCode::invalid_request, "null");
    check_refused("1", RpcCode::invalid_request, "null");
    check_refused("{}", RpcCode::invalid_request, "null");
    check_refused(R"({"jsonrpc":"2.0","method":"m","id":1.5})", RpcCode::invalid_request, "null");
    check_refused(R"({"jsonrpc":"2.0","method":"m","id":{}})", RpcCode::invalid_request, "null");
    check_refused(R"({"method":"m","id":1})", RpcCode::invalid_request, "1");
    check_refused(R"({"jsonrpc":2.0,"method":"m","id":1})", RpcCode::invalid_request, "1");
    check_refused(R"({"jsonrpc":"1.0","method":"m","id":1})", RpcCode::invalid_request, "1");
    check_refused(R"({"jsonrpc":"2.0","id":"x"})", RpcCode::invalid_request, "\"x\"");
    check_refused(R"({"jsonrpc":"2.0","method":1,"id":1})", RpcCode::invalid_request, "1");
    check_refused(R"({"jsonrpc":"2.0","method":"m","params":"bar","id":1})",
                  RpcCode::invalid_request, "1");
    check_refused(R"({"jsonrpc":"2.0","method":"m","params":[1],"id":1})", RpcCode::invalid_params,
                  "1");
}

TEST_CASE("an id too long to be repeated is refused") {
    check_refused(R"({"jsonrpc":"2.0","method":"m","id":")" +
                      std::string(kMaxRequestIdBytes + 1, 'i') + "\"}",
                  RpcCode::invalid_request, "null");
}

TEST_CASE("results and errors are answered under the request's id") {
    CHECK(result_response({"\"x\""}, "{}") == R"({"jsonrpc":"2.0","id":"x","result":{}})");
    CHECK(error_response({"1"}, {RpcCode::conflict, "changed", {{"policyRevision", 7}}}) ==
          R"({"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"changed",)"
          R"("data":{"policyRevision":7}}})");
}

TEST_CASE("a bad element of a list is named by its index and field") {
    const RpcError error = invalid_element("invitations", 2, {"must be a string", "name", {}});
    CHECK(error_response({"1"}, error) == R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,)"
                                          R"("message":"invitations[2]: name: must be a string",)"
                                          R"("data":{"index":2,"field":"name"}}})");
}

TEST_CASE("an answer fits into a frame, or says that it does not under the same id") {
    const std::string around = result_response({"1"}, "\"\"");
    const std::string fits = '"' + std::string(kMaxFrameBytes - around.size(), 'x') + '"';
    CHECK(result_response({"1"}, fits).size() == kMaxFrameBytes);
    const auto answer = nlohmann::json::parse(result_response({"1"}, "\"x" + fits.substr(1)));
    CHECK(answer["id"] == 1);
    CHECK(answer["error"]["code"] == static_cast<int>(RpcCode::response_too_large));
}

TEST_CASE("an error that quotes a client's endless name still fits") {
    const RpcError error =
        invalid_params({"is not known", std::string(2 * kMaxFrameBytes, '\1'), {}});
    CHECK(error_response({"1"}, error).size() < 10'000);
}
