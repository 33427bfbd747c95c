#include <chrono>
#include <iterator>
#include <utility>

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

constexpr std::chrono::hours kBetweenPurges{24};

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
    Journal* journal = session.journal.if_available();
    std::optional<Journal::ReadScope> scope;
    if (journal) scope.emplace(journal->reading());
    Inbox inbox(session.rules.catalogue(), settings, session.locale, journal);
    std::vector<Seen> seen = inbox.judge_all(std::move(invitations), session.helper);
    const auto& failure = inbox.journal_failure();
    if (journal && !failure) add_records(*journal, seen);
    scope.reset();
    if (failure) session.journal.note_failure(*failure);
    // Without the journal's salt they are none.
    if (!journal)
        for (Seen& each : seen) each.campaign_hashes.clear();
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

/// While the journal cannot be written, what was judged waits for it; beyond this the oldest goes.
constexpr std::size_t kMostUnlearned = 10 * kMaxInvitations;

/// What was judged against a journal that was taken away must not come into the next.
void drop_what_is_of_another_journal(Session& session) {
    if (session.unlearned_generation == session.journal.generation()) return;
    session.unlearned.clear();
    session.unlearned_generation = session.journal.generation();
}

void put_off(Session& session, std::vector<Seen> batch) {
    drop_what_is_of_another_journal(session);
    std::vector<Seen>& unlearned = session.unlearned;
    std::move(batch.begin(), batch.end(), std::back_inserter(unlearned));
    if (unlearned.size() <= kMostUnlearned) return;
    const auto too_many = static_cast<std::ptrdiff_t>(unlearned.size() - kMostUnlearned);
    unlearned.erase(unlearned.begin(), unlearned.begin() + too_many);
}

JournalResult<void> learn_into(Session& session, Journal& journal) {
    std::vector<Seen> batch = std::exchange(session.unlearned, {});
    auto kept = journal.remember(batch);
    if (kept) return kept;
    session.journal.note_failure(kept.error());
    // What does not fit will not fit later.
    if (kept.error().kind == JournalErrorKind::conflict) return {};
    put_off(session, std::move(batch));
    return kept;
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
    put_off(session, std::move(seen));
    return std::move(out).text();
}

Answer observe_person(Session& session, const json& params) {
    Fields in(params);
    std::string profile;
    in.required("profile", profile);
    if (profile.size() > kMaxKeyBytes) in.fail("profile", "is too long");
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
    drop_what_is_of_another_journal(session);
    if (session.unlearned.empty()) return;
    if (Journal* journal = session.journal.if_available()) (void)learn_into(session, *journal);
}

JournalResult<void> learn_before_writing(Session& session) {
    drop_what_is_of_another_journal(session);
    if (session.unlearned.empty()) return {};
    const auto journal = session.journal.open(JournalKeeper::kPatienceOfDecisions);
    if (!journal) return journal.error();
    return learn_into(session, **journal);
}

void forget_what_is_past_its_time(Session& session) {
    const auto now = std::chrono::steady_clock::now();
    if (session.purged_at && now - *session.purged_at < kBetweenPurges) return;
    Journal* journal = session.journal.if_open();
    if (!journal) return;
    const Options& options = session.settings.current().options;
    const auto purged = journal->purge(options.note_days, options.person_days);
    if (!purged) session.journal.note_failure(purged.error());
    if (purged || purged.error().kind != JournalErrorKind::locked) session.purged_at = now;
}

}  // namespace doorman
