#include <algorithm>

#include "service/pattern_faults.h"
#include "service/rule_trial.h"
#include "service/rules_methods.h"
#include "wire/fields.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::size_t kMostTexts = 50;
constexpr std::int64_t kMostExamples = 50;
constexpr std::size_t kMaxPatternBytes = 4000;
/// A trial follows the typing.
constexpr std::chrono::milliseconds kPatience{250};

struct TrialParams {
    std::string pattern;
    std::optional<Group> group;
    FieldSet fields;
    std::vector<std::string> texts;
    std::int64_t examples = 10;
};

FieldSet read_fields(Fields& in) {
    std::optional<std::vector<std::string>> names;
    in.optional("fields", names);
    FieldSet fields;
    if (!names || names->empty()) fields.add(Field::note);
    for (const std::string& name : names.value_or(std::vector<std::string>())) {
        const auto* const at = std::find(kFieldNames.begin(), kFieldNames.end(), name);
        if (at == kFieldNames.end())
            in.fail("fields", "must be of note, headline");
        else
            fields.add(static_cast<Field>(at - kFieldNames.begin()));
    }
    return fields;
}

Result<TrialParams> read_trial_params(const json& params) {
    Fields in(params);
    TrialParams read;
    const json* rule = in.object("rule");
    if (!rule) in.fail("rule", "is missing");
    if (!rule || in.fault()) return *in.fault();
    Fields rule_in(*rule, "rule");
    rule_in.required("pattern", read.pattern);
    if (read.pattern.size() > kMaxPatternBytes) rule_in.fail("pattern", "is too long");
    std::optional<std::string> group;
    rule_in.optional("group", group);
    if (group) read.group = group_of(*group);
    read.fields = read_fields(rule_in);
    in.adopt(rule_in.fault());
    in.with_default("texts", read.texts);
    if (read.texts.size() > kMostTexts)
        in.fail("texts", "must be at most " + std::to_string(kMostTexts));
    in.with_default("limit", read.examples);
    read.examples = std::min(read.examples, kMostExamples);
    if (in.fault()) return *in.fault();
    return read;
}

void write_evidence(JsonWriter& out, const std::vector<Span>& matches) {
    out.key("evidence").begin_array();
    for (const Span& where : matches) {
        out.begin_object().member("start", std::int64_t{where.start});
        out.member("end", std::int64_t{where.end}).end_object();
    }
    out.end_array();
}

void write_error(JsonWriter& out, const PatternFault& fault) {
    out.key("error").begin_object().member("what", fault.what);
    if (fault.where) out.member("where", static_cast<std::int64_t>(*fault.where));
    out.end_object();
}

void write_matches(JsonWriter& out, const TrialParams& params, const RuleTrial* trial) {
    out.key("matches").begin_array();
    for (const std::string& text : params.texts) {
        std::vector<Span> where;
        // A text that was pasted in may be any of those that the rule reads.
        for (std::size_t i = 0; trial && where.empty() && i < kFieldNames.size(); ++i)
            where = trial->find(static_cast<Field>(i), text);
        out.begin_object().member("text", text);
        write_evidence(out, where);
        out.end_object();
    }
    out.end_array();
}

void write_journal(JsonWriter& out, const RuleTrial::OnJournal& found) {
    out.key("journal").begin_object().member("of", found.of).member("hits", found.hits);
    out.member("accepted", found.record.accepted).member("ignored", found.record.ignored);
    out.member("waited", found.record.waited);
    out.key("examples").begin_array();
    for (const RuleTrial::Example& example : found.examples) {
        out.begin_object().member("id", example.id).member("name", example.name);
        out.member("field", kFieldNames[static_cast<std::size_t>(example.field)]);
        out.member("text", example.text);
        write_evidence(out, example.where);
        out.end_object();
    }
    out.end_array().end_object();
}

}  // namespace

Answer try_rule(Session& session, const json& params) {
    const auto read = read_trial_params(params);
    if (!read) return invalid_params(read.error());
    learn(session);
    JsonWriter out;
    out.begin_object();
    if (const auto fault = pattern_fault(read->pattern, session.locale)) {
        write_error(out, *fault);
        write_matches(out, *read, nullptr);
        write_journal(out, {});
        out.end_object();
        return std::move(out).text();
    }
    const RuleTrial trial(read->pattern, read->group, read->fields);
    write_matches(out, *read, &trial);
    RuleTrial::OnJournal found;
    if (Journal* journal = session.journal.if_available_to_read()) {
        auto looked = trial.over(*journal, static_cast<std::size_t>(read->examples), kPatience);
        if (looked)
            found = *std::move(looked);
        else
            session.journal.note_failure(looked.error());
    }
    write_journal(out, found);
    out.end_object();
    return std::move(out).text();
}

}  // namespace doorman
