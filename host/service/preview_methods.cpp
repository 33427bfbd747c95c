#include "service/preview_methods.h"

#include "policy/budget.h"
#include "policy/histogram.h"
#include "policy/preview.h"
#include "policy/suggest.h"
#include "service/flipped_people.h"
#include "service/policy_params.h"
#include "service/preview_json.h"
#include "wire/fields.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

struct PreviewParams {
    Policy policy;
    std::optional<Policy> against;
    std::optional<Fact> fact;
    std::size_t people = 0;
};

Result<PreviewParams> read_params(const json& params) {
    Fields in(params);
    PreviewParams read;
    auto policy = required_policy(in, "policy");
    if (!policy) return policy.error();
    read.policy = *std::move(policy);
    auto against = policy_param(in, "against");
    if (!against) return against.error();
    read.against = *std::move(against);
    std::optional<std::string> fact;
    in.optional("fact", fact);
    if (fact) {
        const FactInfo* known = find_fact(*fact);
        if (!known || known->type != FactType::number)
            in.fail("fact", "must be a fact that is a number");
        else
            read.fact = known->fact;
    }
    std::int64_t people = 0;
    in.with_default("people", people);
    read.people = static_cast<std::size_t>(people);
    if (read.people > kMostFlippedPeople)
        in.fail("people", "must be at most " + std::to_string(kMostFlippedPeople));
    if (in.fault()) return *in.fault();
    return read;
}

const PreviewEntries& entries_of(Session& session, const Settings& settings) {
    // What was judged and answered counts, whether or not it is written down yet.
    learn(session);
    want_rejudging(session);
    return session.previews.entries(session.journal, session.rules.catalogue(), settings);
}

std::vector<FlippedPerson> people_of(Session& session, const Settings& settings,
                                     const PreviewParams& params, const PreviewEntries& entries,
                                     const Preview& preview) {
    if (params.people == 0) return {};
    const Judge judge(session.rules.catalogue(), params.policy, settings.background,
                      settings.options, session.locale);
    auto people = flipped_people(judge, entries, preview, session.journal.if_available_to_read(),
                                 params.people);
    if (people) return *std::move(people);
    session.journal.note_failure(people.error());
    return {};
}

}  // namespace

Answer preview_policy(Session& session, const json& params) {
    const auto read = read_params(params);
    if (!read) return invalid_params(read.error());
    const Settings& settings = session.settings.current();
    const PreviewEntries& entries = entries_of(session, settings);
    const Policy& against = read->against ? *read->against : settings.policy;
    const Preview preview = doorman::preview(read->policy, against, entries.columns);

    JsonWriter out;
    out.begin_object();
    write_preview(out, preview, entries.is_sample);
    if (session.rejudging.left > 0) out.member("rejudging", session.rejudging.left);
    if (read->fact) {
        const double reach = farthest_limit(read->policy, *read->fact);
        out.key("histogram");
        write_histogram(out, *read->fact, histogram(entries.columns, *read->fact, reach));
    }
    write_people(out.key("people"), people_of(session, settings, *read, entries, preview));
    out.end_object();
    return std::move(out).text();
}

Answer budget_policy(Session& session, const json& params) {
    Fields in(params);
    const auto policy = required_policy(in, "policy");
    if (!policy) return invalid_params(policy.error());
    std::string threshold;
    in.required("threshold", threshold);
    std::optional<double> per_thousand;
    in.optional("perThousand", per_thousand);
    if (!per_thousand || *per_thousand < 0 || *per_thousand > 1000)
        in.fail("perThousand", "must be a number from 0 to 1000");
    if (in.fault()) return invalid_params(*in.fault());

    const PreviewEntries& entries = entries_of(session, session.settings.current());
    const auto found = budget(*policy, threshold, *per_thousand, entries.columns);
    if (!found) return invalid_params({"no rule that is switched on uses it", "threshold", {}});
    JsonWriter out;
    write_budget(out, *found);
    return std::move(out).text();
}

Answer suggest_policy(Session& session, const json& params) {
    Fields in(params);
    const auto policy = required_policy(in, "policy");
    if (!policy) return invalid_params(policy.error());
    const PreviewEntries& entries = entries_of(session, session.settings.current());
    std::vector<Suggestion> suggestions;
    if (!entries.is_sample) suggestions = suggest(*policy, entries.columns);
    JsonWriter out;
    write_suggestions(out.begin_object().key("suggestions"), suggestions, session.locale);
    out.end_object();
    return std::move(out).text();
}

}  // namespace doorman
