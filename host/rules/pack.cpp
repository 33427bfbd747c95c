#include "rules/pack.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

#include "rules/located_json.h"
#include "rules/pack_reader.h"
#include "rules/pattern.h"

namespace doorman {
namespace {

constexpr double kMaxWeight = 20;

bool is_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-';
    });
}

// Groups whose rules make a score: there a rule without a weight would count for nothing, silently.
bool is_scored(Group group) {
    return group != Group::default_ && group != Group::generic && group != Group::automation;
}

// What to call a rule in whatever may be wrong with it.
std::string id_of(const Located& rule) {
    if (const auto* members = rule.object())
        for (const auto& member : *members)
            if (member.name == "id" && member.value.text() != nullptr) return *member.value.text();
    return {};
}

void read_influences(PackReader& reader, std::string_view name, double sign, RuleSource& rule) {
    const Located* found = reader.find(name);
    if (found == nullptr) return;
    if (found->object() == nullptr)
        return reader.fail(found->line, "\"" + std::string(name) + "\" maps groups to weights");
    for (const auto& member : *found->object()) {
        const auto group = group_of(member.name);
        const double* weight = member.value.number();
        if (!group || *group == rule.group)
            reader.fail(member.line, "\"" + member.name + "\" is not another group");
        else if (weight == nullptr || *weight <= 0 || *weight > kMaxWeight)
            reader.fail(member.line, "a weight is a number above 0");
        else
            rule.others.push_back({*group, sign * *weight});
    }
}

std::string known_groups() {
    std::string names;
    for (const std::string_view name : kGroupNames)
        names += (names.empty() ? "" : ", ") + std::string(name);
    return names;
}

PatternParts parse_parts(PackReader& reader) {
    PatternParts parts;
    const Located* found = reader.find("parts");
    if (found == nullptr) return parts;
    if (found->object() == nullptr) {
        reader.fail(found->line, "\"parts\" maps names to what stands for them in patterns");
        return parts;
    }
    for (const auto& member : *found->object())
        if (member.value.text() == nullptr)
            reader.fail(member.line, "\"" + member.name + "\" has to be a text");
        else
            parts.emplace('{' + member.name + '}', *member.value.text());
    return parts;
}

std::optional<RuleSource> parse_rule(const Located& node, const std::string& file,
                                     const PatternParts& parts,
                                     std::vector<PackProblem>& problems) {
    PackReader reader(node, file, id_of(node), problems);
    if (!reader.object({"id", "group", "family", "language", "field", "pattern", "weight", "prior",
                        "nearCertain", "also", "against", "text", "match", "noMatch", "comment"}))
        return std::nullopt;

    RuleSource rule;
    rule.line = node.line;
    rule.id = reader.text("id");
    if (!is_id(rule.id)) reader.fail(node.line, "an id is made of letters, digits, dots and _");
    rule.family = reader.text("family");
    rule.language = reader.text("language");

    const std::string group = reader.text("group");
    if (const auto known = group_of(group))
        rule.group = *known;
    else
        reader.fail(node.line, "\"" + group + "\" is no group (" + known_groups() + ")");

    reader.require("field");
    for (const Example& field : reader.texts("field")) {
        const auto* const at = std::find(kFieldNames.begin(), kFieldNames.end(), field.text);
        if (at == kFieldNames.end())
            reader.fail(field.line, "\"" + field.text + "\" is no field (note, headline)");
        else
            rule.fields.add(static_cast<Field>(at - kFieldNames.begin()));
    }

    // Alternatives may stand one below the other: a line of a thousand characters reads badly.
    reader.require("pattern");
    std::string pattern;
    for (const Example& alternative : reader.texts("pattern"))
        pattern += (pattern.empty() ? "" : "|") + alternative.text;
    if (!pattern.empty()) {
        const int line = reader.find("pattern")->line;
        if (const auto whole = with_parts(std::move(pattern), parts); !whole)
            reader.fail(line,
                        "the pattern is longer than " + std::to_string(kMaxPattern) + " bytes");
        else if (auto folded = fold_pattern(*whole))
            rule.pattern = *std::move(folded);
        else
            reader.fail(line, folded.error().what);
    }

    if (is_scored(rule.group)) reader.require("weight");
    rule.weight = reader.number("weight", 0, kMaxWeight).value_or(0);
    // What the author would give; only the tuning reads it.
    reader.number("prior", 0, kMaxWeight);
    read_influences(reader, "also", 1, rule);
    read_influences(reader, "against", -1, rule);

    if (const Located* certain = reader.find("nearCertain")) {
        if (certain->boolean() == nullptr)
            reader.fail(certain->line, "\"nearCertain\" is true or false");
        else
            rule.near_certain = *certain->boolean();
    }
    if (const Located* text = reader.require("text")) {
        PackReader words(*text, file, rule.id, problems);
        if (words.object({"en", "it", "pl"})) {
            rule.text_en = words.text("en");
            rule.text_it = words.text("it");
            rule.text_pl = words.text("pl");
        }
        if (!words.ok()) return std::nullopt;
    }
    rule.match = reader.texts("match");
    rule.no_match = reader.texts("noMatch");
    if (rule.match.empty()) reader.fail(node.line, "a rule needs an example that it matches");
    if (!reader.ok()) return std::nullopt;
    return rule;
}

