#pragma once

#include <utility>

#include "service/session.h"

namespace doorman {

/// Asks the journal, which has learnt first what was judged before. `ask` takes a `Journal&` and
/// returns a `JournalResult`.
template <class Ask>
auto asked(Session& session, Ask ask) -> decltype(ask(std::declval<Journal&>())) {
    learn(session);
    const auto journal = session.journal.open_to_read();
    if (!journal) return journal.error();
    auto answer = ask(**journal);
    if (!answer) session.journal.note_failure(answer.error());
    return answer;
}

/// A cursor that is none of ours is the client's fault, not the journal's.
inline RpcError list_error(const JournalError& error) {
    if (error.kind != JournalErrorKind::not_found) return rpc_error(error);
    return invalid_params({"is none of ours", "cursor", {}});
}

}  // namespace doorman
