#include "service/rules_methods.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "service/asked.h"
#include "service/own_pack.h"
#include "signals/telling_phrases.h"
#include "text/fold.h"
#include "wire/fields.h"
#include "wire/json_writer.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::size_t kRulesOfPage = 100;
constexpr std::size_t kExamples = 3;
constexpr std::size_t kMostPhrases = 40;

/// A rule as it is in force: its source, and what the catalogue makes of it.
struct ListedRule {
    const PackSource* pack = nullptr;
    const RuleSource* source = nullptr;
    double weight = 0;
    bool enabled = true;
    bool own = false;
};

std::string_view words_of(const RuleSource& rule, Locale locale) {
    return Words{rule.text_en, rule.text_it, rule.text_pl}.in(locale);
}

bool speaks_of(const RuleSource& rule, Locale locale, const std::string& folded) {
    const auto has = [&](std::string_view text) {
        return fold(text).text.find(folded) != std::string::npos;
    };
    return has(rule.id) || has(name_of(rule.group)) || has(words_of(rule, locale)) ||
           rule.pattern.find(folded) != std::string::npos;
}

/// One entry for each rule that could count: an own rule hides the built-in one of its id.
std::vector<ListedRule> listed(Session& session) {
    struct State {
        double weight = 0;
        bool enabled = false;
    };
    const Catalogue& rules = session.rules.catalogue();
    std::map<std::string_view, State> in_force;
    for (std::uint32_t i = 0; i < rules.rules().size(); ++i)
        in_force[rules.rules()[i].id] = {rules.rules()[i].weight, rules.active(i)};
    std::map<std::string_view, ListedRule> last;
    std::vector<std::string_view> order;
    const std::filesystem::path own_file = OwnPack(session.settings.home()).file();
    const auto sources = session.rules.sources();
    for (const auto packs : {sources.built_in, sources.own}) {
        for (const PackSource& pack : packs) {
            for (const RuleSource& rule : pack.rules) {
                const auto state = in_force.find(rule.id);
                if (state == in_force.end()) continue;
                if (last.count(rule.id) == 0) order.push_back(rule.id);
                last[rule.id] = {&pack, &rule, state->second.weight, state->second.enabled,
                                 pack.file == own_file.string()};
            }
        }
    }
    std::vector<ListedRule> found;
    found.reserve(order.size());
    for (const std::string_view id : order) found.push_back(last[id]);
    return found;
}

std::vector<SignalHits> hits_of(Session& session, std::span<const ListedRule> rules) {
    std::vector<std::string_view> ids;
    for (const ListedRule& rule : rules) ids.push_back(rule.source->id);
    if (Journal* journal = session.journal.if_available_to_read()) {
        if (auto records = journal->records_of(ids)) return *std::move(records);
    }
    return std::vector<SignalHits>(ids.size());
}

void write_examples(JsonWriter& out, const std::vector<Example>& examples) {
    out.begin_array();
    for (std::size_t i = 0; i < std::min(examples.size(), kExamples); ++i)
        out.value(examples[i].text);
    out.end_array();
}

void write_rule(JsonWriter& out, const ListedRule& listed, const SignalHits& hits, Locale locale) {
    const RuleSource& rule = *listed.source;
    out.begin_object().member("id", rule.id).member("pack", listed.pack->id);
    out.member("group", name_of(rule.group)).member("family", rule.family);
    out.member("language", rule.language).member("text", words_of(rule, locale));
    out.member("pattern", rule.pattern);
    out.key("fields").begin_array();
    for (std::size_t i = 0; i < kFieldNames.size(); ++i)
        if (rule.fields.has(static_cast<Field>(i))) out.value(kFieldNames[i]);
    out.end_array();
    out.member("weight", rule.weight);
    if (listed.weight != rule.weight) out.member("ownWeight", listed.weight);
    out.member("enabled", listed.enabled).member("nearCertain", rule.near_certain);
    write_examples(out.key("match"), rule.match);
    write_examples(out.key("noMatch"), rule.no_match);
    out.member("hits", hits.hits);
    out.key("record").begin_object().member("accepted", hits.record.accepted);
    out.member("ignored", hits.record.ignored).member("waited", hits.record.waited).end_object();
    out.member("own", listed.own).end_object();
}

/// Where the next page begins.
std::optional<std::size_t> place_of(const std::string& cursor) {
    std::size_t place = 0;
    const char* end = cursor.data() + cursor.size();
    const auto read = std::from_chars(cursor.data(), end, place);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return place;
}

