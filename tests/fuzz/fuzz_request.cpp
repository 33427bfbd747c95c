/// One message to a host whose journal cannot be opened, so that nothing is left behind: whatever
/// it is, the answer is valid JSON-RPC that fits into a frame.
#include <string>

#include <nlohmann/json.hpp>

#include "expect.h"
#include "service/service.h"
#include "wire/frame.h"

using namespace doorman;
using nlohmann::json;

namespace {

void check_spans(const json& annotation) {
    for (const json& signal : annotation.at("signals")) {
        for (const json& evidence : signal.at("evidence")) {
            EXPECT(evidence.at("start") < evidence.at("end"));
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Service service("/dev/null/doorman");
    const auto answer = service.answer(std::string(reinterpret_cast<const char*>(data), size));
    service.finish_deferred();
    if (!answer) return 0;
    EXPECT(answer->size() <= kMaxFrameBytes);
    const json message = json::parse(*answer, nullptr, false);
    EXPECT(message.is_object() && message.value("jsonrpc", "") == "2.0" && message.contains("id"));
    EXPECT(message.contains("result") != message.contains("error"));
    if (message.contains("error")) {
        EXPECT(message["error"]["code"].is_number_integer());
        EXPECT(message["error"]["code"] != -32603);
    } else if (message["result"].contains("annotations")) {
        for (const json& annotation : message["result"]["annotations"]) check_spans(annotation);
    }
    return 0;
}
