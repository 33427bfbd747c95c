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
    const auto found = json.find(name);
    if (found == json.end()) return;
    try {
        into = found->get<T>();
    } catch (const Json::exception&) {
        into.reset();
    }
}

template <class T>
void prefer(std::optional<T>& fact, const std::optional<T>& later) {
    if (later) fact = later;
}

}  // namespace

std::string compact(const Annotation& annotation) {
    Json scores = Json::object();
    put_score(scores, "sales", annotation.scores.sales);
    put_score(scores, "spam", annotation.scores.spam);
    put_score(scores, "recruiting", annotation.scores.recruiting);
    put_score(scores, "personal", annotation.scores.personal);
    put_score(scores, "met", annotation.scores.met);
    put_score(scores, "commonGround", annotation.scores.common_ground);
    put_score(scores, "sameIndustry", annotation.scores.same_industry);
    put_score(scores, "headlineSells", annotation.scores.headline_sells);
    put_score(scores, "completeness", annotation.scores.completeness);
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
    return dump({{"scores", std::move(scores)}, {"signals", std::move(signals)}});
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
