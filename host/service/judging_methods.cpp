#include "service/inbox.h"
#include "service/records.h"
#include "service/session.h"
#include "signals/next_look.h"
#include "wire/annotation_json.h"
#include "wire/decision_json.h"
#include "wire/fields.h"
#include "wire/invitation_json.h"
#include "wire/json_writer.h"
#include "wire/options_json.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::string_view kList = "invitations";

std::variant<std::vector<Invitation>, RpcError> read_invitations(const json& params) {
    Fields in(params);
    const json* list = in.array(kList);
    if (!list) in.fail(kList, "is missing");
    if (list && list->size() > kMaxInvitations) {
        in.fail(kList, "must be at most " + std::to_string(kMaxInvitations));
    }
    if (!list || in.fault()) return invalid_params(*in.fault());
    std::vector<Invitation> invitations;
    invitations.reserve(list->size());
    for (const json& element : *list) {
        auto invitation = invitation_from_json(element);
        if (!invitation) return invalid_element(kList, invitations.size(), invitation.error());
        invitations.push_back(*std::move(invitation));
    }
    return invitations;
}

std::vector<Seen> judge_all(Session& session, const Settings& settings,
                            std::vector<Invitation> invitations) {
    std::vector<Seen> seen;
    seen.reserve(invitations.size());
    Journal* journal = session.journal.if_available();
    std::optional<Journal::ReadScope> scope;
    if (journal) scope.emplace(journal->reading());
    Inbox inbox(session.rules.catalogue(), settings, session.locale, journal);
    for (Invitation& invitation : invitations) seen.push_back(inbox.judge(std::move(invitation)));
    if (journal) add_records(*journal, seen);
    scope.reset();
    if (inbox.journal_failure()) session.journal.note_failure(*inbox.journal_failure());
    return seen;
}

void write_next_look(JsonWriter& out, const std::vector<Seen>& seen, Locale locale) {
    std::vector<const Annotation*> annotations;
    annotations.reserve(seen.size());
    for (const Seen& each : seen) annotations.push_back(&each.annotation);
    if (const auto look = next_look(annotations, locale)) write(out.key("nextLook"), *look);
}

/// Left out where the journal cannot be read.
void write_waiting(JsonWriter& out, JournalKeeper& keeper) {
    Journal* journal = keeper.if_available();
    if (!journal) return;
    const auto waiting = journal->waiting();
    if (!waiting) return;
    out.key("waiting").begin_object().member("count", waiting->count);
    out.member("due", waiting->due).end_object();
}

void purge_if_due(Session& session, Journal& journal) {
    if (session.purge == Session::Purge::done) return;
    session.purge = Session::Purge::done;
    const Options& options = session.settings.current().options;
    if (const auto purged = journal.purge(options.note_days, options.person_days); !purged) {
        session.journal.note_failure(purged.error());
    }
}

}  // namespace

Answer annotate(Session& session, const json& params) {
    // What was judged before is learnt first: a text that came with an earlier request counts.
    learn(session);
    auto read = read_invitations(params);
    if (auto* error = std::get_if<RpcError>(&read)) return std::move(*error);
    // Looked at once, so that the revision told is the one that judged.
    const Settings& settings = session.settings.current();
    std::vector<Seen> seen =
        judge_all(session, settings, std::get<std::vector<Invitation>>(std::move(read)));

    JsonWriter out;
    out.begin_object().key("annotations").begin_array();
    for (const Seen& each : seen) write(out, each.annotation);
    out.end_array();
    write_next_look(out, seen, session.locale);
    out.member("policyRevision", settings.revision);
    out.key("page").begin_object();
    write_undo_windows(out.key("undoMs"), settings.options);
    out.member("pageKeys", settings.options.page_keys);
    write_waiting(out, session.journal);
    write_ready_words(out.key("readyWords"), settings.options);
    out.end_object();
    out.end_object();
    session.unlearned = std::move(seen);
    session.unlearned_generation = session.journal.generation();
    return std::move(out).text();
}

Answer observe_person(Session& session, const json& params) {
    Fields in(params);
    std::string profile;
    in.required("profile", profile);
    if (profile.size() > kMaxReasonBytes) in.fail("profile", "is too long");
    std::optional<std::string> seen_at;
    in.optional_time("seenAt", seen_at);
    if (!seen_at) in.fail("seenAt", "is missing");
    const json* object = in.object("facts");
    if (!object) in.fail("facts", "is missing");
    if (!object || in.fault()) return invalid_params(*in.fault());
    auto facts = profile_facts_from_json(*object, "facts");
    if (!facts) return invalid_params(facts.error());
    facts->seen_at = seen_at;

    const auto journal = session.journal.open();
    if (!journal) return rpc_error(journal.error());
    if (const auto kept = (*journal)->person_observed(profile, *facts); !kept) {
        session.journal.note_failure(kept.error());
        return rpc_error(kept.error());
    }
    return "{}";
}

void learn(Session& session) {
    if (session.unlearned.empty() && session.purge != Session::Purge::at_once) return;
    std::vector<Seen> batch = std::exchange(session.unlearned, {});
    if (session.unlearned_generation != session.journal.generation()) batch.clear();
    if (batch.empty() && session.purge != Session::Purge::at_once) return;
    Journal* journal = session.journal.if_available();
    if (!journal) return;
    if (const auto kept = journal->remember(batch); !kept) {
        return session.journal.note_failure(kept.error());
    }
    purge_if_due(session, *journal);
}

}  // namespace doorman
