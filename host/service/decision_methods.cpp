#include <chrono>

#include "platform/clock.h"
#include "service/session.h"
#include "wire/decision_json.h"
#include "wire/fields.h"

namespace doorman {

using nlohmann::json;

namespace {

/// Writes one step of a decision's life; the answer goes out only when it is on disk.
template <class Step>
Answer on_disk(Session& session, Step step) {
    // The journal must know the invitation that is decided about.
    if (const auto learnt = learn_before_writing(session); !learnt)
        return rpc_error(learnt.error());
    const std::int64_t generation = session.journal.generation();
    const auto journal = session.journal.open(JournalKeeper::kPatienceOfDecisions);
    if (!journal) return rpc_error(journal.error());
    auto written = step(**journal);
    // Another host's owner deleted everything at that moment: what is asked for now is written
    // anew.
    if (!written && session.journal.was_taken_away(generation, written.error())) {
        const auto anew = session.journal.open(JournalKeeper::kPatienceOfDecisions);
        if (!anew) return rpc_error(anew.error());
        written = step(**anew);
    }
    if (!written) {
        session.journal.note_failure(written.error());
        return rpc_error(written.error());
    }
    return "{}";
}

std::string usual_reminder(const Options& options) {
    return iso8601(std::chrono::system_clock::now() + std::chrono::hours(24) * options.wait_days);
}

}  // namespace

Answer decide(Session& session, const json& params) {
    auto decision = decision_from_json(params);
    if (!decision) return invalid_params(decision.error());
    if (decision->action == Action::wait && !params.contains("remindAt"))
        decision->remind_at = usual_reminder(session.settings.current().options);
    return on_disk(session, [&](Journal& journal) { return journal.decide(*decision); });
}

Answer press(Session& session, const json& params) {
    Fields in(params);
    std::string id;
    in.required("decisionId", id);
    if (in.fault()) return invalid_params(*in.fault());
    return on_disk(session, [&](Journal& journal) { return journal.press(id); });
}

Answer confirm(Session& session, const json& params) {
    Fields in(params);
    std::string id;
    in.required("decisionId", id);
    Outcome outcome = Outcome::left;
    in.required_word("outcome", outcome);
    if (in.fault()) return invalid_params(*in.fault());
    return on_disk(session, [&](Journal& journal) { return journal.confirm(id, outcome); });
}

}  // namespace doorman
