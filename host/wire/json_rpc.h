#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <nlohmann/json.hpp>

#include "wire/rpc_error.h"

namespace doorman {

inline constexpr std::size_t kMaxRequestIdBytes = 200;

/// A request's id as the JSON text that its answer repeats: a string, an integer or null.
struct RpcId {
    std::string json = "null";
};

/// A well-formed JSON-RPC 2.0 request. Whether there is such a method, and whether the params suit
/// it, is not known yet.
struct Request {
    RpcId id;
    /// There was no id: by the standard nobody may answer, so we do not act either.
    bool is_notification = false;
    std::string method;
    /// An object; empty where the request had none.
    nlohmann::json params;
};

/// A message that is not a request; `id` is the message's own where it could be read.
struct Refusal {
    RpcId id;
    RpcError error;
};

/// Reads one message. Malformed input is a value like any other. Positional params are refused as
/// -32602, a batch as -32600.
std::variant<Request, Refusal> parse_request(std::string text);

/// `{"jsonrpc":"2.0","id":…,"result":…}`; `result` is JSON. An answer that would not fit into a
/// frame becomes the error `responseTooLarge` under the same id.
std::string result_response(const RpcId& id, std::string_view result);

/// Always fits into a frame: long names in the error are cut.
std::string error_response(const RpcId& id, const RpcError& error);

}  // namespace doorman
