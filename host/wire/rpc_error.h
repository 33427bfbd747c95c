#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/result.h"

namespace doorman {

/// What can go wrong with a request. The numbers are JSON-RPC 2.0's own, and from -32000 down ours.
/// Append-only: clients of every age know them. PROTOCOL.md documents each, and a test compares.
enum class RpcCode : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    response_too_large = -32001,
    conflict = -32002,
    forbidden = -32003,
    frame_too_large = -32004,
    not_found = -32005,
    protocol_mismatch = -32006,
    journal_unavailable = -32007,
    settings_unavailable = -32008,
};

struct RpcCodeName {
    RpcCode code;
    std::string_view name;
};
inline constexpr std::array kRpcCodes{
    RpcCodeName{RpcCode::parse_error, "parseError"},
    RpcCodeName{RpcCode::invalid_request, "invalidRequest"},
    RpcCodeName{RpcCode::method_not_found, "methodNotFound"},
    RpcCodeName{RpcCode::invalid_params, "invalidParams"},
    RpcCodeName{RpcCode::internal_error, "internalError"},
    RpcCodeName{RpcCode::response_too_large, "responseTooLarge"},
    RpcCodeName{RpcCode::conflict, "conflict"},
    RpcCodeName{RpcCode::forbidden, "forbidden"},
    RpcCodeName{RpcCode::frame_too_large, "frameTooLarge"},
    RpcCodeName{RpcCode::not_found, "notFound"},
    RpcCodeName{RpcCode::protocol_mismatch, "protocolMismatch"},
    RpcCodeName{RpcCode::journal_unavailable, "journalUnavailable"},
    RpcCodeName{RpcCode::settings_unavailable, "settingsUnavailable"},
};

/// A failed request. `message` is for the person who asked, and may quote what was sent: no log
/// repeats it. `data` is for programs.
struct RpcError {
    RpcCode code = RpcCode::internal_error;
    std::string message;
    std::vector<std::pair<std::string_view, std::variant<std::int64_t, std::string>>> data;
};

/// A fault in the params: -32602 with `data: {field}`.
RpcError invalid_params(const Error& fault);

/// The same for an element of the list param `list`: `data: {index, field}`.
RpcError invalid_element(std::string_view list, std::size_t index, const Error& fault);

/// A file of the home that cannot be read or written: -32008 with `data: {hint}`, the error's own
/// or, where it has none, what helps with most.
RpcError settings_unavailable(const Error& error);

}  // namespace doorman
