#include "service/own_pack.h"

#include <algorithm>

#include "platform/file.h"
#include "rules/pack_test.h"
#include "rules/rule_tables.h"
#include "service/pack_parts.h"

namespace doorman {

using nlohmann::json;

namespace {

constexpr std::string_view kId = "own";

json empty_pack() {
    return {{"id", kId}, {"version", 1}, {"rules", json::array()}};
}

RpcError no_such_rule(std::string_view id) {
    return {RpcCode::not_found, "no rule is called " + std::string(id), {}};
}

std::variant<FileLock, RpcError> lock(const std::filesystem::path& home) {
    if (auto made = make_private_folder(home); !made) return settings_unavailable(made.error());
    auto taken = FileLock::take(home / "settings.lock");
    if (!taken) return settings_unavailable(taken.error());
    return *std::move(taken);
}

std::string text_of(const json& object, const char* name) {
    if (!object.is_object()) return {};
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

json::iterator find_rule(json& rules, std::string_view id) {
    return std::find_if(rules.begin(), rules.end(),
                        [&](const json& rule) { return text_of(rule, "id") == id; });
}

/// What a person who types one rule need not say.
json completed(json rule) {
    if (!rule.is_object()) return rule;
    if (rule.contains("fields") && !rule.contains("field")) rule["field"] = rule["fields"];
    rule.erase("fields");
    if (!rule.contains("family")) rule["family"] = text_of(rule, "id");
    if (!rule.contains("language")) rule["language"] = "any";
    if (rule.contains("text") && rule["text"].is_string()) {
        const json text = rule["text"];
        rule["text"] = {{"en", text}, {"it", text}, {"pl", text}};
    }
    return rule;
}

bool is_known(const Catalogue& rules, std::string_view id) {
    return std::any_of(rules.rules().begin(), rules.rules().end(),
                       [&](const Rule& rule) { return rule.id == id; });
}

/// The weight that a built-in rule has by itself.
std::optional<double> built_in_weight(std::string_view id) {
    for (const Rule& rule : kBuiltInRules.rules)
        if (rule.id == id) return rule.weight;
    return std::nullopt;
}

/// The place of a problem as the client knows it: by the rule's index in what it sent.
Error at_rule(const PackProblem& problem, const json& sent) {
    std::string where = "pack";
    if (const auto rules = sent.find("rules"); rules != sent.end() && rules->is_array()) {
        for (std::size_t i = 0; i < rules->size(); ++i)
            if (text_of((*rules)[i], "id") == problem.rule)
                where = "pack.rules[" + std::to_string(i) + "]";
    }
    const std::string rule = problem.rule.empty() ? "" : problem.rule + ": ";
    return {rule + problem.what, where, {}};
}

std::optional<Error> fault_of(const json& pack, const json& sent) {
    std::vector<PackProblem> problems;
    auto source = parse_pack("own.json", pack.dump(), problems);
    if (source) {
        // The examples of a rule that is switched off have to hold all the same.
        source->changes.clear();
        if (problems.empty()) problems = check_packs({*source}).problems;
    }
    if (problems.empty() && !source) return Error{"is no pack", "pack", {}};
    if (problems.empty()) return std::nullopt;
    return at_rule(problems.front(), sent);
}

void add_rules(json& to, const json& from) {
    for (const json& rule : from) {
        const auto same = find_rule(to, text_of(rule, "id"));
        if (same != to.end())
            *same = completed(rule);
        else
            to.push_back(completed(rule));
    }
}

/// One text may stand for a list of one.
json as_list(const json& texts) {
    return texts.is_string() ? json::array({texts}) : texts;
}

/// Adds to what is switched off and weighed otherwise. What is of another form than a list, or an
/// object, is left to be refused with the rest of the pack.
void add_changes(json& to, const json& from) {
    if (const auto weights = from.find("weights"); weights != from.end()) {
        json& own = to["weights"];
        if (own.is_object() && weights->is_object())
            own.update(*weights);
        else
            own = *weights;
    }
    if (const auto off = from.find("off"); off != from.end()) {
        const json added = as_list(*off);
        json& own = to["off"];
        own = as_list(own);
        if (!own.is_array() || !added.is_array()) {
            own = added;
            return;
        }
        for (const json& id : added)
            if (std::find(own.begin(), own.end(), id) == own.end()) own.push_back(id);
    }
}

void switch_rule(json& pack, std::string_view id, bool enabled) {
    json& off = pack["off"];
    off = as_list(off);
    if (!off.is_array()) off = json::array();
    off.erase(std::remove(off.begin(), off.end(), json(id)), off.end());
    if (!enabled) off.push_back(id);
    if (off.empty()) pack.erase("off");
}

void forget_weight(json& pack, std::string_view id) {
    const auto weights = pack.find("weights");
    if (weights == pack.end() || !weights->is_object()) return;
    weights->erase(std::string(id));
    if (weights->empty()) pack.erase(weights);
}

void weigh_rule(json& pack, std::string_view id, double weight) {
    const auto own = find_rule(pack["rules"], id);
    const bool is_own = own != pack["rules"].end();
    if (is_own) (*own)["weight"] = weight;
    // Another weight beside the rule's own one would hold over it.
    if (is_own || built_in_weight(id) == weight) return forget_weight(pack, id);
    json& weights = pack["weights"];
    if (!weights.is_object()) weights = json::object();
    weights[std::string(id)] = weight;
}

}  // namespace

std::variant<json, RpcError> OwnPack::read() const {
    auto text = read_file(file(), kMaxOwnPackBytes);
    if (!text) return settings_unavailable(text.error());
    if (!*text) return empty_pack();
    std::vector<PackProblem> problems;
    // Refuses what is nested too deep before a tree is built of it.
    if (!parse_pack(file().string(), **text, problems))
        return settings_unavailable({problems.front().message(), {}, "correct or remove the file"});
    json pack = json::parse(**text, nullptr, false, true);
    if (!pack.is_object())
        return settings_unavailable({"is no JSON", file().string(), "correct or remove it"});
    if (!pack.contains("rules")) pack["rules"] = json::array();
    return pack;
}

std::variant<std::size_t, RpcError> OwnPack::merge(const json& pack, const Catalogue& rules) const {
    if (const auto given = pack.find("rules"); given != pack.end() && !given->is_array())
        return invalid_params({"must be a list", "pack.rules", {}});
    const auto added = rules_without_parts(pack, kMaxOwnPackBytes);
    if (!added) return invalid_params(added.error());
    auto locked = lock(home_);
    if (auto* error = std::get_if<RpcError>(&locked)) return std::move(*error);
    auto before = read();
    if (auto* error = std::get_if<RpcError>(&before)) return std::move(*error);
    auto& merged = std::get<json>(before);
    add_rules(merged["rules"], *added);
    add_changes(merged, pack);
    if (auto fault = fault_of(merged, pack)) return invalid_params(*fault);
    // Only what comes in: a rule that was kept with a change may be gone since, and stops nothing.
    for (const char* list : {"weights", "off"}) {
        const auto changes = pack.find(list);
        if (changes == pack.end()) continue;
        for (const auto& entry : changes->items()) {
            const std::string id = changes->is_object()        ? entry.key()
                                   : entry.value().is_string() ? entry.value().get<std::string>()
                                                               : std::string();
            if (!is_known(rules, id) && find_rule(merged["rules"], id) == merged["rules"].end())
                return invalid_params({"no rule is called " + id, std::string("pack.") + list, {}});
        }
    }
    if (auto refused = write(std::move(merged))) return *std::move(refused);
    return added->size();
}

std::optional<RpcError> OwnPack::change(std::string_view id, std::optional<double> weight,
                                        std::optional<bool> enabled, const Catalogue& rules) const {
    auto locked = lock(home_);
    if (auto* error = std::get_if<RpcError>(&locked)) return std::move(*error);
    auto before = read();
    if (auto* error = std::get_if<RpcError>(&before)) return std::move(*error);
    auto& pack = std::get<json>(before);
    if (!is_known(rules, id) && find_rule(pack["rules"], id) == pack["rules"].end())
        return no_such_rule(id);
    if (weight) weigh_rule(pack, id, *weight);
    if (enabled) switch_rule(pack, id, *enabled);
    if (auto fault = fault_of(pack, json::object())) {
        fault->where = "weight";
        return invalid_params(*fault);
    }
    return write(std::move(pack));
}

std::optional<RpcError> OwnPack::remove(std::string_view id) const {
    auto locked = lock(home_);
    if (auto* error = std::get_if<RpcError>(&locked)) return std::move(*error);
    auto before = read();
    if (auto* error = std::get_if<RpcError>(&before)) return std::move(*error);
    auto& pack = std::get<json>(before);
    const auto own = find_rule(pack["rules"], id);
    if (own == pack["rules"].end()) return no_such_rule(id);
    pack["rules"].erase(own);
    switch_rule(pack, id, true);
    forget_weight(pack, id);
    return write(std::move(pack));
}

std::optional<RpcError> OwnPack::write(json pack) const {
    const json version = pack.value("version", json(0));
    pack["id"] = kId;
    pack["version"] = (version.is_number_integer() ? version.get<std::int64_t>() : 0) + 1;
    const std::string text = pack.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    if (text.size() > kMaxOwnPackBytes)
        return invalid_params(
            {"would be over " + std::to_string(kMaxOwnPackBytes) + " bytes", "pack", {}});
    if (auto made = make_private_folder(file().parent_path()); !made)
        return settings_unavailable(made.error());
    if (auto written = write_file(file(), text); !written)
        return settings_unavailable(written.error());
    return std::nullopt;
}

}  // namespace doorman