void parse_personal(const Located& node, PackSource& pack, std::vector<PackProblem>& problems) {
    if (node.text() != nullptr) {
        pack.personal.push_back({{*node.text(), node.line}, {}});
        return;
    }
    PackReader reader(node, pack.file, {}, problems);
    if (!reader.object({"text", "language", "allow"})) return;
    PersonalExample personal{{reader.text("text"), node.line}, {}};
    for (Example& id : reader.texts("allow")) personal.allow.push_back(std::move(id.text));
    if (reader.ok()) pack.personal.push_back(std::move(personal));
}

void parse_changes(PackReader& reader, PackSource& pack) {
    for (const Example& off : reader.texts("off"))
        pack.changes.push_back({off.text, std::nullopt, off.line});
    const Located* weights = reader.find("weights");
    if (weights == nullptr) return;
    if (weights->object() == nullptr)
        return reader.fail(weights->line, "\"weights\" maps rules' ids to weights");
    for (const auto& member : *weights->object()) {
        const double* weight = member.value.number();
        if (weight == nullptr || *weight < 0 || *weight > kMaxWeight)
            reader.fail(member.line,
                        "the weight of " + member.name + " has to be a number from 0 to 20");
        else
            pack.changes.push_back({member.name, *weight, member.line});
    }
}

}  // namespace

std::string PackProblem::place() const {
    return file + (line > 0 ? ":" + std::to_string(line) : "") + (rule.empty() ? "" : ": " + rule);
}

std::string PackProblem::message() const {
    return place() + ": " + what;
}

std::optional<std::string> with_parts(std::string pattern, const PatternParts& parts) {
    for (const auto& [name, part] : parts) {
        std::string filled;
        std::size_t from = 0;
        for (std::size_t at = pattern.find(name); at != std::string::npos;
             at = pattern.find(name, from)) {
            filled.append(pattern, from, at - from).append(part);
            if (filled.size() > kMaxPattern) return std::nullopt;
            from = at + name.size();
        }
        pattern = filled.append(pattern, from);
    }
    if (pattern.size() > kMaxPattern) return std::nullopt;
    return pattern;
}

std::optional<PackSource> parse_pack(std::string_view file, std::string_view json,
                                     std::vector<PackProblem>& problems) {
    const std::string name(file);
    const auto root = parse_located(json);
    if (!root) {
        problems.push_back({name, std::stoi(root.error().where), {}, root.error().what});
        return std::nullopt;
    }
    PackReader reader(*root, name, {}, problems);
    if (!reader.object({"$schema", "id", "version", "bias", "parts", "rules", "personal", "weights",
                        "off", "comment"}))
        return std::nullopt;

    PackSource pack;
    pack.file = name;
    pack.id = reader.text("id");
    pack.version = static_cast<int>(reader.number("version", 1, 1'000'000).value_or(1));
    pack.bias = reader.number("bias", -kMaxWeight, kMaxWeight);
    if (pack.bias && !group_of(pack.id))
        reader.fail(root->line, "a pack with a bias is named for the group that it is the bias of");
    parse_changes(reader, pack);
    const PatternParts parts = parse_parts(reader);

    for (const std::string_view list : {"rules", "personal"}) {
        const Located* found = reader.find(list);
        if (found == nullptr) continue;
        if (found->list() == nullptr) {
            reader.fail(found->line, "\"" + std::string(list) + "\" has to be a list");
            continue;
        }
        for (const Located& node : *found->list()) {
            if (list == "personal")
                parse_personal(node, pack, problems);
            else if (auto rule = parse_rule(node, name, parts, problems))
                pack.rules.push_back(*std::move(rule));
        }
    }
    if (!is_id(pack.id)) return std::nullopt;
    return pack;
}

std::vector<std::filesystem::path> pack_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
        if (at->path().extension() == ".json") files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<PackSource> load_pack(const std::filesystem::path& file,
                                    std::vector<PackProblem>& problems) {
    // A buffer's iterators would throw on what opens and cannot be read, such as a folder.
    std::ifstream in(file, std::ios::binary);
    std::string json;
    for (std::array<char, 4096> part{}; in.read(part.data(), part.size()) || in.gcount() > 0;)
        json.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (!in.is_open() || in.bad()) {
        problems.push_back({file.string(), 0, {}, "cannot be read"});
        return std::nullopt;
    }
    return parse_pack(file.string(), json, problems);
}

}  // namespace doorman
