#include "wire/rpc_error.h"

namespace doorman {

RpcError invalid_params(const Error& fault) {
    RpcError error{RpcCode::invalid_params, fault.message(), {}};
    if (!fault.where.empty()) error.data.emplace_back("field", fault.where);
    return error;
}

RpcError invalid_element(std::string_view list, std::size_t index, const Error& fault) {
    const std::string place = std::string(list) + "[" + std::to_string(index) + "]";
    RpcError error{RpcCode::invalid_params, place + ": " + fault.message(), {}};
    error.data.emplace_back("index", static_cast<std::int64_t>(index));
    error.data.emplace_back("field", fault.where);
    return error;
}

RpcError settings_unavailable(const Error& error) {
    return {RpcCode::settings_unavailable,
            error.message(),
            {{"hint",
              error.hint.empty() ? "check the folder's rights and the disk's space" : error.hint}}};
}

}  // namespace doorman
