#include "service/preview_json.h"

#include "service/suggestion_words.h"
#include "wire/names.h"

namespace doorman {

namespace {

void write_counts(JsonWriter& out, const VerdictCounts& counts) {
    out.begin_object();
    for (const auto& [verdict, name] : kNames<Verdict>)
        out.member(name, static_cast<std::int64_t>(counts[static_cast<std::size_t>(verdict)]));
    out.end_object();
}

void write_flips(JsonWriter& out, const Preview& preview) {
    out.begin_array();
    for (const auto& [from, from_name] : kNames<Verdict>) {
        for (const auto& [to, to_name] : kNames<Verdict>) {
            const std::size_t count =
                preview.flips[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
            if (from == to || count == 0) continue;
            out.begin_object().member("from", from_name).member("to", to_name);
            out.member("count", static_cast<std::int64_t>(count)).end_object();
        }
    }
    out.end_array();
}

void write_split(JsonWriter& out, const Split& split) {
    out.begin_object();
    out.member("accepted", static_cast<std::int64_t>(split.accepted));
    out.member("ignored", static_cast<std::int64_t>(split.ignored));
    out.member("waited", static_cast<std::int64_t>(split.waited));
    out.member("undecided", static_cast<std::int64_t>(split.undecided));
    out.end_object();
}

void write_agreement(JsonWriter& out, const Agreement& agreement) {
    out.begin_object().member("same", static_cast<std::int64_t>(agreement.same));
    out.member("of", static_cast<std::int64_t>(agreement.of)).end_object();
}

}  // namespace

void write_histogram(JsonWriter& out, Fact fact, const Histogram& histogram) {
    out.begin_object().member("fact", info(fact).name);
    out.member("least", histogram.least).member("greatest", histogram.greatest);
    out.key("bins").begin_array();
    for (const Split& bin : histogram.bins) write_split(out, bin);
    out.end_array();
    write_split(out.key("unknown"), histogram.unknown);
    out.end_object();
}

void write_preview(JsonWriter& out, const Preview& preview, bool sample) {
    out.member("total", static_cast<std::int64_t>(preview.total));
    out.member("sample", sample);
    out.member("decided", static_cast<std::int64_t>(preview.decided));
    write_counts(out.key("verdicts"), preview.now);
    write_counts(out.key("before"), preview.before);
    write_flips(out.key("flips"), preview);
    out.key("agreement").begin_object();
    write_agreement(out.key("now"), preview.agreement_now);
    write_agreement(out.key("before"), preview.agreement_before);
    out.end_object();
}

void write_people(JsonWriter& out, std::span<const FlippedPerson> people) {
    out.begin_array();
    for (const FlippedPerson& person : people) {
        out.begin_object().member("id", person.id);
        out.member("name", person.name).member("headline", person.headline);
        out.member("from", name_of(person.from)).member("to", name_of(person.to));
        out.member("reasonText", person.reason);
        if (person.decision) out.member("decision", name_of(*person.decision));
        out.end_object();
    }
    out.end_array();
}

void write_budget(JsonWriter& out, const Budget& budget) {
    out.begin_object().member("value", budget.value);
    out.member("flagged", static_cast<std::int64_t>(budget.flagged));
    out.member("accepted", static_cast<std::int64_t>(budget.accepted));
    out.member("reached", budget.value.has_value()).end_object();
}

void write_suggestions(JsonWriter& out, std::span<const Suggestion> suggestions, Locale locale) {
    out.begin_array();
    for (const Suggestion& suggestion : suggestions) {
        out.begin_object().member("threshold", suggestion.threshold);
        out.member("value", suggestion.value).member("now", suggestion.now);
        out.member("changes", static_cast<std::int64_t>(suggestion.changes));
        write_agreement(out.key("agreementNow"), suggestion.agreement_now);
        write_agreement(out.key("agreementThen"), suggestion.agreement_then);
        out.member("why", why(suggestion, locale)).end_object();
    }
    out.end_array();
}

}  // namespace doorman
