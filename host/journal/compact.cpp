#include "journal/compact.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace doorman {
namespace {

using Json = nlohmann::json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <class T>
void put(Json& json, const char* name, const std::optional<T>& value) {
    if (value) json[name] = *value;
}

void put_score(Json& json, const char* name, const std::optional<double>& score) {
    if (score) json[name] = std::round(*score * 10'000) / 10'000;
}

template <class T>
void take(const Json& json, const char* name, std::optional<T>& into) {
    if (!json.is_object()) return;
    const auto found = json.find(name);
    if (found == json.end()) return;
    try {
        into = found->get<T>();
    } catch (const Json::exception&) {
        into.reset();
    }
}

std::vector<Evidence> evidence_in(const Json& signal) {
    std::vector<Evidence> evidence;
    const auto list = signal.find("evidence");
    if (list == signal.end() || !list->is_array()) return evidence;
    for (const Json& each : *list) {
        std::optional<std::string> field;
        std::optional<std::uint32_t> start;
        std::optional<std::uint32_t> end;
        take(each, "field", field);
        take(each, "start", start);
        take(each, "end", end);
        if (field && start && end) evidence.push_back({*std::move(field), *start, *end});
    }
    return evidence;
}

template <class T>
void prefer(std::optional<T>& fact, const std::optional<T>& later) {
    if (later) fact = later;
}

}  // namespace

StoredAnnotation stored(const Annotation& annotation) {
    return {annotation.note ? annotation.note->language : std::string(), annotation.scores,
            annotation.signals};
}

std::string compact(const StoredAnnotation& annotation) {
    Json scores = Json::object();
    for (const auto& [name, score] : kScores) put_score(scores, name, annotation.scores.*score);
    Json signals = Json::array();
    for (const auto& signal : annotation.signals) {
        Json evidence = Json::array();
        for (const auto& place : signal.evidence)
            evidence.push_back(
                {{"field", place.field}, {"start", place.start}, {"end", place.end}});
        signals.push_back({{"id", signal.id},
                           {"group", signal.group},
                           {"weight", signal.weight},
                           {"evidence", std::move(evidence)}});
    }
    Json all{{"scores", std::move(scores)}, {"signals", std::move(signals)}};
    if (!annotation.language.empty()) all["language"] = annotation.language;
    return dump(all);
}

StoredAnnotation annotation_of(std::string_view text) {
    StoredAnnotation annotation;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return annotation;
    std::optional<std::string> language;
    take(json, "language", language);
    annotation.language = language.value_or("");
    if (const auto scores = json.find("scores"); scores != json.end())
        for (const auto& [name, score] : kScores) take(*scores, name, annotation.scores.*score);
    const auto signals = json.find("signals");
    if (signals == json.end() || !signals->is_array()) return annotation;
    for (const Json& each : *signals) {
        std::optional<std::string> id;
        std::optional<std::string> group;
        std::optional<double> weight;
        if (!each.is_object()) continue;
        take(each, "id", id);
        take(each, "group", group);
        take(each, "weight", weight);
        if (id && group)
            annotation.signals.push_back(
                {*id, *group, weight.value_or(0), {}, evidence_in(each), {}});
    }
    return annotation;
}

std::string compact(const ProfileFacts& facts) {
    Json json = Json::object();
    put(json, "connections", facts.connections);
    if (facts.connections_at_least) json["connectionsAtLeast"] = true;
    put(json, "followers", facts.followers);
    put(json, "about", facts.about);
    put(json, "positions", facts.positions);
    put(json, "schools", facts.schools);
    put(json, "location", facts.location);
    put(json, "company", facts.company);
    put(json, "seenAt", facts.seen_at);
    return dump(json);
}

ProfileFacts profile_facts_of(std::string_view text) {
    ProfileFacts facts;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return facts;
    take(json, "connections", facts.connections);
    std::optional<bool> at_least;
    take(json, "connectionsAtLeast", at_least);
    facts.connections_at_least = at_least.value_or(false);
    take(json, "followers", facts.followers);
    take(json, "about", facts.about);
    take(json, "positions", facts.positions);
    take(json, "schools", facts.schools);
    take(json, "location", facts.location);
    take(json, "company", facts.company);
    take(json, "seenAt", facts.seen_at);
    return facts;
}

ProfileFacts merged(const ProfileFacts& earlier, const ProfileFacts& later) {
    ProfileFacts facts = earlier;
    if (later.connections) facts.connections_at_least = later.connections_at_least;
    prefer(facts.connections, later.connections);
    prefer(facts.followers, later.followers);
    prefer(facts.about, later.about);
    prefer(facts.positions, later.positions);
    prefer(facts.schools, later.schools);
    prefer(facts.location, later.location);
    prefer(facts.company, later.company);
    prefer(facts.seen_at, later.seen_at);
    return facts;
}

}  // namespace doorman
