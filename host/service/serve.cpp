#include "service/serve.h"

#include <chrono>
#include <string>

#include <sys/stat.h>

#include "model/version.h"
#include "platform/home.h"
#include "platform/log.h"
#include "platform/stdio.h"
#include "service/service.h"
#include "wire/frame.h"
#include "wire/json_rpc.h"

namespace doorman {

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;

class Connection {
public:
    explicit Connection(Stdio& stdio)
        : stdio_(stdio),
          reader_([&stdio](std::span<char> into) { return read_some(stdio.in(), into); }) {}

    FrameEvent next() { return reader_.next(); }
    [[nodiscard]] bool input_is_waiting(std::chrono::milliseconds patience = {}) const {
        return reader_.has_buffered() || input_waiting(stdio_.in(), patience);
    }
    /// False when nobody reads any more.
    bool send(std::string_view text) {
        const auto written = stdio_.write(encode_frame(text));
        if (!written) log_error(written.error().message());
        return written && *written == Stdio::Written::all;
    }

private:
    Stdio& stdio_;
    FrameReader reader_;
};

RpcError too_large(std::uint32_t length) {
    return {RpcCode::frame_too_large,
            "a frame of " + std::to_string(length) + " bytes; at most " +
                std::to_string(kMaxFrameBytes) + " are taken",
            {{"length", std::int64_t{length}}}};
}

RpcError empty_frame() {
    return {RpcCode::parse_error, "an empty frame", {}};
}

/// What is the same for every caller: everything but a frame. nullopt = go on.
std::optional<int> handle(const FrameEvent& event, Connection& connection) {
    if (std::holds_alternative<EmptyFrame>(event)) {
        if (connection.send(error_response({}, empty_frame()))) return std::nullopt;
        return kDone;
    }
    if (const auto* overlong = std::get_if<OverlongFrame>(&event)) {
        const RpcError error = too_large(overlong->length);
        log_error(error.message);
        connection.send(error_response({}, error));
        return kFailed;
    }
    if (const auto* cut = std::get_if<CutShort>(&event)) {
        log_error("the input ended inside a frame: " + std::to_string(cut->have) + " of " +
                  std::to_string(cut->want) + " bytes");
        return kFailed;
    }
    if (const auto* failure = std::get_if<Error>(&event)) {
        log_error(failure->message());
        return kFailed;
    }
    return kDone;
}

/// Long work begins once nothing was asked for a while, so that a hand on a slider meets none of
/// it, and pauses for the hosts of other browsers, which write too.
constexpr std::chrono::milliseconds kQuiet{100};
constexpr std::chrono::milliseconds kBreath{3};

void use_quiet(Service& service, const Connection& connection) {
    for (auto pause = kQuiet; !connection.input_is_waiting(pause) && service.go_on();)
        pause = kBreath;
}

int answer_frames(Service& service, Connection& connection) {
    for (;;) {
        FrameEvent event = connection.next();
        if (auto* frame = std::get_if<Frame>(&event)) {
            const auto answer = service.answer(std::move(frame->text));
            if (answer && !connection.send(*answer)) return kDone;
            if (!connection.input_is_waiting()) service.finish_deferred();
            use_quiet(service, connection);
        } else if (const auto code = handle(event, connection)) {
            return *code;
        }
    }
}

int refuse(Connection& connection) {
    log_error("not started by Doorman's own extension");
    const FrameEvent event = connection.next();
    RpcId id;
    if (const auto* frame = std::get_if<Frame>(&event)) {
        const auto parsed = parse_request(frame->text);
        std::visit([&](const auto& message) { id = message.id; }, parsed);
    }
    connection.send(
        error_response(id, {RpcCode::forbidden, "not started by Doorman's own extension", {}}));
    return kFailed;
}

void begin_log() {
    const auto file = environment("DOORMAN_LOG");
    if (start_log(file)) return;
    (void)start_log(std::nullopt);
    log_warning("DOORMAN_LOG cannot be written");
}

}  // namespace

int serve(Caller caller) {
    // Whatever is created from here on, SQLite's and the log's files too, is the owner's alone.
    ::umask(077);
    auto stdio = Stdio::take();
    begin_log();
    if (!stdio) {
        log_error(stdio.error().message());
        return kFailed;
    }
    Connection connection(*stdio);
    if (caller != Caller::extension) return refuse(connection);

    const auto home = home_folder();
    if (!home) {
        log_error(home.error().message());
        return kFailed;
    }
    log_info("serving, version " + std::string(kVersion));
    Service service(*home);
    const int code = answer_frames(service, connection);
    service.finish_deferred();
    log_info("done");
    return code;
}

}  // namespace doorman