/// The newest notes that the owner accepted or ignored.
JournalResult<std::vector<KeptText>> answered_texts(Journal& journal) {
    std::vector<KeptText> answered;
    std::int64_t before = INT64_MAX;
    while (answered.size() < kMostNotes) {
        auto texts = journal.texts(before, Journal::kTextsAtOnce);
        if (!texts) return texts;
        if (texts->empty()) break;
        before = texts->back().id;
        for (KeptText& text : *texts)
            if (text.note && text.action && *text.action != Action::wait)
                answered.push_back(std::move(text));
    }
    return answered;
}

OwnPack own_pack(const Session& session) {
    return OwnPack(session.settings.home());
}

}  // namespace

Answer list_rules(Session& session, const json& params) {
    Fields in(params);
    std::string cursor = "0";
    in.with_default("cursor", cursor);
    std::string text;
    in.with_default("text", text);
    const auto first = place_of(cursor);
    if (!first) in.fail("cursor", "is not one of ours");
    if (in.fault()) return invalid_params(*in.fault());
    learn(session);

    std::vector<ListedRule> rules = listed(session);
    const std::string folded = fold(text).text;
    if (!folded.empty())
        std::erase_if(rules, [&](const ListedRule& rule) {
            return !speaks_of(*rule.source, session.locale, folded);
        });
    const std::size_t begin = std::min(*first, rules.size());
    const auto page = std::span(rules).subspan(begin, std::min(kRulesOfPage, rules.size() - begin));
    const std::vector<SignalHits> hits = hits_of(session, page);

    JsonWriter out;
    out.begin_object().key("rules").begin_array();
    for (std::size_t i = 0; i < page.size(); ++i) write_rule(out, page[i], hits[i], session.locale);
    out.end_array();
    if (begin + page.size() < rules.size()) out.member("next", std::to_string(begin + page.size()));
    out.member("problems", problem_texts(session.rules.catalogue())).end_object();
    return std::move(out).text();
}

Answer change_rule(Session& session, const json& params) {
    Fields in(params);
    std::string id;
    in.required("id", id);
    std::optional<double> weight;
    in.optional("weight", weight);
    std::optional<bool> enabled;
    in.optional("enabled", enabled);
    if (weight && (*weight < 0 || *weight > 20)) in.fail("weight", "must be a number from 0 to 20");
    if (in.fault()) return invalid_params(*in.fault());
    if (auto refused = own_pack(session).change(id, weight, enabled, session.rules.catalogue()))
        return *std::move(refused);
    session.rejudging.wanted = true;
    return "{}";
}

Answer delete_rule(Session& session, const json& params) {
    Fields in(params);
    std::string id;
    in.required("id", id);
    if (in.fault()) return invalid_params(*in.fault());
    if (auto refused = own_pack(session).remove(id)) return *std::move(refused);
    session.rejudging.wanted = true;
    return "{}";
}

Answer save_rules(Session& session, const json& params) {
    Fields in(params);
    const json* pack = in.object("pack");
    if (!pack) in.fail("pack", "is missing");
    if (!pack || in.fault()) return invalid_params(*in.fault());
    auto merged = own_pack(session).merge(*pack, session.rules.catalogue());
    if (auto* refused = std::get_if<RpcError>(&merged)) return std::move(*refused);
    session.rejudging.wanted = true;
    JsonWriter out;
    out.begin_object();
    out.member("rules", static_cast<std::int64_t>(std::get<std::size_t>(merged))).end_object();
    return std::move(out).text();
}

Answer export_rules(Session& session, const json&) {
    auto pack = own_pack(session).read();
    if (auto* refused = std::get_if<RpcError>(&pack)) return std::move(*refused);
    return json{{"pack", std::get<json>(pack)}}.dump(-1, ' ', false,
                                                     json::error_handler_t::replace);
}

Answer suggest_phrases(Session& session, const json&) {
    const auto answered = asked(session, answered_texts);
    if (!answered) return rpc_error(answered.error());
    std::vector<AnsweredNote> notes;
    notes.reserve(answered->size());
    for (const KeptText& text : *answered)
        notes.push_back({*text.note, *text.action == Action::ignore});

    JsonWriter out;
    out.begin_object().key("phrases").begin_array();
    for (const TellingPhrase& phrase : telling_phrases(notes, kMostPhrases)) {
        out.begin_object().member("phrase", phrase.phrase);
        out.member("ignored", static_cast<std::int64_t>(phrase.ignored));
        out.member("accepted", static_cast<std::int64_t>(phrase.accepted));
        if (!phrase.language.empty()) out.member("language", phrase.language);
        out.end_object();
    }
    out.end_array().end_object();
    return std::move(out).text();
}

}  // namespace doorman
