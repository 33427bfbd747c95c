#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace doorman {

/// One thing that is wrong with a pack.
struct PackProblem {
    std::string file;
    /// From 1; 0 when the file could not be read at all.
    int line = 0;
    /// Empty when it is not about one rule.
    std::string rule;
    std::string what;

    /// "file:line: rule".
    [[nodiscard]] std::string place() const;
    /// "file:line: rule: what".
    [[nodiscard]] std::string message() const;
};

/// A text of a pack that shows what a rule does.
struct Example {
    std::string text;
    int line = 0;
};

/// An everyday private message, which no sales or spam rule of any language may hit.
struct PersonalExample {
    Example example;
    /// Rules that may hit it after all, since the message is about their subject.
    std::vector<std::string> allow;
};

/// A rule as its pack has it, owning its texts.
struct RuleSource {
    std::string id;
    Group group = Group::sales;
    std::string family;
    std::string language;
    FieldSet fields;
    /// Folded already (rules/pattern.h).
    std::string pattern;
    double weight = 0;
    std::vector<Influence> others;
    std::string text_en;
    std::string text_it;
    std::string text_pl;
    bool near_certain = false;
    std::vector<Example> match;
    std::vector<Example> no_match;
    int line = 0;
};

struct WeightChange {
    std::string rule;
    /// nullopt: switched off.
    std::optional<double> weight;
    int line = 0;
};

/// One pack file: see pack.schema.json for the form.
struct PackSource {
    std::string file;
    std::string id;
    int version = 1;
    /// Of the group that the pack is named for.
    std::optional<double> bias;
    std::vector<RuleSource> rules;
    std::vector<PersonalExample> personal;
    std::vector<WeightChange> changes;
};

/// What patterns of a pack share, by the name in its braces: "{greeting}" in a pattern stands for
/// it.
using PatternParts = std::map<std::string, std::string, std::less<>>;

/// Longest pattern in bytes, its parts filled in; over twice the longest of the built-in packs.
/// Parts that hold parts double at each step: a small pack could ask for more than there is memory.
inline constexpr std::size_t kMaxPattern = 32 * 1024;

/// `pattern` with what stands for the names in it; a part may hold those whose names come after its
/// own. nullopt: longer than `kMaxPattern`.
[[nodiscard]] std::optional<std::string> with_parts(std::string pattern, const PatternParts& parts);

/// Reads `json`, the contents of `file`. A rule that is wrong is left out, and `problems` says what
/// is wrong; nullopt when the file as a whole is no pack.
[[nodiscard]] std::optional<PackSource> parse_pack(std::string_view file, std::string_view json,
                                                   std::vector<PackProblem>& problems);

/// The pack files in `folder`, `*.json`, in the order of their names, which is the order in which
/// they count. A folder that is not there has none.
[[nodiscard]] std::vector<std::filesystem::path> pack_files(const std::filesystem::path& folder);

/// Reads the file and parses it.
[[nodiscard]] std::optional<PackSource> load_pack(const std::filesystem::path& file,
                                                  std::vector<PackProblem>& problems);

}  // namespace doorman
