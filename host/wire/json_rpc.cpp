#include "wire/json_rpc.h"

#include <optional>

#include "wire/frame.h"
#include "wire/json_text.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::string_view kJsonRpcVersion = "2.0";
/// An error may quote names that a client chose (a fact, a threshold), and must fit into a frame.
constexpr std::size_t kMaxErrorText = 500;

/// nullopt for an id that is none of the allowed types, or too long.
std::optional<RpcId> read_id(const json& id) {
    if (id.is_null() || id.is_number_integer()) return RpcId{id.dump()};
    if (!id.is_string()) return std::nullopt;
    const auto& text = id.get_ref<const std::string&>();
    if (text.size() > kMaxRequestIdBytes) return std::nullopt;
    JsonWriter out;
    out.value(text);
    return RpcId{std::move(out).text()};
}

std::string_view clipped(std::string_view text) {
    return text.substr(0, kMaxErrorText);
}
std::int64_t clipped(std::int64_t number) {
    return number;
}

Refusal invalid_request(const RpcId& id, std::string message) {
    return Refusal{id, {RpcCode::invalid_request, std::move(message), {}}};
}

bool has_string(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string();
}

JsonWriter begin_response(const RpcId& id) {
    JsonWriter out;
    out.begin_object().member("jsonrpc", kJsonRpcVersion).key("id").raw(id.json);
    return out;
}

}  // namespace

std::variant<Request, Refusal> parse_request(std::string text) {
    auto parsed = parse_json(std::move(text));
    if (!parsed) return Refusal{{}, {RpcCode::parse_error, parsed.error().message(), {}}};
    json& message = *parsed;
    if (message.is_array())
        return invalid_request({}, "one request a frame: batches are not taken");
    if (!message.is_object()) return invalid_request({}, "a request is an object");

    Request request;
    const auto id = message.find("id");
    request.is_notification = id == message.end();
    if (!request.is_notification) {
        const auto known = read_id(*id);
        if (!known)
            return invalid_request({}, "id must be a string of at most " +
                                           std::to_string(kMaxRequestIdBytes) +
                                           " bytes, an integer or null");
        request.id = *known;
    }
    if (!has_string(message, "jsonrpc") || message["jsonrpc"] != kJsonRpcVersion) {
        return invalid_request(request.id, "jsonrpc must be \"2.0\"");
    }
    if (!has_string(message, "method")) {
        return invalid_request(request.id, "method must be a string");
    }
    request.method = message["method"].get<std::string>();
    request.params = json::object();
    if (const auto params = message.find("params"); params != message.end()) {
        if (params->is_array()) {
            return Refusal{request.id, {RpcCode::invalid_params, "params go by name", {}}};
        }
        if (!params->is_object()) return invalid_request(request.id, "params must be an object");
        request.params = std::move(*params);
    }
    return request;
}

std::string result_response(const RpcId& id, std::string_view result) {
    JsonWriter out = begin_response(id);
    out.key("result").raw(result).end_object();
    if (out.text().size() <= kMaxFrameBytes) return std::move(out).text();
    return error_response(id, {RpcCode::response_too_large,
                               "the answer is over " + std::to_string(kMaxFrameBytes) +
                                   " bytes: ask for less at once",
                               {}});
}

std::string error_response(const RpcId& id, const RpcError& error) {
    JsonWriter out = begin_response(id);
    out.key("error").begin_object();
    out.member("code", static_cast<int>(error.code));
    out.member("message", clipped(error.message));
    if (!error.data.empty()) {
        out.key("data").begin_object();
        for (const auto& [name, value] : error.data) {
            out.key(name);
            std::visit([&](const auto& content) { out.value(clipped(content)); }, value);
        }
        out.end_object();
    }
    out.end_object().end_object();
    return std::move(out).text();
}

}  // namespace doorman
