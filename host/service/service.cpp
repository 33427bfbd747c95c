#include "service/service.h"

#include <algorithm>
#include <array>
#include <exception>

#include "platform/log.h"
#include "service/archive_methods.h"
#include "service/history_methods.h"
#include "service/preview_methods.h"
#include "service/rejudging.h"
#include "service/rules_methods.h"
#include "service/statistics_methods.h"
#include "wire/json_rpc.h"

namespace doorman {

namespace {

struct Method {
    std::string_view name;
    Answer (*run)(Session&, const nlohmann::json& params);
};

constexpr std::array kMethods{
    Method{"hello", hello},
    Method{"annotate", annotate},
    Method{"decide", decide},
    Method{"press", press},
    Method{"confirm", confirm},
    Method{"person/observe", observe_person},
    Method{"policy/get", get_policy},
    Method{"policy/set", set_policy},
    Method{"policy/preview", preview_policy},
    Method{"policy/budget", budget_policy},
    Method{"policy/suggest", suggest_policy},
    Method{"policy/saved", saved_policies},
    Method{"policy/save", save_policy},
    Method{"policy/delete", delete_policy},
    Method{"rules/list", list_rules},
    Method{"rules/try", try_rule},
    Method{"rules/save", save_rules},
    Method{"rules/change", change_rule},
    Method{"rules/delete", delete_rule},
    Method{"rules/export", export_rules},
    Method{"rules/import", save_rules},
    Method{"rules/suggest", suggest_phrases},
    Method{"background/get", get_background},
    Method{"background/set", set_background},
    Method{"archive/begin", begin_archive},
    Method{"archive/chunk", add_archive_chunk},
    Method{"archive/commit", commit_archive},
    Method{"archive/abort", abort_archive},
    Method{"history/list", list_history},
    Method{"history/overview", history_overview},
    Method{"history/change", change_history},
    Method{"history/mark", mark_history},
    Method{"history/export", export_history},
    Method{"history/forget", forget_history},
    Method{"history/forgetEverything", forget_everything},
    Method{"statistics", statistics},
    Method{"diagnostics", diagnostics},
};

// Where only: what is wrong may quote a pattern or an example, which owners paste from messages.
// `diagnostics` tells them all of it.
void log_problems(const OwnerRules& rules) {
    for (const Error& problem : rules.catalogue().problems()) {
        log_warning("packs: left out " + problem.where.substr(0, 500));
    }
}

void refresh_rules(Session& session) {
    if (!session.rules.refresh()) return;
    session.previews.forget_sample();
    log_problems(session.rules);
}

Answer run(Session& session, const Request& request) {
    const auto method = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& each) {
        return each.name == request.method;
    });
    if (method == kMethods.end()) {
        return RpcError{RpcCode::method_not_found, "no method is called " + request.method, {}};
    }
    try {
        refresh_rules(session);
        return method->run(session, request.params);
    } catch (const std::exception&) {
        // Its words are not logged: a library's may quote what it was given.
        return RpcError{RpcCode::internal_error, "a fault of the host", {}};
    }
}

// Not the message, which may quote what was sent.
void log_refused(std::string_view method, const RpcError& error) {
    std::string line =
        std::string(method.substr(0, 40)) + ": " + std::to_string(static_cast<int>(error.code));
    for (const auto& [name, value] : error.data) {
        const auto* const text = std::get_if<std::string>(&value);
        if (text != nullptr && (name == "field" || name == "state"))
            line += " " + text->substr(0, 200);
    }
    log_warning(line);
}

}  // namespace

Service::Service(const std::filesystem::path& home) : session_(home) {
    log_problems(session_.rules);
}

std::optional<std::string> Service::answer(std::string message) {
    const auto parsed = parse_request(std::move(message));
    if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
        log_refused("(request)", refusal->error);
        return error_response(refusal->id, refusal->error);
    }
    const auto& request = std::get<Request>(parsed);
    if (request.is_notification) {
        log_warning(request.method.substr(0, 40) + ": has no id, so it is not acted on");
        return std::nullopt;
    }
    const Answer answer = run(session_, request);
    if (const auto* error = std::get_if<RpcError>(&answer)) {
        log_refused(request.method, *error);
        return error_response(request.id, *error);
    }
    return result_response(request.id, std::get<std::string>(answer));
}

void Service::finish_deferred() {
    try {
        learn(session_);
        forget_what_is_past_its_time(session_);
    } catch (const std::exception&) {
        log_error("the journal did not learn what was judged");
    }
}

bool Service::go_on() {
    try {
        refresh_rules(session_);
        return rejudge_some(session_);
    } catch (const std::exception&) {
        log_error("what was kept could not be judged anew");
        session_.rejudging = {};
        return false;
    }
}

}  // namespace doorman
